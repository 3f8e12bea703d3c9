// What a host shows where there is no page. It is one file for every wrong address, of any depth, so it cannot know where
// the site begins; its script finds that out, and what was meant.
import { mendedAddress } from '#lib/site/mended-address.ts';
import { nearestName } from '#lib/site/nearest-name.ts';

const page = document.querySelector<HTMLElement>('[data-missing]')!;
const links = [...page.querySelectorAll<HTMLAnchorElement>('a[data-path]')];
const names = [...new Set(links.map(({ dataset }) => dataset.path!.replace(/\/.*/, '')).filter(Boolean))];

/** A part of the address as it reads. */
function readable(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

function show(name: string): HTMLElement {
	const element = page.querySelector<HTMLElement>(`[data-show="${name}"]`)!;
	element.hidden = false;
	return element;
}

/** Where the site begins: the nearest folder above that has what every site has. Null where none answers. */
async function findSite(parts: readonly string[]): Promise<string | null> {
	const known = page.dataset.site;
	if (known && location.href.startsWith(known)) return known;
	for (let depth = parts.length; depth >= 0; depth--) {
		const site = new URL(['', ...parts.slice(0, depth), ''].join('/'), location.origin).href;
		try {
			const answer = await fetch(`${site}embed.js`, { method: 'HEAD' });
			if (answer.ok && answer.headers.get('content-type')?.includes('javascript')) return site;
		} catch {
			return null;
		}
	}
	return null;
}

async function help(): Promise<void> {
	const parts = location.pathname.split('/').filter(Boolean);
	// The pages of a lesson stand below it.
	const below = /^(?:embed|teach|print|index\.html)$/;
	const at = parts.findLastIndex((part) => !below.test(part));
	const asked = readable(parts[at] ?? '');
	const near = parts.findLast((part) => names.includes(part)) ?? nearestName(asked, names);
	if (parent !== self) {
		const says = (near === undefined ? page.dataset.says : page.dataset.saysNear) ?? '';
		const text = says.replace('%asked', () => asked).replace('%near', () => near ?? '');
		const detail = { lesson: asked, ...(near !== undefined && { nearest: near }) };
		// To whatever page is around: it holds no secret.
		parent.postMessage({ pilcrow: 1, type: 'missing', text, detail }, '*');
	}
	if (asked) show('asked').querySelector('b')!.textContent = asked;
	const site = await findSite(parts.slice(0, Math.max(0, at)));
	if (site === null) return;
	for (const link of links) link.href = site + link.dataset.path!;
	show('up').hidden = true;
	const nearest = links.find(({ dataset }) => near !== undefined && dataset.path === `${near}/`);
	if (nearest) show('near').querySelector('a')!.replaceWith(nearest.cloneNode(true));
}

const meant = mendedAddress(location.href);
if (meant) {
	show('mended').querySelector('a')!.href = meant;
	// The address that was written wrong is not to be come back to.
	location.replace(meant);
} else void help();
