import type { Citation, Paragraph } from '#lib/lesson/article.ts';
import type { Claim, LessonEvent, Voice, When } from '#lib/lesson/facts.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { sampleLesson } from './sample-lesson.ts';

/** A made-up article of twenty paragraphs about a flood, and far more facts than one article would hold. */
const paragraphs: Paragraph[] = Array.from({ length: 20 }, (_, i) => ({
	id: `p${i + 1}`,
	number: i + 1,
	html: `Paragraph ${i + 1} tells of the flood at Lowmarsh, of those who saw it and of what they did about it.`,
	quotation: false,
}));

const cite = (n: number): Citation => ({ paragraph: `p${(n % 20) + 1}`, start: 0, end: 12 });

const doings = [
	'The river Wend rises over the lower quay',
	'The council of Lowmarsh calls for volunteers, for sandbags, and for every boat that can be spared',
	'The school is closed',
	'A dyke gives way near the old mill, and water reaches the first houses of the village within the hour',
	'The army sends two helicopters',
	'Ferrymen bring forty people to the church on the hill',
];

/** Days of May 2024 on which something happened, some of them crowded; one came long before. */
const days = [2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 6, 6, 6, 9, 9, 20, 20, 21, 21, 21, 22, 22];
const parts = ['morning', 'afternoon', 'evening', 'night', undefined] as const;

const open = { after: [], before: [] };

const dated = days.map((day, i): [string, When] => {
	const part = parts[(i * 3) % 5];
	return [
		`dated-${i}`,
		{
			...open,
			date: `2024-05-${String(day).padStart(2, '0')}`,
			...(part && { part }),
			...(i % 4 !== 0 && { worded: part ? `on that ${part}` : 'on that day' }),
			known: i % 3 === 0 ? 'stated' : 'worked-out',
		},
	];
});

const times: [string, When][] = [
	['dyke-built', { ...open, date: '1953-02-01', worded: 'seventy years ago', known: 'stated' }],
	...dated,
	...Array.from({ length: 4 }, (_, i): [string, When] => [
		`earlier-${i}`,
		{ after: [], before: [`dated-${i * 5}`], worded: 'before that', known: 'order-only' },
	]),
	...Array.from({ length: 5 }, (_, i): [string, When] => [
		`within-${i}`,
		{ after: [`dated-${i * 3}`], before: [], by: '2024-05-22', known: 'order-only' },
	]),
	['later', { after: ['dated-25'], before: [], worded: 'soon after', known: 'order-only' }],
	...Array.from({ length: 3 }, (_, i): [string, When] => [`some-time-${i}`, { ...open, known: 'unknown' }]),
];

/** Forty events: days with many, gaps of seventy years and of ten days, brackets over each other, some at no known time. */
export const crowdedEvents: LessonEvent[] = times.map(([id, when], i) => ({
	id,
	what: doings[i % doings.length]!,
	when,
	evidence: [cite(i), ...(i % 4 === 1 ? [cite(i + 3), cite(i + 7)] : [])],
}));

const voices: Voice[] = [
	{ id: 'article', name: 'The article', role: 'in its own voice', kind: 'article' },
	{
		id: 'mayor',
		name: 'Henrietta Oakes',
		role: 'mayor of Lowmarsh, in the chair of the council’s committee for dykes',
		kind: 'person',
	},
	{ id: 'council', name: 'The council', kind: 'institution' },
	{ id: 'ferryman', name: 'Olaf Reed', role: 'ferryman', kind: 'person' },
	{ id: 'neighbours', name: 'Neighbours who did not give their names', role: 'not named', kind: 'unnamed' },
	{
		id: 'engineer',
		name: 'An engineer',
		role: 'not named, once in the service of the water board',
		kind: 'unnamed',
	},
	{ id: 'army', name: 'The army', role: 'through its press office', kind: 'institution' },
	{ id: 'teacher', name: 'Sal Amadi', kind: 'person' },
	{ id: 'post', name: 'The Lowmarsh Post', kind: 'channel' },
	{ id: 'radio', name: 'Wend Radio', kind: 'channel' },
	{ id: 'letter', name: 'A letter to the water board', kind: 'channel' },
	{ id: 'social', name: 'A social network', kind: 'channel' },
];

const says = [
	'The water will not rise any further tonight',
	'The dyke had been inspected in March, and nothing was found that would have given cause for alarm',
	'Everybody was warned in time',
	'There might be another wave before the week is over',
	'The county will pay for what the insurers do not',
	'It was the worst night in living memory',
	'Boats were lent without a word being asked',
];
const speakers = [
	['mayor'],
	['council'],
	['ferryman'],
	['neighbours'],
	['engineer'],
	['army'],
	['teacher'],
	['mayor', 'council'],
	['ferryman', 'teacher'],
];
const ways = [[], ['post'], ['radio'], ['letter', 'post'], ['social'], []];
const forces = ['states', 'judges', 'hedged', 'offers', 'states'] as const;

/** Sixty claims: voices with one and with a dozen, two that speak together, chains of no, one and two channels. */
export const crowdedClaims: Claim[] = Array.from({ length: 60 }, (_, i) => {
	const own = i % 12 === 0;
	// One voice speaks often, others hardly do.
	const said = own ? ['article'] : speakers[i % 3 === 0 ? 0 : (i * 7) % speakers.length]!;
	return {
		id: `claim-${i}`,
		says: says[i % says.length]!,
		voices: said,
		via: own ? [] : ways[(i * 5 + (i >> 2)) % ways.length]!,
		basis: own
			? 'article'
			: said.some((id) => id === 'neighbours' || id === 'engineer')
				? 'reported'
				: 'on-record',
		force: forces[(i * 3) % forces.length]!,
		evidence: [cite(i), ...(i % 5 === 2 ? [cite(i + 4)] : [])],
	};
});

/** A lesson with forty events and sixty claims: more than any article gives. */
export const crowdedLesson = (): Lesson => ({
	...sampleLesson({ questions: [], glossary: [] }),
	id: 'flood',
	title: 'The flood',
	article: [{ heading: null, paragraphs }],
	voices,
	events: crowdedEvents,
	claims: crowdedClaims,
});
