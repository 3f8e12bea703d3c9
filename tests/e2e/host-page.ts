import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Pages of another origin than the site's: `pages` by their path, each with its own content policy if it has one. */
export async function hostPages(
	pages: Record<string, { html: string; policy?: string }>,
): Promise<{ origin: string; server: Server }> {
	const server = createServer((request, response) => {
		const page = pages[(request.url ?? '/').replace(/\?.*/, '')];
		if (!page) return void response.writeHead(404).end();
		response.writeHead(200, {
			'content-type': 'text/html; charset=utf-8',
			...(page.policy && { 'content-security-policy': page.policy }),
		});
		response.end(
			`<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>A class</title>${page.html}`,
		);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	// The site is served at another name of this machine: another origin, and another site.
	return { origin: `http://localhost:${(server.address() as AddressInfo).port}/`, server };
}
