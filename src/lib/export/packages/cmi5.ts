import { plainText } from '#lib/lesson/plain-text.ts';
import { packagePage, type WriteManifest } from './manifest.ts';
import { xmlText } from './xml.ts';

/**
 * The IRIs of course and lesson, which must be unique in the world and stay what they are (cmi5, 13.1). The lesson's is its
 * address, where the site knows its own. Elsewhere there is nothing to be unique by but the lesson's id.
 */
function courseIris(lesson: string, site: string | null) {
	const unit = site === null ? `urn:pilcrow:${lesson}` : new URL(`${lesson}/`, site).href;
	return { unit, course: `${unit}#course` };
}

/**
 * `cmi5.xml`, a course structure of one unit (cmi5 1.0, 13 and 14). Where passing counts, the unit is done when it is completed and
 * passed; where the pass mark is 0, when it is completed. The page runs in any window, also in a frame of the course's.
 */
export const cmi5Manifest: WriteManifest = ({ id, title, summary, lang }, { pass }, site) => {
	const { course, unit } = courseIris(id, site);
	const marking =
		pass > 0 ? `moveOn="CompletedAndPassed" masteryScore="${pass / 100}"` : 'moveOn="Completed"';
	const inLanguage = (text: string) => `<langstring lang="${xmlText(lang)}">${xmlText(text)}</langstring>`;
	const about = `<title>${inLanguage(title)}</title>
		<description>${inLanguage(plainText(summary))}</description>`;
	return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
	<course id="${xmlText(course)}">
		${about}
	</course>
	<au id="${xmlText(unit)}" ${marking} launchMethod="AnyWindow" activityType="http://adlnet.gov/expapi/activities/lesson">
		${about}
		<url>${packagePage}</url>
	</au>
</courseStructure>
`;
};
