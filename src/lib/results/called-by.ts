import type { ClassMessages } from '#lib/i18n/results-messages.ts';
import type { Learner } from './learner.ts';

/** What a learner is called by on the page and in tables: two who gave the same name are numbered. */
export function calledBy(
	{ name, number, namesake }: Pick<Learner, 'name' | 'number' | 'namesake'>,
	{ classResults }: Pick<ClassMessages, 'classResults'>,
): string {
	const { learners: words } = classResults;
	if (name === '') return words.noName(number);
	return namesake === null ? name : words.namesake(name, namesake);
}
