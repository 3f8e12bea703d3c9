import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { harbourBridge } from 'virtual:harbour-bridge';
import { en } from '#lib/i18n/en.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { walkCards, type WalkCard } from '#lib/lesson/walk-cards.ts';
import { expectAccessible } from '#tests/components/axe.ts';
import { expectMarked } from '#tests/components/expect-marked.ts';
import { button, card, heading, renderLesson } from '#tests/components/render-lesson.ts';
import { takeQuestion, goOn } from '#tests/lessons/take-questions.ts';

const { walk, closed, pictures } = enLater;
type Walked = 'events' | 'voices';

const stepHeading = card.getByRole('heading', { level: 2 });
const evidenceOf = (step: WalkCard) =>
	step.kind === 'event' ? step.event.evidence : step.claims.flatMap(({ evidence }) => evidence);

/** The card says which step it is and what it is about, and exactly its words are lit in the article. */
async function expectStep(stage: Walked, n: number) {
	const steps = walkCards(harbourBridge, stage);
	const step = steps[n - 1]!;
	if (step.kind === 'event') {
		await expect.element(card.getByText(walk.event(n, steps.length), { exact: true })).toBeVisible();
		await expect.element(stepHeading).toHaveTextContent(plainText(step.event.what));
		const known = pictures.timeline.known[step.event.when.known];
		await expect.element(card.getByText(known).first()).toBeVisible();
	} else {
		await expect.element(card.getByText(walk.voice(n, steps.length), { exact: true })).toBeVisible();
		await expect.element(stepHeading).toHaveTextContent(step.voice.name);
		const { forces, bases } = pictures.voices;
		for (const { says, force, basis } of step.claims) {
			const item = card
				.getByRole('listitem')
				.filter({ hasText: plainText(says) })
				.first();
			await expect.element(item).toHaveTextContent(`${bases[basis]} · ${forces[force]}`);
		}
	}
	await expectMarked(harbourBridge, evidenceOf(step));
}

/** The picture so far holds what the steps up to this one said, and not a word of the others. */
async function expectPictureSoFar(stage: Walked, n: number) {
	const said = walkCards(harbourBridge, stage)
		.slice(0, n)
		.flatMap((step) => (step.kind === 'event' ? step.event.id : step.claims.map(({ id }) => id)));
	const facts = [
		...harbourBridge.events.map(({ id, what }) => ({ id, stage: 'events', text: plainText(what) })),
		...harbourBridge.claims.map(({ id, says }) => ({ id, stage: 'voices', text: plainText(says) })),
	];
	await card.getByText(pictures.soFar[stage]).click();
	const figure = card.getByRole('figure');
	await expect.element(figure).toBeVisible();
	// All that is in the page, shown or not.
	const drawn = figure.element().textContent;
	for (const { id, text, stage: of } of facts)
		expect(drawn.includes(text), `${id}, after ${n} steps`).toBe(of === stage && said.includes(id));
	const all = facts.filter((fact) => fact.stage === stage).length;
	await expect.element(figure.getByText(pictures.more(all - new Set(said).size))).toBeVisible();
}

test('the walks lead through the events and the voices, forward, back and out', async () => {
	const session = await renderLesson('stages=events,voices&shuffle=off&tries=1&walk=before');
	await button(en.opening.begin).click();
	const { length } = walkCards(harbourBridge, 'events');
	for (let n = 1; n <= length; n++) {
		await expectStep('events', n);
		await expect.element(stepHeading).toHaveFocus();
		if (n === 3) {
			await expectPictureSoFar('events', n);
			await expectAccessible();
			await button(walk.back).click();
			await expectStep('events', 2);
			await button(walk.next).click();
			await expectStep('events', 3);
		}
		if (n < length) await button(walk.next).click();
	}
	// The first step has no way back, the last no other way on.
	expect(button(walk.next).elements()).toEqual([]);
	await button(walk.questions).click();
	await expect.element(card.getByText(en.quiz.question(1, 6))).toBeVisible();
	while (session.view.item) {
		takeQuestion(session, 'right');
		goOn(session);
	}
	await expect.element(heading(closed.heading(en.stages.events))).toBeVisible();
	await button(/^On to /).click();
	await expectStep('voices', 1);
	expect(button(walk.back).elements()).toEqual([]);
	await button(walk.next).click();
	await expectStep('voices', 2);
	await expectPictureSoFar('voices', 2);
	await button(walk.questions).click();
	await expect.element(card.getByText(en.quiz.question(4, 6))).toBeVisible();
});

