import type { Activity, Agent, Context, Result, Statement } from '@xapi/xapi';
import type { Interaction } from '#lib/delivery/lms/interaction.ts';
import { timeinterval } from '#lib/delivery/lms/scorm/durations.ts';
import { interactionDefinition, responseOf } from './interaction-definition.ts';

/** Whom and what all statements of a session are about. */
export interface Subject {
	actor: Agent;
	/** The lesson's IRI. Of cmi5 this one alone stands for it, so that nothing is said of it but its name. */
	activity: string;
	title: string;
	/** BCP 47. */
	lang: string;
	/** A UUID: the attempt at the lesson, as the record store tells it from others. */
	registration: string;
	/** What the context of every statement holds (cmi5, 10: `contextTemplate`); nothing of it is written over. */
	context: Context;
}

/** The verbs of ADL that cmi5 has, with `answered` for the questions (cmi5, 9.3). */
const verbs = {
	initialized: 'http://adlnet.gov/expapi/verbs/initialized',
	answered: 'http://adlnet.gov/expapi/verbs/answered',
	completed: 'http://adlnet.gov/expapi/verbs/completed',
	passed: 'http://adlnet.gov/expapi/verbs/passed',
	failed: 'http://adlnet.gov/expapi/verbs/failed',
	terminated: 'http://adlnet.gov/expapi/verbs/terminated',
};
/** Those that are about the lesson as a whole. */
export type LessonVerb = Exclude<keyof typeof verbs, 'answered'>;

const lessonType = 'http://adlnet.gov/expapi/activities/lesson';
/** What ADL and cmi5 have no word for. */
const extensions = { try: 'urn:pilcrow:xapi:try', confidence: 'urn:pilcrow:xapi:confidence' };
const progressExtension = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

interface Occasion {
	/** A UUID. */
	id: string;
	/** Milliseconds since 1970. */
	at: number;
}

/** A statement on the lesson as a whole. `categories` and `contextExtensions` are cmi5's (9.6). `duration`: in milliseconds. */
export function lessonStatement(
	subject: Subject,
	verb: LessonVerb,
	{ id, at }: Occasion,
	{
		categories = [],
		contextExtensions = {},
		duration,
		...result
	}: Omit<Result, 'duration'> & {
		categories?: string[];
		contextExtensions?: Context['extensions'];
		duration?: number;
	} = {},
): Statement {
	const told: Result = { ...result, ...(duration !== undefined && { duration: timeinterval(duration) }) };
	return {
		id,
		actor: subject.actor,
		verb: { id: verbs[verb], display: { en: verb } },
		object: {
			objectType: 'Activity',
			id: subject.activity,
			definition: { type: lessonType, name: { [subject.lang]: subject.title } },
		},
		...(Object.keys(told).length > 0 && { result: told }),
		context: contextOf(subject, { category: categories.map((id) => ({ id })) }, contextExtensions),
		timestamp: new Date(at).toISOString(),
	};
}

/** What is known of an answer beside the interaction itself. */
export interface AnswerDetails {
	/** How much of the question was got right, 0 to 1; null where nobody judges it. */
	share: number | null;
	/** How sure the learner was, 1 to 3, where it was asked. */
	confidence: number | undefined;
	/** How much of the lesson is answered now, as a whole per cent; left out where it is over. */
	progress: number | undefined;
}

/** That something was answered: an activity of its own below the lesson, with all that a report needs to tell it in words. */
export function answeredStatement(
	subject: Subject,
	interaction: Interaction,
	{ id, at }: Occasion,
	{ share, confidence, progress }: AnswerDetails,
): Statement {
	const { right, latency } = interaction;
	return {
		id,
		actor: subject.actor,
		verb: { id: verbs.answered, display: { en: 'answered' } },
		object: {
			objectType: 'Activity',
			id: questionIri(subject.activity, interaction.id),
			definition: interactionDefinition(interaction),
		},
		result: {
			response: responseOf(interaction),
			...(right !== null && { success: right }),
			...(share !== null && { score: { scaled: rounded(share), raw: rounded(share), min: 0, max: 1 } }),
			...(latency !== null && { duration: timeinterval(latency) }),
			extensions: {
				[extensions.try]: interaction.try,
				...(confidence !== undefined && { [extensions.confidence]: confidence }),
				...(progress !== undefined && { [progressExtension]: progress }),
			},
		},
		context: contextOf(subject, { parent: [{ id: subject.activity }] }),
		timestamp: new Date(at).toISOString(),
	};
}

/** Thirds would come with fifteen places. */
const rounded = (share: number) => Math.round(share * 1e4) / 1e4;

/** A question's IRI: a path below the lesson's that can be read. */
function questionIri(lesson: string, question: string): string {
	return `${lesson.replace(/\/$/, '')}/questions/${encodeURIComponent(question)}`;
}

type Activities = { category?: Activity[]; parent?: Activity[] };

/** The template, and beside what it has what the statement needs. */
function contextOf(
	{ context, registration }: Subject,
	added: Activities,
	addedExtensions: Context['extensions'] = {},
): Context {
	const contextActivities: Context['contextActivities'] = { ...context.contextActivities };
	for (const name of ['category', 'parent'] as const) {
		const had = listOf(contextActivities[name]);
		const more = (added[name] ?? []).filter(({ id }) => !had.some((activity) => activity.id === id));
		if (had.length + more.length > 0) contextActivities[name] = [...had, ...more];
	}
	const extensions = { ...addedExtensions, ...context.extensions };
	return {
		registration,
		...context,
		...(Object.keys(contextActivities).length > 0 && { contextActivities }),
		...(Object.keys(extensions).length > 0 && { extensions }),
	};
}

/** One activity may stand for a list of one (xAPI 1.0.3, part two, 2.4.6.2). */
const listOf = (activities: Activity[] | Activity | undefined): Activity[] =>
	activities === undefined ? [] : [activities].flat();
