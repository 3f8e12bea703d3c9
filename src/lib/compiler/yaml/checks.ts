import type { Placed } from '#lib/compiler/problems/place.ts';
import type { Problems } from '#lib/compiler/problems/problem.ts';

/** Checks of a single text, for the shapes of articles, facts and questions. */

type Check = (text: Placed<string>, problems: Problems) => void;

const idPattern = /^[a-z][a-z0-9-]{0,63}$/;

export const checkId: Check = ({ value, at }, problems) => {
	if (!idPattern.test(value)) problems.report('bad-id', at, value);
};

/** A day of the Gregorian calendar, `2025-03-05`. */
export function isDate(value: string): boolean {
	const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
	if (year === undefined) return false;
	const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
	return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value);
}

export const checkDate: Check = ({ value, at }, problems) => {
	if (!isDate(value)) problems.report('bad-date', at, value);
};

/** ISO 8601, extended: a date and a time with its zone, or the date alone. */
export const checkMoment: Check = ({ value, at }, problems) => {
	if (isDate(value)) return;
	const [, date, hour, minute, second = '0', zone] =
		/^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.exec(value) ?? [];
	const [zoneHours = 0, zoneMinutes = 0] = zone?.slice(1).split(':').map(Number) ?? [];
	const real =
		date !== undefined &&
		isDate(date) &&
		Number(hour) < 24 &&
		Number(minute) < 60 &&
		Number(second) < 60 &&
		zoneHours < 24 &&
		zoneMinutes < 60;
	if (!real) problems.report('bad-moment', at, value);
};

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
/** Of these ISO 639 says that they name no single language. */
const noLanguages = ['mis', 'mul', 'und', 'zxx'];

/** A tag of BCP 47, as `Intl` reads it, whose language Unicode's CLDR has a name for: `jp` and `english` are none. */
export const checkLanguage: Check = ({ value, at }, problems) => {
	let language: string;
	try {
		({ language } = new Intl.Locale(value));
	} catch {
		return problems.report('bad-language', at, value);
	}
	// Of `und` some engines make no language at all.
	if (!language || noLanguages.includes(language) || languageNames.of(language) === undefined)
		problems.report('unknown-language', at, value);
};

export function isWebAddress(value: string): boolean {
	return /^https?:\/\/[^\s"<>]+$/i.test(value) && URL.canParse(value);
}

export const checkWebAddress: Check = ({ value, at }, problems) => {
	if (!isWebAddress(value)) problems.report('bad-url', at, value);
};

export const checkContact: Check = ({ value, at }, problems) => {
	const mail = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(value);
	if (!mail && !isWebAddress(value)) problems.report('bad-contact', at, value);
};