test('walk=after comes behind the questions, and leads to the words and back', async () => {
	const session = await renderLesson('stages=voices&tries=1&walk=after&shuffle=off', (session) => {
		session.begin();
		while (session.view.item) {
			takeQuestion(session, 'right');
			goOn(session);
		}
	});
	expect(session.view.screen).toBe('walking');
	const { length } = walkCards(harbourBridge, 'voices');
	for (let n = 1; n <= length; n++) {
		await expectStep('voices', n);
		if (n === 2) {
			const link = card.getByRole('listitem').getByRole('link').first();
			const { paragraph } = evidenceOf(walkCards(harbourBridge, 'voices')[1]!)[0]!;
			await link.click();
			await expect.poll(() => document.activeElement?.id).toBe(paragraph);
			await userEvent.tab();
			while (document.activeElement?.closest('p')) await userEvent.tab();
			await userEvent.keyboard('{Enter}');
			await expect.element(link).toHaveFocus();
		}
		await button(n < length ? walk.next : walk.finish).click();
	}
	await expect.element(heading(closed.heading(en.stages.voices))).toHaveFocus();
});

test('the walk behind the questions says of each fact how the learner did on it', async () => {
	const order = harbourBridge.questions.find(({ id }) => id === 'in-which-order')!;
	const match = harbourBridge.questions.find(({ id }) => id === 'who-said-it')!;
	const session = await renderLesson('stages=events,voices&tries=1&walk=after&shuffle=off', (session) => {
		session.begin();
		while (session.view.item) {
			const { id } = session.view.item.question;
			if (id === order.id) {
				// The work stands last, though it began before the opening.
				session.change({
					response: { kind: 'order', order: ['argument', 'opening', 'radio', 'signs', 'work'] },
					proof: null,
				});
				session.submit();
			} else takeQuestion(session, id === 'when-work-began' ? 'skip' : 'right');
			if (session.view.screen === 'judged') session.next();
		}
	});
	expect(session.view.screen).toBe('walking');
	const went = () =>
		[...document.querySelectorAll('#questions [data-went]')].map(({ textContent }) =>
			textContent.trim().replace(/\s+/g, ' '),
		);
	const events = walkCards(harbourBridge, 'events').map((step) =>
		step.kind === 'event' ? step.event.id : '',
	);
	const said = new Map<string, string>();
	for (const [n, id] of events.entries()) {
		await expectStep('events', n + 1);
		said.set(id, went()[0]!);
		await button(n + 1 < events.length ? walk.next : walk.finish).click();
	}
	expect(said.get('work')).toMatch(/^You placed this \d+ days late: ¶2/);
	expect(said.get('argument')).toBe(walk.went.right);
	session.nextStage();
	while (session.view.item) {
		if (session.view.item.question.id === match.id && match.kind === 'match') {
			session.change({
				response: {
					kind: 'match',
					matches: match.claims.map(({ id, key }, i) => [id, i === 0 ? 'lind' : key[0]!]),
				},
				proof: null,
			});
			session.submit();
		} else takeQuestion(session, 'right');
		session.next();
	}
	await expectStep('voices', 1);
	expect(went()[0]).toBe('You gave this to Jonas Lind; it is Lena Vogt’s: ¶1 Paragraph 1');
	await expectAccessible();
});
