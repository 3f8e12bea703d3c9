import { siteAddress } from '#lib/server/site-address.ts';

/** Every page may name the site's address, where the site knows it. */
export const load = () => ({ site: siteAddress() });
