import { describe, expect, test } from 'vitest';
import { Scorm12API, Scorm2004API } from 'scorm-again';
import { choice, several } from '#lib/kinds/choice/sample.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { order } from '#lib/kinds/order/sample.ts';
import { pinpoint } from '#lib/kinds/pinpoint/sample.ts';
import { verdict } from '#lib/kinds/verdict/sample.ts';
import { write } from '#lib/kinds/write/sample.ts';
import type { ParagraphId } from '#lib/lesson/article.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Answer, Response } from '#lib/quiz/marking/answer.ts';
import type { Interaction } from '#lib/delivery/lms/interaction.ts';
import { interactionsOf } from '#lib/delivery/lms/journal.ts';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { rightAnswer } from '#tests/lessons/sample-answers.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { interaction12 } from './interaction-12.ts';
import { interaction2004 } from './interaction-2004.ts';
import type { Value } from './vocabulary.ts';

const lesson = sampleLesson({ questions: allQuestions });

function made(question: Question, answer: Partial<Answer>, of: Lesson = lesson): Interaction[] {
	const whole = { ...rightAnswer(question), proof: null, ...answer };
	const at = new Date(2025, 2, 5, 19, 6, 7).getTime();
	return interactionsOf(
		{ key: `${question.id} 1`, question: question.id, try: 1, answer: whole, at },
		of,
		65_430,
	);
}
const of12 = (values: Value[], name: string) => values.filter(([element]) => element.includes(name));

/** A runtime of its own for each interaction, by the checks of another's hands. */
const runtimes = {
	'1.2': (value: [string, string]) => {
		api12.LMSSetValue(`cmi.interactions.0.${value[0]}`, value[1]);
		return api12.LMSGetLastError();
	},
	'2004': (value: [string, string]) => {
		api2004.SetValue(`cmi.interactions.0.${value[0]}`, value[1]);
		return api2004.GetLastError();
	},
};
let api12: Scorm12API;
let api2004: Scorm2004API;

/** The elements that either refuses. */
function refused(interaction: Interaction): Record<string, Value[]> {
	api12 = new Scorm12API({ autocommit: false, logLevel: 5 });
	api12.LMSInitialize('');
	api2004 = new Scorm2004API({ autocommit: false, logLevel: 5 });
	api2004.Initialize('');
	return {
		'1.2': interaction12(interaction).filter((value) => runtimes['1.2'](value) !== '0'),
		'2004': interaction2004(interaction).filter((value) => runtimes['2004'](value) !== '0'),
	};
}
const nothing = { '1.2': [], '2004': [] };

/** What each version says was given, and what would have been right. */
type Row = [
	title: string,
	Question,
	Response,
	in12: [type: string, response: string, ...patterns: string[]],
	in2004: [type: string, response: string, ...patterns: string[]],
];
const rows: Row[] = [
	[
		'one choice',
		choice,
		{ kind: 'choice', picked: ['ferry'] },
		['choice', 'b', 'a'],
		['choice', 'The_ferry', 'The_bridge'],
	],
	[
		'several choices',
		several,
		{ kind: 'choice', picked: ['traders', 'brandt'] },
		['choice', 'c,a', '{a,b}'],
		['choice', 'The_traders[,]Ida_Brandt', 'Ida_Brandt[,]Two_people'],
	],
	[
		'verdicts on statements',
		verdict,
		{
			kind: 'verdict',
			given: [
				['dated', 'stated'],
				['offered', 'stated'],
				['cost', 'not-stated'],
			],
		},
		['matching', '2.a,1.a,3.c', '{1.a,2.b,3.c}'],
		[
			'matching',
			'A_date_was_given[.]Says_so[,]A_ferry_was_offered[.]Says_so[,]The_ferry_costs_a_crown[.]Does_not_say',
			'A_ferry_was_offered[.]Says_so[,]A_date_was_given[.]Says_otherwise[,]The_ferry_costs_a_crown[.]Does_not_say',
		],
	],
	[
		'events in order, of which two may change places',
		order,
		{ kind: 'order', order: ['closing', 'cracks', 'meeting', 'ferry'] },
		['sequencing', 'b,c,a,d', 'c,b,d,a', 'c,b,a,d'],
		[
			'sequencing',
			'The_bridge_is_closed[,]Cracks_are_found[,]Traders_meet[,]A_ferry_is_offered',
			'Cracks_are_found[,]The_bridge_is_closed[,]A_ferry_is_offered[,]Traders_meet',
			'Cracks_are_found[,]The_bridge_is_closed[,]Traders_meet[,]A_ferry_is_offered',
		],
	],
	[
		'claims and voices, of which one has two',
		match,
		{
			kind: 'match',
			matches: [
				['can-stand', 'brandt'],
				['money', 'alder'],
				['constructor', 'traders'],
			],
		},
		['matching', '1.a,2.d,3.c', '{1.a,2.b,3.c}', '{1.a,2.b,3.a}'],
		[
			'matching',
			'The_bridge_can_stand[.]Ida_Brandt[,]Money_might_run_out[.]Tom_Alder[,]A_date_is_wanted[.]Traders',
			'The_bridge_can_stand[.]Ida_Brandt[,]Money_might_run_out[.]Two_people_in_the_council[,]A_date_is_wanted[.]Traders',
			'The_bridge_can_stand[.]Ida_Brandt[,]Money_might_run_out[.]Two_people_in_the_council[,]A_date_is_wanted[.]Ida_Brandt',
		],
	],
	[
		'a paragraph, of which two are right',
		pinpoint,
		{ kind: 'pinpoint', paragraph: 'p1' },
		['choice', '1', '5', '6'],
		['choice', 'Paragraph_1', 'Paragraph_5', 'Paragraph_6'],
	],
	[
		'a text, to which there is no key',
		write,
		{ kind: 'write', text: 'The mayor,\nby Friday.' },
		['fill-in', 'The mayor, by Friday.'],
		['long-fill-in', 'The mayor, by Friday.'],
	],
];

