import { packagePage, type WriteManifest } from './manifest.ts';
import { scormIds } from './scorm-ids.ts';
import { xmlText } from './xml.ts';

/**
 * `imsmanifest.xml` by SCORM 2004 4th edition (Content Aggregation Model, 3.4). The lesson alone says whether it was completed and
 * passed: without `deliveryControls`, a course sets both for it when it is closed (Sequencing and Navigation, UP.4). No objective is
 * satisfied by measure, for the same reason. `flow` lets a course begin without a choice from its table of contents.
 */
export const scorm2004Manifest: WriteManifest = ({ id, title }) => {
	const ids = scormIds(id);
	return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${ids.manifest}" version="1.0"
	xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
	xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
	xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
	<metadata>
		<schema>ADL SCORM</schema>
		<schemaversion>2004 4th Edition</schemaversion>
	</metadata>
	<organizations default="${ids.organization}">
		<organization identifier="${ids.organization}">
			<title>${xmlText(title)}</title>
			<item identifier="${ids.item}" identifierref="${ids.resource}" isvisible="true">
				<title>${xmlText(title)}</title>
				<imsss:sequencing>
					<imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
				</imsss:sequencing>
			</item>
			<imsss:sequencing>
				<imsss:controlMode choice="true" flow="true"/>
			</imsss:sequencing>
		</organization>
	</organizations>
	<resources>
		<resource identifier="${ids.resource}" type="webcontent" adlcp:scormType="sco" href="${packagePage}">
			<file href="${packagePage}"/>
		</resource>
	</resources>
</manifest>
`;
};
