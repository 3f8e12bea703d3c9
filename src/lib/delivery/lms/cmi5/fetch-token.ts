import * as v from 'valibot';
import { patience } from '#lib/delivery/lms/xapi/lrs.ts';
import { parsed } from './launch.ts';

const schema = v.object({ 'auth-token': v.pipe(v.string(), v.nonEmpty()) });

/**
 * Asks the LMS for the token of a launch (cmi5, 8.2), which it gives once, as a value of the header `Authorization`. `used`: it gives
 * none, now or later. `unreachable`: it did not answer.
 */
export async function fetchToken(
	address: string,
	fetcher: typeof fetch = fetch,
): Promise<{ authorization: string } | 'used' | 'unreachable'> {
	try {
		const response = await fetcher(address, {
			method: 'POST',
			cache: 'no-store',
			referrerPolicy: 'no-referrer',
			signal: AbortSignal.timeout(patience),
		});
		if (response.status >= 500 || response.status === 429) return 'unreachable';
		const token = parsed(schema, await response.text())?.['auth-token'];
		if (token === undefined) return 'used';
		// Some give the scheme with it.
		return { authorization: /^basic /i.test(token) ? token : `Basic ${token}` };
	} catch {
		return 'unreachable';
	}
}
