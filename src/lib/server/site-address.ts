/**
 * The site's public address, from `PILCROW_ORIGIN`: where its first page is, with a slash at its end. Null where it is not
 * set. Throws where it is no address of the web.
 */
export function siteAddress(): string | null {
	const given = process.env.PILCROW_ORIGIN?.trim();
	if (!given) return null;
	const address = URL.canParse(given) ? new URL(given) : null;
	if (!address || !/^https?:$/.test(address.protocol))
		throw new Error(
			`PILCROW_ORIGIN is «${given}», which is no address of a site. Write it whole, as in https://example.org/lessons/, or leave it out.`,
		);
	return address.href.replace(/[?#].*/, '').replace(/\/?$/, '/');
}
