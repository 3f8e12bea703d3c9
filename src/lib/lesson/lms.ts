/** The standard by which a package of a lesson speaks to the system that it was put into: SCORM 1.2, SCORM 2004 4th edition, or cmi5. */
export type Lms = 'scorm12' | 'scorm2004' | 'cmi5';
