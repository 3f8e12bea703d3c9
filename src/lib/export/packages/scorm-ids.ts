/**
 * Identifiers of a lesson's manifest (XML's ID, so each begins with a letter and stands once). They follow from the lesson's id
 * alone: a course into which the package is put once more finds its learners' attempts again by them.
 */
export function scormIds(lesson: string) {
	const manifest = `pilcrow.${lesson}`;
	return {
		manifest,
		organization: `${manifest}.course`,
		item: `${manifest}.lesson`,
		resource: `${manifest}.page`,
	};
}
