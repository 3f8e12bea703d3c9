import type { CourseNotice } from '#lib/quiz/notice.ts';

/** The words of a lesson that is opened from a course, in English. */
export const enCourse = {
	/** At the opening. */
	opening: 'Your answers go to your course: your teacher sees them there, and you can go on later.',
	notices: {
		'course-missing':
			'This lesson was not opened from a course, so nothing is reported. To have your answers count, open it in your course.',
		'course-unreadable':
			'What your course kept of your answers could not be read, so you begin anew. What it has as your result stays.',
		'course-left-out': (what: 'drafts' | 'rounds' | 'texts' | 'answers') =>
			({
				drafts:
					'Your course has no room for answers that you have begun and not given. They stay on this device alone.',
				rounds:
					'Your course has no room for your earlier rounds of practice. They stay on this device alone.',
				texts: 'Your course has no room for your longer texts. They stay on this device alone.',
				answers: 'Your course cannot keep your answers for later. To go on, use this device again.',
			})[what],
		'course-ended':
			'Your course has closed this session, so it no longer takes answers. Open the lesson anew from your course to go on.',
		'course-elsewhere':
			'You have gone on with this lesson in another window. Close this one: your course takes answers from the other.',
		'course-review': 'You are looking at what you did. Nothing that you do now changes it.',
		'course-browse': 'You are looking at this lesson. Nothing that you do is kept or reported.',
	} satisfies { [K in CourseNotice['kind']]: unknown },
	/** At the end. */
	result: {
		heading: 'Hand in',
		reporting: 'Your course has your result, and keeps the best. There is nothing to send.',
		waiting: 'Your result is on its way to your course. Keep this page open for a moment.',
		lost: 'Your course did not take your result. It is kept on this device; send it to your teacher yourself.',
		ended: 'Your course has closed this session. Open the lesson anew from your course to go on.',
		leave: 'Return to the course',
	},
	/** Where answers are deleted. */
	deletion:
		'Your course keeps the best result that it has; what you answer from then on is kept there in place of these answers.',
};
