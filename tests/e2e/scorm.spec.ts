import { enCourse } from '#lib/i18n/en-course.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import type { Scorm } from '#tests/lms/course-page.ts';
import { begin, button, card, goOn, take, takeAll, wrongAnswer, type Way } from './answering.ts';
import { expect, framed, interactions, short, stored, test } from './course.ts';

/** What each version calls the same thing. */
const versions = {
	scorm12: {
		raw: 'cmi.core.score.raw',
		status: ['cmi.core.lesson_status'],
		bookmark: 'cmi.core.lesson_location',
		exit: 'cmi.core.exit',
		mode: 'cmi.core.lesson_mode',
		finish: 'Finish',
		incomplete: ['incomplete'],
		passed: ['passed'],
		wrong: 'wrong',
		response: 'student_response',
	},
	scorm2004: {
		raw: 'cmi.score.raw',
		status: ['cmi.completion_status', 'cmi.success_status'],
		bookmark: 'cmi.location',
		exit: 'cmi.exit',
		mode: 'cmi.mode',
		finish: 'Terminate',
		incomplete: ['incomplete', 'unknown'],
		passed: ['completed', 'passed'],
		wrong: 'incorrect',
		response: 'learner_response',
	},
};
const standards = Object.keys(versions) as Scorm[];

/** The same after an edit: the first question is another, and the last is new. */
const edited = (lesson: Lesson): Lesson => {
	const [first, ...others] = short(lesson).questions;
	return {
		...lesson,
		revision: 'edited',
		questions: [...others, { ...first!, id: 'another-question' }],
	};
};

/** What a learner does question after question, round and round. */
const ways: Way[] = ['right', 'wrong-right', 'wrong-wrong', 'wrong-reveal'];
const points: Partial<Record<Way, number>> = { right: 1, 'wrong-right': 0.5 };

