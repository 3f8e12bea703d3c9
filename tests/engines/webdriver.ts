/** A session of WebDriver (https://www.w3.org/TR/webdriver2/) over HTTP: `send` gives a command's value, or throws its error. */
export interface WebDriverSession {
	capabilities: Record<string, unknown>;
	send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>;
}

async function command(address: string, method: string, body?: object): Promise<unknown> {
	const response = await fetch(address, {
		method,
		...(method === 'POST' && {
			body: JSON.stringify(body ?? {}),
			headers: { 'content-type': 'application/json; charset=utf-8' },
		}),
	});
	const { value } = (await response.json()) as { value: unknown };
	if (response.ok) return value;
	const { error, message } = value as { error: string; message: string };
	throw new Error(`${method} ${new URL(address).pathname}: ${error}: ${message}`);
}

/** Begins a session at a driver's address; `alwaysMatch` are the capabilities that it must have. */
export async function startWebDriver(driver: string, alwaysMatch: object): Promise<WebDriverSession> {
	const { sessionId, capabilities } = (await command(`${driver}/session`, 'POST', {
		capabilities: { alwaysMatch },
	})) as { sessionId: string; capabilities: Record<string, unknown> };
	return {
		capabilities,
		send: (method, path, body) => command(`${driver}/session/${sessionId}${path}`, method, body),
	};
}
