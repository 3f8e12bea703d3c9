import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { fetchBuilt } from './fetch-built.ts';

test('a page that says that there is nothing is not taken for what was asked for', async () => {
	const server = createServer(({ url }, response) => {
		response.writeHead(url === '/there' ? 200 : 404).end(url);
	}).listen(0);
	try {
		const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		expect(await (await fetchBuilt(`${site}/there`)).text()).toBe('/there');
		await expect(fetchBuilt(`${site}/gone`)).rejects.toThrow(`404: ${site}/gone`);
	} finally {
		server.close();
	}
});
