/** Puts a script or a style sheet into the page. Rejects where it did not come: then it can be asked for once more. */
function add(address: string): Promise<void> {
	return new Promise((resolve, reject) => {
		// An element for each try: what a browser was asked for by `import()`, it may remember as failed.
		const element = address.endsWith('.css')
			? Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address })
			: Object.assign(document.createElement('script'), { src: address });
		element.onload = () => resolve();
		element.onerror = () => {
			element.remove();
			reject(new Error(`${address} did not come.`));
		};
		document.head.append(element);
	});
}

/** Whether the site answers that it has no such file; false where nothing answers. */
const isGone = (address: string) =>
	fetch(address, { method: 'HEAD', cache: 'no-store' }).then(
		({ status }) => status === 404 || status === 410,
		() => false,
	);

/**
 * Fetches the files of what comes later, by their addresses. `outdated` where the site has them no more: their names change with
 * what is in them. Rejects where they did not come.
 */
export async function bringLater(addresses: readonly string[]): Promise<'there' | 'outdated'> {
	try {
		await Promise.all(addresses.map(add));
		return 'there';
	} catch (error) {
		if ((await Promise.all(addresses.map(isGone))).includes(true)) return 'outdated';
		throw error;
	}
}
