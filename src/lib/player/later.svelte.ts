import type { CourseMessages } from '#lib/i18n/course-messages.ts';
import type * as LaterParts from './later-parts.ts';

let parts = $state.raw<typeof LaterParts | null>(null);
let failed = $state.raw<'missing' | 'outdated' | null>(null);
let forKept = $state.raw(false);
let loading = false;
type Fetch = () => Promise<typeof LaterParts | 'outdated'>;
let fetchParts: Fetch | undefined;

/** The parts of the lesson that come as a script of their own, once the learner has begun. */
export const later = {
	/** What is said of the course, where the lesson is a package: there before it begins, or never. */
	course: null as CourseMessages | null,
	/** Null until they are there. */
	get parts(): typeof LaterParts | null {
		return parts;
	},
	/** They could not be fetched: `load` tries again, or the page has to be loaded anew, for the site has a newer one. */
	get failed(): 'missing' | 'outdated' | null {
		return failed;
	},
	/**
	 * Says how they are fetched. The script of a page does, not a component: what the server renders a page with would else
	 * have them too, and their styles.
	 */
	comeBy(fetch: Fetch): void {
		fetchParts = fetch;
	},
	/** Answers are kept here that wait for them. */
	get forKept(): boolean {
		return forKept;
	},
	/** Fetches them, once; never rejects. `what` is kept and waits for them. */
	async load(what?: 'kept'): Promise<void> {
		if (what) forKept = true;
		if (parts || loading || !fetchParts) return;
		loading = true;
		failed = null;
		try {
			const came = await fetchParts();
			if (came === 'outdated') failed = came;
			else parts = came;
		} catch {
			failed = 'missing';
		}
		loading = false;
	},
};

/** Who moves or reads on will soon begin: fetches the parts then; returns how to stop waiting for it. */
export function loadAtFirstSign(): () => void {
	const load = () => void later.load();
	// A page that comes up under a pointer at rest may be sent a move that was none.
	const move = ({ movementX, movementY }: PointerEvent) => {
		if (movementX === 0 && movementY === 0) return;
		// Once: what failed is tried again when that is asked for.
		removeEventListener('pointermove', move);
		load();
	};
	addEventListener('pointermove', move, { passive: true });
	addEventListener('scroll', load, { once: true, passive: true });
	return () => {
		removeEventListener('pointermove', move);
		removeEventListener('scroll', load);
	};
}
