import assert from 'node:assert/strict';
import { en } from '#lib/i18n/en.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { questionKinds, type Question } from '#lib/lesson/question-kinds.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import { hostPages } from '#tests/e2e/host-page.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { Learner } from './learner.ts';
import type { Visit } from './visit.ts';

/** What a scenario is given: a visit in a browser, the lesson that the site holds, and where the site is, with a last slash. */
export interface Scene {
	visit: Visit;
	lesson: Lesson;
	site: string;
}

/** What a learner does in any browser, and what then holds; it fails by throwing. */
export interface Scenario {
	title: string;
	run(scene: Scene): Promise<void>;
}

const { closed } = enLater;

/** Straight to the questions, in the author's order. */
const straight = 'walk=off&shuffle=off';

/** The lesson at its opening, with nothing kept of earlier scenarios. */
async function open({ visit, lesson, site }: Scene, query = straight): Promise<Learner> {
	const address = `${site}${lesson.id}/?${query}`;
	await visit.open(address);
	await visit.evaluate(() => localStorage.clear());
	await visit.open(address);
	return new Learner(visit, lesson);
}

const eachKind = questionKinds.flatMap((kind) =>
	(['right', 'wrong'] as const).map((way): Scenario => ({
		title: `${kind}, answered ${way}: what is shown is what is kept, and it is judged ${way}`,
		async run(scene) {
			const { stage } = scene.lesson.questions.find((question) => question.kind === kind)!;
			const learner = await open(scene, `${straight}&stages=${stage}`);
			await learner.begin();
			const question = await learner.comeTo(kind);
			const answer = way === 'right' ? rightAnswer(question) : wrongAnswer(question, scene.lesson);
			await learner.give(question, answer);
			const said = await learner.check(question);
			assert.deepEqual(await learner.kept(question), [answer]);
			if (isSelfMarked(question)) assert.equal(said, en.feedback.compare);
			else assert.equal(said === en.feedback.right, way === 'right', said);
		},
	})),
);

const resume: Scenario = {
	title: 'after a reload the learner is where they were, their answers with them',
	async run(scene) {
		const { visit, lesson } = scene;
		const learner = await open(scene, `${straight}&stages=voices`);
		await learner.begin();
		const first = await learner.asked();
		await learner.give(first, rightAnswer(first));
		assert.equal(await learner.check(first), en.feedback.right);
		await learner.press(en.item.next);
		const second = await learner.askedAfter(first);
		const draft = wrongAnswer(second, lesson);
		await learner.give(second, draft);
		const given = () =>
			visit.evaluate(() => [...document.querySelectorAll('select')].map(({ value }) => value));
		const before = await given();
		await visit.open(await visit.evaluate(() => location.href));
		assert.equal((await learner.asked()).id, second.id);
		assert.deepEqual(await given(), before);
		assert.deepEqual(await learner.kept(second), [draft]);
		assert.deepEqual(await learner.kept(first), [rightAnswer(first)]);
	},
};

const embed: Scenario = {
	title: 'in a page of another origin the lesson is answered, grows its frame and reports to the page',
	async run({ visit, lesson, site }) {
		const { origin, server } = await hostPages({
			'/': {
				html: `<script src="${site}embed.js"></script>
				<pilcrow-quiz lesson="${lesson.id}" walk="off" shuffle="off" stages="voices"><a href="${site}${lesson.id}/">The lesson</a></pilcrow-quiz>
				<script>window.heard = []; for (const type of ['ready', 'answered'])
				addEventListener('pilcrow:' + type, ({ detail }) => heard.push({ type, ...detail }))</script>`,
			},
		});
		try {
			await visit.open(origin);
			const learner = new Learner(visit, lesson);
			const frame = () => document.querySelector('pilcrow-quiz')?.shadowRoot?.querySelector('iframe');
			const question = await visit.within(frame, async () => {
				await learner.begin();
				const question = await learner.comeTo('choice');
				await learner.give(question, rightAnswer(question));
				assert.equal(await learner.check(question), en.feedback.right);
				await visit.waitFor(
					'nothing of the lesson is left to be scrolled to in its frame',
					() => document.documentElement.scrollHeight <= innerHeight,
				);
				return question;
			});
			const heard = await visit.waitFor('the page hears of the answer', () => {
				const { heard } = window as unknown as {
					heard: { type: string; question?: string; right?: boolean }[];
				};
				return heard.length > 1 ? heard : null;
			});
			assert.deepEqual(
				heard.map(({ type }) => type),
				['ready', 'answered'],
			);
			assert.equal(heard[1]!.question, question.id);
			assert.equal(heard[1]!.right, true);
		} finally {
			server.close();
		}
	},
};

/** At the results, with both pictures below, after a question of each. */
async function toPictures(scene: Scene): Promise<void> {
	const learner = await open(scene, `${straight}&stages=events,voices&count=2&tries=1`);
	await learner.begin();
	let question: Question | undefined;
	for (const onward of [closed.next(en.stages.voices), closed.results]) {
		question = await learner.askedAfter(question);
		await learner.give(question, rightAnswer(question));
		await learner.check(question);
		await learner.press(en.item.finish);
		await learner.press(onward);
	}
	await scene.visit.waitFor('both pictures are drawn', () =>
		['events', 'voices'].every((stage) =>
			document.querySelector(`figure[data-stage=${stage}] foreignObject`),
		),
	);
}

