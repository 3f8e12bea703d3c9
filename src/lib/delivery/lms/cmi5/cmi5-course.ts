import type { Course, KeptByCourse, OpenCourse } from '#lib/delivery/lms/course.ts';
import { patience } from '#lib/delivery/lms/xapi/lrs.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import { connect, type Connection } from './connect.ts';
import { passMark } from './launch-data.ts';
import { launchIn, type Launch } from './launch.ts';
import { LaunchVisit } from './launch-visit.ts';
import { lastToken } from './last-token.ts';
import { reportToCourse } from './report-to-course.ts';
import { takeInLate } from './take-in-late.ts';

/**
 * Opens the course of a cmi5 launch (https://github.com/AICC/CMI-5_Spec_Current, Quartz). An LMS that stalls is waited for no longer
 * than a learner would: the lesson then goes on with what this device has, and is reported once the LMS answers.
 */
export const openCourse: OpenCourse = async () => {
	const launch = launchIn(location.search);
	if (!launch) return null;
	const visit = new LaunchVisit(launch.fetch, () => sessionStorage);
	const { account, mbox } = launch.actor;
	const learner = account ? `${account.name} ${account.homePage}` : (mbox ?? '');
	const connecting = connect(launch, visit);
	const first = await Promise.race([connecting, later(null, patience)]);
	if (first !== null && typeof first !== 'string') return courseOf(launch, visit, learner, first);
	const token = lastToken(launch);
	return {
		mode: 'normal',
		learner,
		settings: [],
		kept: token === null ? null : { attempt: null, token },
		deliver: (session) => connectLater(session, launch, visit, connecting),
	};
};

function courseOf(launch: Launch, visit: LaunchVisit, learner: string, connection: Connection): Course {
	const { data, kept, unreadable } = connection;
	return {
		mode: data.mode,
		learner,
		settings: [
			...new URLSearchParams(data.launchParameters.replace(/^\?/, '')),
			...(data.masteryScore === null ? [] : [markOf(data.masteryScore)]),
		],
		kept: keptOf(launch, kept, unreadable),
		deliver: (session) => reportToCourse(session, launch, visit, connection),
	};
}

const markOf = (masteryScore: number): [string, string] => ['pass', String(passMark(masteryScore))];

function keptOf(launch: Launch, kept: Connection['kept'], unreadable: boolean): KeptByCourse | null {
	if (kept) return { attempt: kept.attempt, token: kept.token };
	// The course may not have heard of what was begun here.
	const token = lastToken(launch);
	return token === null && !unreadable ? null : { attempt: null, token: token ?? '' };
}

const later = <T>(value: T, wait: number) =>
	new Promise<T>((resolve) => setTimeout(() => resolve(value), wait));

/** Tries again and again to reach the LMS, and reports from then on all that has happened. */
function connectLater(
	session: QuizSession,
	launch: Launch,
	visit: LaunchVisit,
	connecting: ReturnType<typeof connect>,
): () => void {
	let stop = () => {};
	let stopped = false;
	async function go(): Promise<void> {
		session.course = { state: 'lost', leave: null };
		session.notify({ kind: 'course-lost' });
		// What is under way may still get the token, which is given once.
		let outcome = await connecting;
		for (let wait = 2000; outcome === 'unreachable' && !stopped; wait = Math.min(60_000, wait * 2)) {
			await online(wait);
			outcome = await connect(launch, visit);
		}
		if (stopped) return;
		for (const notice of session.notices) if (notice.kind === 'course-lost') session.dismiss(notice);
		if (typeof outcome === 'string') return tellEnded(session);
		if (outcome.kept) takeInLate(session, outcome.kept.attempt);
		stop = reportToCourse(session, launch, visit, outcome);
	}
	void go();
	return () => {
		stopped = true;
		stop();
	};
}

function tellEnded(session: QuizSession): void {
	session.course = { state: 'ended', leave: null };
	session.notify({ kind: 'course-ended' });
}

/** Resolves after a while, or when the device is online again. */
function online(wait: number): Promise<void> {
	return new Promise((resolve) => {
		const done = () => {
			removeEventListener('online', done);
			clearTimeout(timer);
			resolve();
		};
		addEventListener('online', done);
		const timer = setTimeout(done, wait);
	});
}
