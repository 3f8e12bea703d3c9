import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

function runs(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** The first program that is there: the one that the environment names, else one of these, by path or in the `PATH`. */
export function findProgram(named: string | undefined, names: readonly string[]): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return [
		...(named ? [named] : []),
		...names.flatMap((name) => (isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name)))),
	].find(runs);
}
