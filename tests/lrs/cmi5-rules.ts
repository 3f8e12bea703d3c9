import type { Statement } from '@xapi/xapi';

/** A launch as the store's LMS knows it. */
export interface Launched {
	session: string;
	registration: string;
	activity: string;
	/** As the launch data have it. */
	launchMode: 'Normal' | 'Browse' | 'Review';
	masteryScore?: number;
	contextTemplate: NonNullable<Statement['context']>;
}

const category = 'https://w3id.org/xapi/cmi5/context/categories/';
const extension = 'https://w3id.org/xapi/cmi5/context/extensions/';
export const sessionExtension = `${extension}sessionid`;

export const verbOf = ({ verb }: Statement) => verb.id.split('/').at(-1)!;

export const sessionOf = ({ context }: Statement) =>
	context?.extensions?.[sessionExtension] as string | undefined;

const hasCategory = ({ context }: Statement, name: string) =>
	context?.contextActivities?.category?.some(({ id }) => id === category + name) ?? false;

const isDefined = (statement: Statement) => hasCategory(statement, 'cmi5');

/** Which of cmi5's rules for an AU (7.1, 9.3 to 9.7) a statement breaks, behind those that the store has. */
export function brokenRules(statement: Statement, launched: Launched, had: readonly Statement[]): string[] {
	const verb = verbOf(statement);
	const defined = isDefined(statement);
	const { result = {}, context = {} } = statement;
	const inSession = had.filter((one) => sessionOf(one) === launched.session);
	const inRegistration = had.filter(
		(one) => isDefined(one) && one.context?.registration === launched.registration,
	);
	const verbs = inSession.filter(isDefined).map(verbOf);
	const time = (one: Statement) => Date.parse(one.timestamp!);
	const judging = verb === 'passed' || verb === 'failed';
	const rules: Record<string, boolean> = {
		'initialized comes first':
			inSession.length === 0 ? verb !== 'initialized' : time(statement) < time(inSession[0]!),
		'nothing comes after terminated': verbs.includes('terminated'),
		'the registration is the launch’s': context.registration !== launched.registration,
		'it has an id and a time in UTC': !statement.id || !statement.timestamp?.endsWith('Z'),
		'the context has all of the template': !holds(context, launched.contextTemplate),
		'answered is no statement of cmi5’s own': defined && verb === 'answered',
		'its own are about the unit': defined && (statement.object as { id: string }).id !== launched.activity,
		'its own come once a session': defined && verbs.includes(verb),
		'a session is judged once':
			defined && judging && verbs.some((one) => one === 'passed' || one === 'failed'),
		'completed comes once a registration':
			defined && verb === 'completed' && inRegistration.some((one) => verbOf(one) === verb),
		'nothing is judged after passed':
			defined && judging && inRegistration.some((one) => verbOf(one) === 'passed'),
		'nothing is completed in browse and review':
			launched.launchMode !== 'Normal' && !['initialized', 'terminated'].includes(verb),
		'what moves on says so, and nothing else':
			defined &&
			hasCategory(statement, 'moveon') !== (result.success !== undefined || result.completion !== undefined),
		'the end and what moves on have a length of time':
			defined && verb !== 'initialized' && result.duration === undefined,
		'success is that of the verb': defined && result.success !== { passed: true, failed: false }[verb],
		'completion is that of the verb':
			defined && result.completion !== (verb === 'completed' ? true : undefined),
		'a score is of passed and failed': defined && result.score !== undefined && !judging,
		'a raw score is whole, within its bounds':
			defined && result.score !== undefined && !Number.isInteger(result.score.raw),
		'passed and failed name the mastery score':
			defined && judging && context.extensions?.[`${extension}masteryscore`] !== launched.masteryScore,
		'passed reaches the mastery score, failed does not':
			defined &&
			judging &&
			launched.masteryScore !== undefined &&
			result.score !== undefined &&
			result.score.scaled >= launched.masteryScore !== (verb === 'passed'),
	};
	return Object.keys(rules).filter((rule) => rules[rule]);
}

/** Whether a value has all that a template has. */
function holds(value: unknown, template: unknown): boolean {
	if (typeof template !== 'object' || template === null) return value === template;
	if (Array.isArray(template))
		return template.every((item) => Array.isArray(value) && value.some((one) => holds(one, item)));
	return Object.entries(template).every(([name, part]) =>
		holds((value as Record<string, unknown> | undefined)?.[name], part),
	);
}
