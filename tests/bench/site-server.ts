/**
 * Made by hand, where `tests/serve.ts` uses sirv: the log holds each body as it was on the wire, compressed once and not
 * while a load is timed, over HTTP/1.1 and HTTP/2 alike. What sirv would save is the list of types.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file as it is sent. */
interface Sent {
	status: number;
	path: string;
	/** The extension, without its dot. */
	type: string;
	file: Buffer;
	/** As on the wire: compressed where that helps. */
	body: Buffer;
}

export interface SiteServer {
	origin: string;
	/** Every answer since it was last emptied. */
	log: Sent[];
	close(): void;
}

const types: Record<string, string> = {
	html: 'text/html; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	mjs: 'text/javascript; charset=utf-8',
	css: 'text/css; charset=utf-8',
	json: 'application/json',
	svg: 'image/svg+xml',
	xml: 'application/xml',
	txt: 'text/plain; charset=utf-8',
	md: 'text/markdown; charset=utf-8',
	wasm: 'application/wasm',
	webmanifest: 'application/manifest+json',
	ttf: 'font/ttf',
	png: 'image/png',
	jpg: 'image/jpeg',
	gif: 'image/gif',
	woff: 'font/woff',
	woff2: 'font/woff2',
};
const nothing = Buffer.alloc(0);
const compressed = new Set(['png', 'jpg', 'gif', 'woff', 'woff2']);

/** A certificate for localhost that the bench's own browser is made to take. */
function certificate(): { key: Buffer; cert: Buffer } {
	const folder = mkdtempSync(join(tmpdir(), 'pilcrow-bench-'));
	const [key, cert] = [join(folder, 'key'), join(folder, 'cert')];
	const request =
		'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost';
	try {
		execFileSync('openssl', [...request.split(' '), '-keyout', key, '-out', cert], { stdio: 'ignore' });
		return { key: readFileSync(key), cert: readFileSync(cert) };
	} catch {
		throw new Error(
			'HTTP/2 needs a certificate, and openssl could not make one: install it, or run with --h1.',
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

type Request = IncomingMessage | Http2ServerRequest;
type Response = ServerResponse | Http2ServerResponse;

/**
 * Serves a folder on localhost, over HTTP/2 with TLS unless `h1`. Text is compressed once, by gzip at its best; nothing
 * may be kept by the browser, so that every load is a first one.
 */
export async function serveSite(root: string, { h1 }: { h1: boolean }): Promise<SiteServer> {
	const known = new Map<string, Sent>();
	const log: Sent[] = [];

	function read(path: string): Sent {
		const type = extname(path).slice(1).toLowerCase();
		const inside = resolve(path).startsWith(resolve(root) + sep);
		if (!inside || !statSync(path, { throwIfNoEntry: false })?.isFile()) {
			return { status: 404, path, type: '', file: nothing, body: nothing };
		}
		const file = readFileSync(path);
		return {
			status: 200,
			path,
			type,
			file,
			body: compressed.has(type) ? file : gzipSync(file, { level: 9 }),
		};
	}

	function answer(request: Request, response: Response) {
		const { pathname } = new URL(request.url!, 'http://localhost');
		const path = join(root, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
		const sent = known.get(path) ?? read(path);
		known.set(path, sent);
		log.push(sent);
		response.writeHead(sent.status, {
			'content-type': types[sent.type] ?? 'application/octet-stream',
			'content-length': sent.body.length,
			'cache-control': 'no-store',
			...(sent.body !== sent.file && { 'content-encoding': 'gzip' }),
		});
		(response as ServerResponse).end(sent.body);
	}

	const server: Server = h1
		? createServer(answer)
		: createSecureServer({ ...certificate(), allowHTTP1: true }, answer);
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	return { origin: `${h1 ? 'http' : 'https'}://localhost:${port}`, log, close: () => void server.close() };
}
