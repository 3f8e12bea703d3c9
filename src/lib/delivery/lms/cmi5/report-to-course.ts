import { attemptToken } from '#lib/delivery/lms/course.ts';
import { SessionReport, type ReportingRules } from '#lib/delivery/lms/xapi/report-session.ts';
import { sendStatements } from '#lib/delivery/lms/xapi/send-statements.ts';
import type { Standing } from '#lib/delivery/lms/xapi/sending-machine.ts';
import type { LessonVerb } from '#lib/delivery/lms/xapi/statements.ts';
import { saveAttempt } from '#lib/quiz/attempt/save.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import type { Connection } from './connect.ts';
import { CourseKeeper } from './keep-in-course.ts';
import { noteToken } from './last-token.ts';
import { passMark, type LaunchData } from './launch-data.ts';
import type { Launch } from './launch.ts';
import type { LaunchVisit } from './launch-visit.ts';
import { watchReload } from './reload-watch.ts';
import { takeInLate } from './take-in-late.ts';

/** How long the way back to the course waits for what is still to be sent. */
const leaveWithin = 5000;

const category = (name: string) => `https://w3id.org/xapi/cmi5/context/categories/${name}`;
const movesOn: LessonVerb[] = ['completed', 'passed', 'failed'];

const rulesOf = (data: LaunchData, session: QuizSession): ReportingRules => {
	const { masteryScore, waitsForPassed } = data;
	return {
		// A launch that was answered late lays it down all the same.
		pass: masteryScore === null ? session.settings.pass : passMark(masteryScore),
		completingPasses: waitsForPassed,
		judgedOnce: true,
		masteryScore,
		categories: (verb) => [category('cmi5'), ...(movesOn.includes(verb) ? [category('moveon')] : [])],
	};
};

/**
 * Reports a session to the course of a cmi5 launch, and keeps the attempt in it. The session with the course ends when the page is
 * left, but to be loaded again: what happens after that is reported by the next launch. Returns how to stop.
 */
export function reportToCourse(
	session: QuizSession,
	launch: Launch,
	visit: LaunchVisit,
	{ lrs, data, document: kept, kept: was, authorise }: Connection,
): () => void {
	const looking = data.mode !== 'normal';
	const told = new Set(was?.told);
	const leave = data.returnURL === null ? null : () => void leaveTo(data.returnURL!);
	const sending = sendStatements({
		lrs,
		queue: [
			launch.endpoint,
			launch.registration,
			launch.activityId,
			JSON.stringify(launch.actor.account ?? launch.actor),
		].join(' '),
		authorise,
		tell,
		taken(ids) {
			for (const id of ids) told.add(id);
			keeper.changed();
		},
		setAside: (statement) => report.tellAgain(statement),
	});
	const { actor, registration, activityId: activity } = launch;
	const { title, lang } = session.lesson;
	const report = new SessionReport(session, {
		subject: { actor, registration, activity, title, lang, context: data.contextTemplate },
		rules: rulesOf(data, session),
		visit,
		told,
		spent: was?.spent ?? 0,
		sending,
		now: () => Date.now(),
	});
	const keeper = new CourseKeeper({
		document: kept,
		content: () => ({
			token: attemptToken(session.attempt),
			attempt: saveAttempt(session.attempt),
			told: [...told],
			spent: report.spent,
		}),
		merge(other) {
			for (const id of other.told) told.add(id);
			takeInLate(session, other.attempt);
		},
		written: was,
	});

	function tell(standing: Standing): void {
		if (visit.ended || standing === 'refused') return tellEnded();
		session.course = { state: looking ? 'looking' : standing, leave };
		if (standing === 'lost' && !looking) session.notify({ kind: 'course-lost' });
		else dismiss();
	}
	function dismiss(): void {
		for (const notice of session.notices) if (notice.kind === 'course-lost') session.dismiss(notice);
	}
	function tellEnded(): void {
		dismiss();
		session.course = { state: 'ended', leave };
		session.notify({ kind: 'course-ended' });
	}
	function keep(): void {
		noteToken(launch, session);
		if (session.attempt.place.at !== 'opening' || was) keeper.changed();
	}
	async function leaveTo(address: string): Promise<void> {
		report.end();
		await Promise.all([sending.settle(leaveWithin), looking || settled(keeper.write(), leaveWithin)]);
		location.assign(address);
	}

	const reload = watchReload();
	function left(): void {
		if (!reload.reloads()) report.end();
		sending.rush();
		if (!looking) keeper.rush();
	}
	function hidden(): void {
		if (document.visibilityState === 'hidden' && !looking) keeper.rush();
	}
	/** A page that comes back from memory is in a session that is over. */
	function shown({ persisted }: PageTransitionEvent): void {
		if (persisted && visit.ended) tellEnded();
	}
	addEventListener('pagehide', left);
	addEventListener('pageshow', shown);
	document.addEventListener('visibilitychange', hidden);
	const stops = [reload.stop];
	if (visit.ended) tellEnded();
	else report.begin();
	if (!looking) stops.push(report.follow(), session.onChange(keep));
	return () => {
		removeEventListener('pagehide', left);
		removeEventListener('pageshow', shown);
		document.removeEventListener('visibilitychange', hidden);
		for (const stop of stops) stop();
		keeper.stop();
		sending.stop();
	};
}

const settled = (work: Promise<unknown>, within: number) =>
	Promise.race([work, new Promise((resolve) => setTimeout(resolve, within))]);
