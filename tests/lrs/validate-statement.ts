import { createRequire } from 'node:module';
import type { Statement } from '@xapi/xapi';

// CommonJS whose default export is a property.
const { default: validate } = createRequire(import.meta.url)('@learninglocker/xapi-validation') as {
	default: (statement: unknown) => object[];
};

/** What Learning Locker's validator finds wrong with a statement (xAPI 1.0.3, part two). */
export const validateStatement = (statement: Statement): object[] => validate(statement);
