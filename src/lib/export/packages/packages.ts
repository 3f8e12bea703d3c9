import { cmi5Manifest } from './cmi5.ts';
import type { Lms } from '#lib/lesson/lms.ts';
import type { WriteManifest } from './manifest.ts';
import { scorm12Manifest } from './scorm12.ts';
import { scorm2004Manifest } from './scorm2004.ts';

/** The packages by their standards. Add one: its name, its manifest's file, and a line here. */
export const packages = {
	scorm12: { manifest: 'imsmanifest.xml', write: scorm12Manifest },
	scorm2004: { manifest: 'imsmanifest.xml', write: scorm2004Manifest },
	cmi5: { manifest: 'cmi5.xml', write: cmi5Manifest },
} satisfies Record<
	Lms,
	{ /** Its name, at the top of the package. */ manifest: string; write: WriteManifest }
>;

/** In the order in which a teacher is offered them. */
export const lmsStandards = Object.keys(packages) as Lms[];

/** What a package's file is called: `harbour-bridge-scorm12.zip`. */
export const packageFileName = (lesson: string, lms: Lms) => `${lesson}-${lms}.zip`;
