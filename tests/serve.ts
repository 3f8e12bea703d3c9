/**
 * Serves `build/` as a plain static host does, at the root and again in a sub-folder, and prints its address. The specs run
 * in the sub-folder: that the site works from any is then proved by all of them.
 */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { createGzip } from 'node:zlib';

const root = join(import.meta.dirname, '../build');
const folder = '/some/where';

const types: Record<string, string> = {
	'.css': 'text/css; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml; charset=utf-8',
	'.zip': 'application/zip',
};
const compressed = new Set(['.woff2', '.png', '.zip', '.ico']);

/** The file that an address names, the folder that it names without its slash, or neither. */
function find(pathname: string): { file: string } | { folder: true } | undefined {
	const path = join(root, normalize(pathname));
	if (path !== root && !path.startsWith(root + sep)) return undefined;
	const stats = statSync(path, { throwIfNoEntry: false });
	if (stats?.isFile()) return { file: path };
	if (!stats?.isDirectory()) return undefined;
	if (!pathname.endsWith('/')) return { folder: true };
	const index = join(path, 'index.html');
	return statSync(index, { throwIfNoEntry: false })?.isFile() ? { file: index } : undefined;
}

/** The path of a request below the root of the site, or undefined where it cannot be decoded. */
function pathOf(url: string): string | undefined {
	const path = url.replace(/[?#].*/s, '');
	try {
		return decodeURIComponent(
			path === folder || path.startsWith(`${folder}/`) ? path.slice(folder.length) : path,
		);
	} catch {
		return undefined;
	}
}

const server = createServer((request, response) => {
	const path = pathOf(request.url ?? '/');
	const found = path === undefined || path.includes('\0') ? undefined : find(path);
	if (!found) {
		response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
	} else if ('folder' in found) {
		const [, address, query] = /^([^?]*)(.*)$/s.exec(request.url ?? '')!;
		response.writeHead(301, { location: `${address}/${query}` }).end();
	} else {
		const type = extname(found.file);
		const gzip = !compressed.has(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
		response.writeHead(200, {
			'content-type': types[type] ?? 'application/octet-stream',
			'cache-control': 'no-cache',
			vary: 'accept-encoding',
			...(gzip && { 'content-encoding': 'gzip' }),
		});
		if (request.method === 'HEAD') return void response.end();
		const file = createReadStream(found.file);
		(gzip ? file.pipe(createGzip()) : file).pipe(response);
	}
});

// Port 0: the system gives a free one, so that two runs on one machine do not meet.
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
	console.log(`Serving build/ at http://127.0.0.1:${(server.address() as AddressInfo).port}${folder}/`);
});
