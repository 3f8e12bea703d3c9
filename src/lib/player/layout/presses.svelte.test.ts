import { tick } from 'svelte';
import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { en } from '#lib/i18n/en.ts';
import { button, heading, kindsAsked, renderLesson } from '#tests/components/render-lesson.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import type { Question, QuestionKind } from '#lib/lesson/question-kinds.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { askedOf, comeTo } from '#tests/lessons/take-questions.ts';

const sizes: [width: number, height: number][] = [
	[320, 640],
	[360, 740],
	[390, 844],
	[768, 1024],
	[1024, 768],
	[1280, 720],
	[1440, 900],
];

const stays = () => document.querySelector<HTMLElement>('.actions button')!;

/** What would be pressed at points all over this place, other than the button that stays. */
function controlsAt({ left, top, width, height }: DOMRect): string[] {
	const points = [0.05, 0.3, 0.5, 0.7, 0.95].flatMap((x) =>
		[0.1, 0.5, 0.9].map((y) => [left + x * width, top + y * height] as const),
	);
	return points.flatMap(([x, y]) => {
		const control = document.elementFromPoint(x, y)?.closest('button, a, label, select, summary, textarea');
		return !control || control === stays() ? [] : [control.textContent];
	});
}

/** Where it stands, once nothing moves any more. */
async function placeOf(): Promise<DOMRect> {
	const frame = () => new Promise((done) => requestAnimationFrame(done));
	await frame();
	await frame();
	return stays().getBoundingClientRect();
}

/** Presses the button that stays, and looks at what is there instead. */
async function pressAndCompare(word: string, before: DOMRect): Promise<DOMRect> {
	await button(word).click();
	await expect.poll(() => stays().textContent).not.toBe(word);
	const after = await placeOf();
	// What sticks to an edge is rounded to whole pixels.
	expect(Math.abs(after.left - before.left)).toBeLessThan(1.5);
	expect(Math.abs(after.bottom - before.bottom)).toBeLessThan(1.5);
	expect(controlsAt(before)).toEqual([]);
	return after;
}

/** Comes to a question of a kind that was not yet asked; null at the lesson's end. */
function comeToNext(session: QuizSession, asked: readonly QuestionKind[]): Question | null {
	for (;;) {
		const { screen, item } = session.view;
		if (screen === 'results') return null;
		if (screen === 'closed') session.nextStage();
		else if (screen === 'judged') session.next();
		else if (!item || asked.includes(item.question.kind)) session.skip();
		else return item.question;
	}
}

test.for<[width: number, height: number, query: string]>([
	...sizes.map(([width, height]) => [width, height, 'article=beside'] as [number, number, string]),
	[320, 640, 'article=after'],
	[768, 1024, 'article=after'],
	[1280, 720, 'article=after'],
])(
	'at %i by %i, %s, the button stays where it was pressed and nothing else comes to lie there, for every kind of question',
	async ([width, height, query]) => {
		await page.viewport(width, height);
		onTestFinished(() => page.viewport(1440, 900));
		const session = await renderLesson(`shuffle=off&${query}`, (session) => session.begin());
		const asked: QuestionKind[] = [];
		for (let question; (question = comeToNext(session, asked)); asked.push(question.kind)) {
			await expect.element(heading(plainText(question.prompt))).toBeInTheDocument();
			let place = await placeOf();
			session.change(wrongAnswer(question, session.lesson));
			if (isSelfMarked(question)) {
				await pressAndCompare(en.item.compare, place);
				continue;
			}
			place = await pressAndCompare(en.item.check, place);
			place = await pressAndCompare(en.item.again, place);
			// It says why it does nothing.
			await button(en.item.check).click();
			await expect.poll(() => document.querySelector('.obstacle')).not.toBeNull();
			expect(Math.abs((await placeOf()).bottom - place.bottom)).toBeLessThan(1.5);
			session.change(rightAnswer(question));
			await pressAndCompare(en.item.check, place);
		}
		expect(asked.toSorted()).toEqual(
			kindsAsked
				.map(({ kind }) => kind)
				.filter((kind) => query !== 'article=after' || kind !== 'pinpoint')
				.toSorted(),
		);
	},
);

/** A choice with a wrong answer that is not yet checked, on the screen for as long as one likes. */
async function answered(): Promise<QuizSession> {
	const session = await renderLesson('stages=voices&shuffle=off', (session) => {
		session.begin();
		comeTo(session, ({ kind }) => kind === 'choice');
		session.change(wrongAnswer(askedOf(session), session.lesson));
	});
	key(stays(), 'Tab');
	return session;
}

