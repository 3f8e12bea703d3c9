/** The standards by which a learning management system takes a lesson in, and hears of its results. */
export type Lms = 'scorm12' | 'scorm2004' | 'cmi5';
