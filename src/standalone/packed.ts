import { deflateRawSync } from 'node:zlib';

/** Texts deflated, in letters that stand in HTML as they are. `unpack` reads them. */
export const packed = (texts: readonly string[]): string =>
	deflateRawSync(JSON.stringify(texts), { level: 9 }).toString('base64');