/** A key as a browser takes it: it clicks a button, but where that was prevented. Between keys nothing waits, however busy the machine is. */
function key(target: HTMLElement, name = 'Enter', repeat = false): void {
	const event = new KeyboardEvent('keydown', { key: name, repeat, bubbles: true, cancelable: true });
	if (target.dispatchEvent(event) && ['Enter', ' '].includes(name)) target.click();
}

function tap(target: HTMLElement): void {
	target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }));
	const click = { bubbles: true, cancelable: true, detail: 1, pointerType: 'touch' };
	target.dispatchEvent(new PointerEvent('click', click));
}

/** Presses the button that stays, with what stands on it then. */
const presses: Record<string, () => unknown> = {
	'a double click': () => userEvent.dblClick(page.elementLocator(stays())),
	'a double tap': async () => {
		tap(stays());
		await tick();
		tap(stays());
	},
	'Enter twice': async () => {
		key(stays());
		await tick();
		key(stays());
	},
	'Space twice': async () => {
		key(stays(), ' ');
		await tick();
		key(stays(), ' ');
	},
	'Enter held': async () => {
		key(stays());
		for (let repeats = 0; repeats < 9; repeats++) {
			await placeOf();
			key(stays(), 'Enter', true);
		}
	},
};

test.for(Object.keys(presses).flatMap((way) => [false, true].map((right) => [way, right] as const)))(
	'%s on Check is one press: the explanation stays (of a right answer: %s)',
	async ([way, right]) => {
		const session = await answered();
		if (right) session.change(rightAnswer(askedOf(session)));
		const { id } = askedOf(session);
		await presses[way]!();
		const said = right ? en.feedback.right : en.feedback.wrong;
		await expect.element(heading(new RegExp(`^${said}`))).toBeVisible();
		expect([session.view.screen, askedOf(session).id]).toEqual(['judged', id]);
	},
);

test.for(['a double click', 'a double tap'])(
	'%s where the learner goes on neither checks nor skips what comes up',
	async (way) => {
		const session = await answered();
		const first = askedOf(session);
		session.change(rightAnswer(first));
		session.submit();
		await expect.element(button(en.item.next)).toBeVisible();
		await placeOf();
		key(stays(), 'Tab');
		await presses[way]!();
		await expect.poll(() => askedOf(session).id).not.toBe(first.id);
		await placeOf();
		expect(session.view.screen).toBe('answering');
		expect(document.querySelector('.obstacle')).toBeNull();
	},
);

test.for<[string, () => unknown]>([
	['clicks', () => button(en.item.again).click()],
	[
		'looks about by Tab before Enter',
		() => {
			key(stays(), 'Tab');
			key(stays());
		},
	],
	['taps elsewhere first', () => [tap(document.querySelector('#stem')!), tap(stays())]],
	['presses with a screen reader, which sends a click alone', () => stays().click()],
])('whoever has seen the explanation and %s comes to the next try at once', async ([, press]) => {
	const session = await answered();
	tap(stays());
	await expect.element(heading(new RegExp(`^${en.feedback.wrong}`))).toBeVisible();
	await placeOf();
	await press();
	await expect.poll(() => session.view.screen).toBe('answering');
});

test('a click that comes before the screen is painted is not for it, and one right after the first frame is', async () => {
	const session = await answered();
	const click = () =>
		stays().dispatchEvent(
			new PointerEvent('click', { bubbles: true, cancelable: true, detail: 1, pointerType: 'mouse' }),
		);
	session.submit();
	await tick();
	click();
	expect(session.view.screen).toBe('judged');
	await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
	click();
	expect(session.view.screen).toBe('answering');
});

test('a held key goes on with what changes no screen', async () => {
	await renderLesson('stages=events&shuffle=off', (session) => {
		session.begin();
		comeTo(session, ({ kind }) => kind === 'order');
	});
	const steps = () => [...document.querySelectorAll<HTMLElement>('ol button[aria-label^="Later"]')];
	const [later] = steps();
	key(later!, 'Tab');
	key(later!);
	for (let place = 1; place < 4; place++) {
		await expect.poll(() => steps().indexOf(later!)).toBe(place);
		key(later!, 'Enter', true);
	}
});
