import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strFromU8, unzipSync } from 'fflate';

/**
 * Serves what a package holds, unzipped, as an LMS does, and at `/back` the course that learners return to. Gives the address at
 * which it begins, and how to stop.
 */
export async function servePackage(path: string): Promise<{ address: string; stop: () => void }> {
	const files = unzipSync(new Uint8Array(await readFile(path)));
	const server = createServer((request, response) => {
		const [name = ''] = (request.url ?? '').slice(1).split('?');
		const file = files[name];
		response.writeHead(file || name === 'back' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
		response.end(
			file
				? strFromU8(file)
				: '<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Course</title><h1>The course</h1>',
		);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		stop: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}
