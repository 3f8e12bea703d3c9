/**
 * Serves `build/`, or the folder that the site was built into, as a plain static host does, at the root and again in a
 * sub-folder, and prints its address. The specs run in the sub-folder: that the site works from any is then proved by all of them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import compression from '@polka/compression';
import sirv from 'sirv';

const root = resolve(process.env.PILCROW_BUILD ?? join(import.meta.dirname, '../build'));
const folder = '/some/where';

// No extensions: a host that guesses `page.html` from `page` would hide a link that is broken on others.
const files = sirv(root, {
	extensions: [],
	dotfiles: true,
	setHeaders: (response) => response.setHeader('cache-control', 'no-cache'),
});
const compress = compression({ threshold: 1, mimes: /text|javascript|json|xml/ });

const server = createServer((request, response) => {
	const [, address = '', query = ''] = /^([^?]*)(.*)$/s.exec(request.url ?? '/')!;
	const path =
		address.startsWith(`${folder}/`) || address === folder ? address.slice(folder.length) : address;
	request.url = path.endsWith('/') ? `${path}index.html` : path;
	compress(request, response, () =>
		files(request, response, () => {
			if (!path.endsWith('/') && existsSync(join(root, path, 'index.html')))
				response.writeHead(301, { location: `${address}/${query}` }).end();
			else
				response
					.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
					.end(readFileSync(join(root, '404.html')));
		}),
	);
});

// Port 0: the system gives a free one, so that two runs on one machine do not meet.
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
	console.log(`Serving ${root} at http://127.0.0.1:${(server.address() as AddressInfo).port}${folder}/`);
});
