import type { Delivery } from './deliveries.ts';
import { connectHost } from './host-page.ts';

/** The deliveries that come with the later script, and get what they have missed. */
export const laterDeliveries: Delivery[] = [
	(session, { framed, site }) =>
		// A course is no page that listens.
		framed && !session.course
			? connectHost(session, {
					window,
					root: document.documentElement,
					observe(changed) {
						const observer = new ResizeObserver(changed);
						observer.observe(document.documentElement);
						return () => observer.disconnect();
					},
					lrs: async (tell) => {
						await globalThis.pilcrow?.bringLrs?.();
						const { LrsReporter } = globalThis.pilcrow ?? {};
						if (!LrsReporter) throw new Error('This page reports to no record store.');
						return new LrsReporter(session, { ...tell, site: site.href, search: location.search });
					},
				})
			: null,
];
