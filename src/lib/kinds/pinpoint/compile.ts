import type { PinpointQuestion } from './question.ts';
import { cited } from '#lib/compiler/questions/fields.ts';
import type { KindCompiler } from '#lib/compiler/questions/kind-compiler.ts';
import { required } from '#lib/compiler/yaml/shape.ts';

const fields = { evidence: required(cited) };

export const pinpoint: KindCompiler<PinpointQuestion, typeof fields> = {
	fields,
	compile: ({ evidence }, { citer }) => ({ evidence: citer.all(evidence) }),
};