describe('what was given, and what would have been right', () => {
	test.for(rows)('%s', ([, question, response, in12, in2004]) => {
		const [interaction] = made(question, { response }) as [Interaction];
		const parts = (values: Value[], response: string) =>
			['type', response, 'pattern'].flatMap((name) => of12(values, name).map(([, value]) => value));
		expect(parts(interaction12(interaction), 'student_response')).toEqual(in12);
		expect(parts(interaction2004(interaction), 'learner_response')).toEqual(in2004);
		expect(refused(interaction)).toEqual(nothing);
	});
	test('1.2 takes single characters, and at most 255 of them', () => {
		// The runtime is lenient here, and others are not: RTE 3.4.2.7.5 and 3.4.2.7.7.
		const letter: Record<string, RegExp> = {
			choice: /^(\{?[0-9a-z](,[0-9a-z])*\}?)$/,
			matching: /^(\{?[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*\}?)$/,
			sequencing: /^[0-9a-z](,[0-9a-z])*$/,
			likert: /^[0-9a-z]$/,
			'fill-in': /^.{1,255}$/,
		};
		for (const question of allQuestions)
			for (const interaction of made(question, { proof: 'p2', confidence: 3 })) {
				const values = interaction12(interaction);
				const [[, type]] = of12(values, 'type') as [Value];
				for (const [, value] of [...of12(values, 'response'), ...of12(values, 'pattern')])
					expect(value).toMatch(letter[type]!);
			}
	});
});

test('all elements of one, in the order in which they are set', () => {
	const [first, proof, confidence] = made(several, { proof: 'p5', confidence: 2 }) as [
		Interaction,
		Interaction,
		Interaction,
	];
	expect(interaction12(first)).toEqual([
		['id', 'who-doubts'],
		['type', 'choice'],
		['time', '19:06:07'],
		['correct_responses.0.pattern', '{a,b}'],
		['weighting', '1'],
		['student_response', 'a,b'],
		['result', 'correct'],
		['latency', '0000:01:05.43'],
	]);
	expect(interaction12(proof).flat()).toEqual(
		expect.arrayContaining(['who-doubts.proof', '5', '2', '4', 'wrong']),
	);
	expect(interaction12(confidence).flat()).toEqual(
		expect.arrayContaining(['who-doubts.confidence', 'likert', '2', 'neutral', '0']),
	);
	// It could be answered a minute before it was.
	const shown = new Date(2025, 2, 5, 19, 5, 1, 570).toISOString().replace('570Z', '57Z');
	expect(interaction2004(first)).toEqual([
		['id', 'who-doubts'],
		['type', 'choice'],
		['timestamp', shown],
		['correct_responses.0.pattern', 'Ida_Brandt[,]Two_people'],
		['weighting', '1'],
		['learner_response', 'Ida_Brandt[,]Two_people'],
		['result', 'correct'],
		['latency', 'PT1M5.43S'],
		['description', 'Who speaks of the bridge or of money?'],
	]);
	expect(interaction2004(proof).flat()).toEqual(expect.arrayContaining(['Paragraph_5', 'incorrect']));
	expect(interaction2004(confidence).flat()).toEqual(expect.arrayContaining(['Rather_sure', 'neutral']));
	for (const interaction of [first, proof, confidence]) expect(refused(interaction)).toEqual(nothing);
});

test('the time that nobody knows any more is left out', () => {
	const [known] = made(choice, {}) as [Interaction];
	const names = (values: Value[]) => values.map(([name]) => name);
	expect(names(interaction12({ ...known, latency: null }))).not.toContain('latency');
	expect(names(interaction2004({ ...known, latency: null }))).not.toContain('latency');
});

describe('what has no place in a standard', () => {
	const long: Lesson = {
		...lesson,
		article: [
			{
				heading: null,
				paragraphs: Array.from({ length: 41 }, (_, i) => ({
					id: `p${i + 1}` as ParagraphId,
					number: i + 1,
					html: 'Words.',
					quotation: false,
				})),
			},
		],
	};
	test.for<[ParagraphId, string, string]>([
		['p9', 'choice', '9'],
		['p10', 'choice', 'a'],
		['p36', 'choice', '0'],
		['p37', 'fill-in', 'p37'],
		['p41', 'fill-in', 'p41'],
	])('%s goes as %s “%s”, and what is right with it', ([paragraph, type, response]) => {
		const [interaction] = made(pinpoint, { response: { kind: 'pinpoint', paragraph } }, long) as [
			Interaction,
		];
		const values = interaction12(interaction);
		expect(of12(values, 'type')[0]![1]).toBe(type);
		expect(of12(values, 'student_response')[0]![1]).toBe(response);
		expect(of12(values, 'pattern').map(([, value]) => value)).toEqual(
			type === 'choice' ? ['5', '6'] : ['p5', 'p6'],
		);
		expect(refused(interaction)).toEqual(nothing);
	});
	test('a text is cut, and put on one line', () => {
		const text = 'A line.\n'.repeat(600);
		const [interaction] = made(write, { response: { kind: 'write', text } }) as [Interaction];
		expect(of12(interaction12(interaction), 'response')[0]![1].length).toBeLessThanOrEqual(255);
		expect(of12(interaction2004(interaction), 'response')[0]![1]).toHaveLength(4000);
		expect(refused(interaction)).toEqual(nothing);
	});
	test.for(['{lang=xx}so', '{ so', '{case_matters=true}', '[,]', 'a[.]b'])(
		'a text like “%s” is no delimiter',
		(text) => {
			const [interaction] = made(write, { response: { kind: 'write', text } }) as [Interaction];
			expect(of12(interaction2004(interaction), 'response')[0]![1]).toBe(
				text.startsWith('{') ? ` ${text}` : text,
			);
			expect(refused(interaction)).toEqual(nothing);
		},
	);
	test('a long prompt is cut, and says that it is', () => {
		const question: Question = { ...choice, prompt: 'What &amp; when? '.repeat(40) };
		const asked = sampleLesson({ questions: [question], lang: 'uk' });
		const [interaction] = made(question, {}, asked) as [Interaction];
		const [[, description]] = of12(interaction2004(interaction), 'description') as [Value];
		expect(description).toMatch(/^\{lang=uk\}What & when\? .*…$/);
		expect(description).toHaveLength(250);
		expect(refused(interaction)).toEqual(nothing);
	});
	test('of many orders some are told, and the solution is the first', () => {
		const free: Question = { ...order, pairs: [['cracks', 'closing']] };
		const [interaction] = made(free, {}, sampleLesson({ questions: [free] })) as [Interaction];
		const patterns = of12(interaction2004(interaction), 'pattern').map(([, value]) => value);
		expect(patterns).toHaveLength(5);
		expect(new Set(patterns).size).toBe(5);
		expect(patterns[0]).toMatch(/^Cracks_are_found\[,\]The_bridge_is_closed/);
		expect(refused(interaction)).toEqual(nothing);
	});
});