for (const standard of standards) {
	const names = versions[standard];

	test(`${standard}: from start to end, and the course has what the learner did`, async ({
		page,
		course,
	}) => {
		await course.put({ standard, settings: { count: 12 } });
		const { lesson } = course;
		await page.goto(course.address);
		const inFrame = framed(page);
		const went = new Map<string, Way>();
		const wayOf = (question: Question) => ways[lesson.questions.indexOf(question) % ways.length]!;
		await begin(inFrame);
		const taken = await takeAll(inFrame, lesson, (question) => {
			went.set(question.id, wayOf(question));
			return wayOf(question);
		});
		await expect(card(inFrame).getByText(enCourse.result.reporting)).toBeVisible();
		const state = await course.state(page);

		const marked = taken.filter((question) => !isSelfMarked(question));
		const all = interactions(state);
		const own = all.filter(({ id }) => !id!.includes('.'));
		const results = (question: Question) => {
			const way = went.get(question.id)!;
			if (isSelfMarked(question)) return ['neutral'];
			return {
				right: ['correct'],
				'wrong-right': [names.wrong, 'correct'],
				'wrong-wrong': [names.wrong, names.wrong],
				'wrong-reveal': [names.wrong],
				wrong: [names.wrong],
				skip: [],
			}[way];
		};
		expect(own.map(({ id, result }) => `${id} ${result}`)).toEqual(
			taken.flatMap((question) => results(question).map((result) => `${question.id} ${result}`)),
		);
		// A paragraph is asked for beside some, and it was the right one.
		expect(all.length).toBeGreaterThan(own.length);
		for (const { id, result } of all) if (id!.endsWith('.proof')) expect(result).toBe('correct');
		for (const one of all) expect(one.latency).not.toBe('');
		// The report of a choice reads in words; in 1.2 the remarks do.
		const choice = taken.find((question) => question.kind === 'choice' && went.get(question.id) !== 'right')!;
		const { response } = wrongAnswer(choice, lesson);
		const picked = choice.kind === 'choice' && response.kind === 'choice' ? response.picked : [];
		const words = picked.map((id) =>
			plainText(choice.kind === 'choice' ? choice.choices.find((one) => one.id === id)!.text : ''),
		);
		const told = own.find(({ id }) => id === choice.id)![names.response]!;
		if (standard === 'scorm12') {
			expect(told).toMatch(/^[a-z0-9](,[a-z0-9])*$/);
			expect(stored(state, 'cmi.comments')).toContain(`${choice.id}: ${words.join('; ')}`.slice(0, 190));
		} else {
			const asId = (text: string) =>
				text
					.replace(/[’“”]/g, '')
					.replace(/[^A-Za-z0-9]+/g, '_')
					.replace(/_$/, '');
			expect(told).toBe(words.map(asId).join('[,]'));
		}
		const earned = marked.reduce((sum, question) => sum + (points[went.get(question.id)!] ?? 0), 0);
		// Some wrong answers have a part of their points: it is at least so much.
		const raw = Number(stored(state, names.raw));
		expect(raw).toBeGreaterThanOrEqual(Math.floor((100 * earned) / marked.length));
		await expect(card(inFrame).getByText(`${raw}`).first()).toBeVisible();
		expect(names.status.map((element) => stored(state, element))).toEqual(
			raw >= 60 ? names.passed : standard === 'scorm12' ? ['failed'] : ['completed', 'failed'],
		);
		expect(stored(state, names.bookmark)).toMatch(/^results #/);
		expect((stored(state, 'cmi.suspend_data') as string).length).toBeLessThanOrEqual(4096);
		// Nothing was refused.
		expect(state.calls.filter((call) => call.at(-1) !== 'true')).toEqual([]);
		await page.goto(`${course.address}empty.html`);
		const { calls } = await course.state(page);
		expect(calls.filter(([name]) => name === names.finish)).toHaveLength(1);
		expect(calls.at(-1)![0]).toBe(names.finish);
	});

	test(`${standard}: opened and closed, gone on with, passed, practised, looked at`, async ({
		page,
		course,
	}) => {
		await course.put({ standard, change: short });
		const { lesson } = course;
		const inFrame = framed(page);
		await page.goto(course.address);
		await expect(button(inFrame, 'Begin')).toBeVisible();
		await expect(card(inFrame).getByText(enCourse.opening)).toBeVisible();
		await page.reload();
		await expect(button(inFrame, 'Begin')).toBeVisible();
		const opened = await course.state(page);
		expect(names.status.map((element) => stored(opened, element))).toEqual(names.incomplete);
		expect(stored(opened, names.exit)).toBe('suspend');
		expect(stored(opened, names.raw)).toBe('');
		expect(await course.count(page, 'Commit')).toBe(0);
		expect(await course.count(page, names.finish)).toBe(1);

		await begin(inFrame);
		await take(inFrame, lesson, 'right');
		await goOn(inFrame);
		await page.goto(`${course.address}empty.html`);
		expect(stored(await course.state(page), names.raw)).toBe('33');
		await page.goto(course.address);
		await expect(inFrame.getByText(enLater.notices.resumed)).toBeVisible();
		await takeAll(inFrame, lesson, () => 'right');
		await expect(card(inFrame).getByText(enCourse.result.reporting)).toBeVisible();
		await button(inFrame, enLater.results.again).click();
		await take(inFrame, lesson, 'wrong-wrong');
		await page.goto(`${course.address}empty.html`);
		const passed = await course.state(page);
		expect(names.status.map((element) => stored(passed, element))).toEqual(names.passed);
		expect(stored(passed, names.raw)).toBe('100');
		expect(interactions(passed).map(({ id }) => id)).toEqual(lesson.questions.map(({ id }) => id));

		for (const mode of ['review', 'browse'] as const) {
			const before = (await course.state(page)).calls.filter(([name]) => name === 'SetValue').length;
			await course.fault(page, { [`GetValue ${names.mode}`]: { answer: mode } });
			await page.goto(course.address);
			await expect(inFrame.getByText(enCourse.notices[`course-${mode}`])).toBeVisible();
			const all = inFrame.getByRole('heading', { name: enLater.review.heading });
			await expect(all).toBeVisible({ visible: mode === 'review' });
			await page.goto(`${course.address}empty.html`);
			const { calls, data } = await course.state(page);
			expect(calls.filter(([name]) => name === 'SetValue')).toHaveLength(before);
			expect(calls.at(-1)![0]).toBe(names.finish);
			expect(data?.cmi).toMatchObject({ suspend_data: stored(passed, 'cmi.suspend_data') });
		}
		await course.fault(page, { [`GetValue ${names.mode}`]: { answer: '' } });
		await page.goto(course.address);
		await expect(inFrame.getByText(enLater.notices.resumed)).toBeVisible();
	});

	test(`${standard}: an edited lesson keeps what was given to the one before`, async ({ page, course }) => {
		await course.put({ standard, change: short });
		const inFrame = framed(page);
		await page.goto(course.address);
		await begin(inFrame);
		await take(inFrame, course.lesson, 'right');
		await goOn(inFrame);
		await take(inFrame, course.lesson, 'right');
		await page.goto(`${course.address}empty.html`);
		await course.put({ standard, change: edited });
		await page.goto(course.address);
		await expect(inFrame.locator('[data-kind=lesson-changed]')).toBeVisible();
		await goOn(inFrame);
		await takeAll(inFrame, course.lesson, () => 'right');
		await page.goto(`${course.address}empty.html`);
		const state = await course.state(page);
		expect(stored(state, names.raw)).toBe('100');
		expect(interactions(state)).toHaveLength(4);
		expect(interactions(state).at(-1)).toMatchObject({ id: 'another-question', result: 'correct' });
	});
}
