import { packagePage, type WriteManifest } from './manifest.ts';
import { scormIds } from './scorm-ids.ts';
import { xmlText } from './xml.ts';

/** In characters: `titleType` of the schema. */
const titleLimit = 200;

/**
 * `imsmanifest.xml` by SCORM 1.2 (Content Aggregation Model, 2.3). It has no `adlcp:masteryscore`: by one, a course itself marks a
 * score as passed or failed when the window closes, also one of half the questions. Nor has it a description in IMS's metadata:
 * the schema of that is one which strict validators refuse, and no course shows it.
 */
export const scorm12Manifest: WriteManifest = ({ id, title }) => {
	const ids = scormIds(id);
	return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${ids.manifest}" version="1.0"
	xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
	xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
	<metadata>
		<schema>ADL SCORM</schema>
		<schemaversion>1.2</schemaversion>
	</metadata>
	<organizations default="${ids.organization}">
		<organization identifier="${ids.organization}">
			<title>${xmlText(title, titleLimit)}</title>
			<item identifier="${ids.item}" identifierref="${ids.resource}" isvisible="true">
				<title>${xmlText(title, titleLimit)}</title>
			</item>
		</organization>
	</organizations>
	<resources>
		<resource identifier="${ids.resource}" type="webcontent" adlcp:scormtype="sco" href="${packagePage}">
			<file href="${packagePage}"/>
		</resource>
	</resources>
</manifest>
`;
};