const pictures: Scenario = {
	title: 'in both pictures every paragraph link can be hit, and every name lies within its frame',
	async run(scene) {
		const { visit, lesson } = scene;
		await toPictures(scene);
		const { links, missed } = await visit.evaluate(() => {
			const links = [...document.querySelectorAll('figure foreignObject a')];
			const missed = links.filter((link) => {
				link.scrollIntoView({ block: 'center', behavior: 'instant' });
				const { x, y, width, height } = link.getBoundingClientRect();
				return !link.contains(document.elementFromPoint(x + width / 2, y + height / 2));
			});
			return {
				links: links.length,
				missed: missed.map((link) => link.closest('foreignObject')!.textContent),
			};
		});
		const cited = [...lesson.events, ...lesson.claims].flatMap(({ evidence }) => [
			...new Set(evidence.map(({ paragraph }) => paragraph)),
		]);
		assert.equal(links, cited.length);
		assert.deepEqual(missed, [], 'A press there meets something else.');
		// The lines as they are set, against the frame: letters need some room around them.
		const out = await visit.evaluate(() =>
			[...document.querySelectorAll('figure[data-stage=voices] g[data-kind]')].flatMap((group) => {
				const frame = group.querySelector('rect')!.getBoundingClientRect();
				const lines = [...group.querySelectorAll('foreignObject p')].flatMap((paragraph) => {
					const words = document.createRange();
					words.selectNodeContents(paragraph);
					return [...words.getClientRects()];
				});
				const within = lines.every(
					({ left, right, top, bottom }) =>
						left > frame.left + 5 &&
						right < frame.right - 5 &&
						top > frame.top + 3 &&
						bottom < frame.bottom - 3,
				);
				return within ? [] : [group.textContent];
			}),
		);
		assert.deepEqual(out, [], 'These lie on or over their frames’ edges.');
	},
};

const back: Scenario = {
	title: 'from a picture’s link to its words, and back to the link',
	async run(scene) {
		const { visit } = scene;
		await toPictures(scene);
		const link = 'figure[data-stage=voices] foreignObject a';
		await visit.click({ css: link });
		const words = await visit.waitFor(
			'words have the focus',
			() => document.activeElement?.closest('p[data-cited]')?.id,
		);
		await visit.click({ css: `#${words} ~ button`, says: `↩ ${en.article.back}` });
		await visit.waitFor(
			'the link has the focus again',
			(css) => document.activeElement === document.querySelector(css),
			link,
		);
	},
};

const sheet: Scenario = {
	title: 'dragged down by its grip the sheet is folded, and no text is selected',
	async run(scene) {
		const { visit } = scene;
		await visit.resize(700, 800);
		const learner = await open(scene);
		await learner.begin();
		// Over the words of the question.
		await visit.drag({ css: '#questions [data-grip] i' }, { x: 350, y: 790 });
		await visit.waitFor(
			'the sheet is folded',
			() => document.querySelector<HTMLElement>('#questions')!.dataset.height === 'peek',
		);
		assert.equal(await visit.evaluate(() => String(getSelection())), '');
	},
};

const reorder: Scenario = {
	title: 'an event is dragged down by its handle, and no text is selected',
	async run(scene) {
		const { visit } = scene;
		const learner = await open(scene, `${straight}&stages=events`);
		await learner.begin();
		await learner.comeTo('order');
		const standing = () =>
			visit.evaluate(() =>
				[...document.querySelectorAll('#questions ol .what')].map((what) => what.textContent.trim()),
			);
		const [first, second, ...rest] = await standing();
		const handle = { css: '#questions ol li:first-child [data-handle]' };
		const below = await visit.evaluate(() => {
			const { x, y, height } = document
				.querySelector('#questions ol li:nth-child(2)')!
				.getBoundingClientRect();
			return { x: x + 20, y: y + height - 4 };
		});
		await visit.drag(handle, below);
		assert.deepEqual(await standing(), [second, first, ...rest]);
		assert.equal(await visit.evaluate(() => String(getSelection())), '');
	},
};

const underlines: Scenario = {
	title: 'what looks like a link by its line has a line: explained words, plain buttons',
	async run(scene) {
		const { visit, lesson } = scene;
		const learner = await open(scene);
		await learner.begin();
		assert.ok(lesson.glossary.length > 0);
		const question = await learner.comeTo('pinpoint');
		await learner.give(question, rightAnswer(question));
		await learner.check(question);
		await visit.resize(700, 900);
		const lines = await visit.waitFor('the way back is there', () => {
			const lined = [...document.querySelectorAll('article .term, article .back')];
			return (
				document.querySelector('article .back') &&
				lined.map((element) => [element.className, getComputedStyle(element).textDecorationLine])
			);
		});
		for (const [name, line] of lines) assert.equal(line, 'underline', name);
	},
};

const paper: Scenario = {
	title: 'on the worksheet every field to be filled in ends within the page',
	async run({ visit, lesson, site }) {
		await visit.open(`${site}${lesson.id}/print/?parts=worksheet&seed=1`);
		const beyond = await visit.waitFor('the worksheet is there', () => {
			const fields = document.querySelector('p:has(> .long)');
			if (!fields) return null;
			const edge = fields.getBoundingClientRect().right;
			return [...fields.children]
				.filter(
					(field) =>
						field.getBoundingClientRect().right > edge + 0.5 || field.scrollWidth > field.clientWidth + 1,
				)
				.map(({ textContent }) => textContent);
		});
		assert.deepEqual(beyond, []);
	},
};

export const scenarios: readonly Scenario[] = [
	...eachKind,
	resume,
	embed,
	pictures,
	back,
	sheet,
	reorder,
	underlines,
	paper,
];
