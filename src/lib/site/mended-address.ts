/**
 * What an address meant before a program on its way wrote `#` and `?` as `%23` and `%3F`, as chat programs and mail filters
 * do, some of them twice (`%2523`): a host then looks for a file of that name. Takes the whole address, gives it mended, on the
 * same host; null where nothing in it is so written.
 */
export function mendedAddress(address: string): string | null {
	const url = new URL(address);
	const [, path = '', rest = ''] = /^(.*?)(%(?:25)*(?:23|3F).*)$/i.exec(url.pathname) ?? [];
	if (!rest) return null;
	const decoded = rest
		.replace(/%(?:25)+(?=[0-9A-F]{2})/gi, '%')
		.replace(/%23/i, '#')
		.replace(/%3F/i, '?');
	const [before = '', fragment = ''] = decoded.split(/#(.*)/s);
	const meant = new URL(url.origin);
	// A folder, as all pages are: a host would lead there, and some forget the rest on the way.
	meant.pathname = /\/$|\.\w+$/.test(path) ? path : `${path}/`;
	meant.search = [before.replace(/^\?/, ''), url.search.replace(/^\?/, '')].filter(Boolean).join('&');
	meant.hash = fragment.replace(/%3D/gi, '=') || url.hash;
	return meant.href;
}
