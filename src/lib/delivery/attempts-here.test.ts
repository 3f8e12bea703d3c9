import { afterEach, describe, expect, test, vi } from 'vitest';
import { key, lesson, open, Store, type Tab } from '#tests/lessons/kept-tabs.ts';
import { newSession, play } from '#tests/lessons/taken-lesson.ts';
import { attemptsHere } from './attempts-here.ts';
import { lessonKey } from './store-names.ts';

const names = { lesson: lessonKey('/', lesson.id), attempt: key };

/** A device with tabs, each of which remembers what was chosen in it. */
function device() {
	const store = new Store();
	const newTab = () => new Map<string, string>();
	vi.useFakeTimers({ toFake: ['Date'] });
	function here(tab = newTab()) {
		// Nobody does two things at once.
		vi.setSystemTime(Date.now() + 1000);
		const chosen = {
			getItem: (name: string) => tab.get(name) ?? null,
			setItem: (name: string, value: string) => void tab.set(name, value),
		};
		let reloads = 0;
		const found = attemptsHere(names, { local: store, tab: chosen, reload: () => reloads++ });
		return {
			...found,
			tab,
			reloads: () => reloads,
			open: (): Tab => open(() => store, newSession(lesson), found.names.attempt),
		};
	}
	return { store, here };
}
afterEach(() => void vi.useRealTimers());

const answered = ({ session }: Tab) => session.attempt.rounds[0]!.records.length;

describe('on a device that learners share', () => {
	test('who starts afresh has an attempt apart, and the first stays where it was', () => {
		const { store, here } = device();
		const first = here();
		expect([first.names.attempt, first.fresh, first.attempts.others()]).toEqual([key, false, []]);
		play(first.open().session, 'begin', 'answer right');
		const kept = store.texts();
		const again = here();
		again.attempts.take();
		expect(again.reloads()).toBe(1);
		const second = here(again.tab);
		expect(second.fresh).toBe(true);
		const tab = second.open();
		expect(tab.session.view.screen).toBe('opening');
		play(tab.session, 'begin', 'answer right', 'next', 'next stage', 'answer right');
		expect(store.texts()).toEqual(kept);
		expect(answered(tab)).toBe(2);
		// Its own start is what its result says, and the list of the others.
		const [other] = second.attempts.others();
		expect(other).toEqual({ name: key, started: JSON.parse(kept[0]!).started });
	});
	test('the way back leads to the first, in that tab also after a reload', () => {
		const { here } = device();
		const first = here();
		play(first.open().session, 'begin', 'answer right');
		const afresh = here();
		afresh.attempts.take();
		const second = here(afresh.tab);
		second.attempts.take(second.attempts.others()[0]!.name);
		for (const back of [here(afresh.tab), here(afresh.tab)]) {
			expect(back.names.attempt).toBe(key);
			expect(answered(back.open())).toBe(1);
		}
	});
	test('a new tab takes the one that was written last, and tabs of two learners do not mix', () => {
		const { here } = device();
		const one = here().open();
		play(one.session, 'begin', 'answer right');
		const afresh = here();
		afresh.attempts.take();
		const two = here(afresh.tab).open();
		play(two.session, 'begin', 'answer wrong');
		expect(here().names.attempt).toBe(afresh.tab.get(key));
		expect(answered(here().open())).toBe(1);
		expect(two.session.attempt.rounds[0]!.records[0]!.tries).toHaveLength(1);
		expect(one.session.view.item?.judgement?.right).toBe(true);
		expect(two.session.view.item?.judgement?.right).toBe(false);
	});
	test('a deletion takes all of them', () => {
		const { store, here } = device();
		play(here().open().session, 'begin', 'answer right');
		const afresh = here();
		afresh.attempts.take();
		const two = here(afresh.tab).open();
		play(two.session, 'begin', 'answer right');
		two.session.delete(3);
		expect(store.names).toEqual([]);
		expect(here().attempts.others()).toEqual([]);
	});
	test('other ways of taking the lesson are no attempts of this one', () => {
		const { store, here } = device();
		for (const name of [
			`${key} count=5 @0.x`,
			`${key} set aside 2025`,
			`${names.lesson} deleted 3`,
			`${key}x @0.x`,
		])
			store.kept.set(name, '{"started":1}');
		expect([here().names.attempt, here().attempts.others()]).toEqual([key, []]);
	});
});
