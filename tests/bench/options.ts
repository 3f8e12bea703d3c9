import { parseArgs } from 'node:util';

export const usage = `npm run bench -- [options]
  --only ID,ID     only these rows: pilcrow, pilcrow-lesson, floor, or a peer's
  --peers PATH     rows beside them: a folder with a peers.json, or such a file (README.md); may be given again
  --quick          3 loads and 5 clicks instead of 10 and 20: to see that it works
  --h1             HTTP/1.1 instead of HTTP/2
  --readme         write the table and the goals into tests/bench/README.md
  --out FOLDER     write the table, each row as JSON and a picture of it there`;

export interface Options {
	only: string[] | null;
	peers: string[];
	quick: boolean;
	h1: boolean;
	out: string | null;
	readme: boolean;
}

/** The options of a command line. Throws where it holds something else. */
export function readOptions(args: string[]): Options {
	const { values } = parseArgs({
		args,
		options: {
			only: { type: 'string' },
			peers: { type: 'string', multiple: true, default: [] },
			quick: { type: 'boolean', default: false },
			h1: { type: 'boolean', default: false },
			out: { type: 'string' },
			readme: { type: 'boolean', default: false },
		},
	});
	return { ...values, only: values.only?.split(',') ?? null, out: values.out ?? null };
}
