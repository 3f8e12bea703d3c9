import { createActor } from 'xstate';
import { progressOf, type Progress as Done } from '#lib/quiz/attempt/progress.ts';
import type { LessonFact } from '#lib/session/lesson-fact.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import type { Answered, Completed, LrsProblem, LrsStatus, Progress, Ready } from './host-details.ts';
import { hostMachine, type HostTasks } from './host-machine.ts';
import { isHostMessage } from './host-message.ts';
import type { LrsReporter, LrsReporterOptions } from './lms/xapi/lrs-reporter.ts';
import { sought } from './in-view.ts';
import { recordAnswer } from './record-answer.ts';

/** What the page needs of its window to speak to the page that it is framed in. */
export interface HostOptions {
	window: Pick<Window, 'addEventListener' | 'removeEventListener'> & {
		parent: Pick<Window, 'postMessage'>;
	};
	/** Its height is the frame's. */
	root: Pick<Element, 'getBoundingClientRect' | 'addEventListener' | 'removeEventListener'>;
	/** Observes the height of the root; returns how to stop. */
	observe: (changed: () => void) => () => void;
	/** What reports to a record store that the page hands over; its script comes then. */
	lrs: (tell: LrsTelling) => Promise<Pick<LrsReporter, 'hand' | 'stop'>>;
}

/** What the page is told of its record store. */
export type LrsTelling = Pick<LrsReporterOptions, 'tell' | 'askToken'>;

/**
 * Connects a session to the page in which the lesson is framed (src/embed/README.md). The height goes out unprompted, to
 * whoever it is, also in the form that Canvas understands: it gives nothing away. All else goes through the port that a
 * page's hello brought, and only a hello of the page itself counts; whoever says it late gets what has happened before. A page
 * that says in it that it scrolls is asked to where something is to come into view.
 * Returns how to stop.
 */
export function connectHost(session: QuizSession, { window, root, observe, lrs }: HostOptions): () => void {
	const { parent } = window;
	let port: MessagePort | null = null;
	let scrolls = false;
	let height = 0;
	/** How far the learner is, as it was last said. */
	let said = '';
	const stops: (() => void)[] = [];
	const post = (type: string, detail: object) => port?.postMessage({ pilcrow: 1, type, detail });

	const tasks: HostTasks = {
		postHeight() {
			const now = Math.ceil(root.getBoundingClientRect().height);
			if (now === height) return;
			// Nothing was said yet: a page that listens says hello now.
			const fresh = height === 0;
			height = now;
			parent.postMessage({ pilcrow: 1, type: 'height', height, ...(fresh && { fresh }) }, '*');
			parent.postMessage({ subject: 'lti.frameResize', height }, '*');
		},
		greet(brought) {
			port?.close();
			port = brought;
			port.onmessage = heard;
			const { revision, title } = session.lesson;
			const now = progressNow(session);
			said = JSON.stringify(now);
			post('ready', { ...now, revision, title } satisfies Ready);
		},
		listen() {
			const happened = (fact: LessonFact) => host.send({ type: 'happened', fact });
			stops.push(session.on('*', happened, { replay: true }));
			stops.push(session.onChange(() => host.send({ type: 'changed' })));
			tasks.postProgress();
		},
		post(fact) {
			if (fact.type === 'completed') post(fact.type, completedOf(fact, session));
			if (fact.type !== 'answered') return;
			said = JSON.stringify(howFar(session, fact.progress, fact.practising));
			post(fact.type, answeredOf(fact, session));
		},
		postProgress() {
			const now = progressNow(session);
			if (JSON.stringify(now) === said) return;
			said = JSON.stringify(now);
			post('progress', now);
		},
	};
	let reporter: ReturnType<HostOptions['lrs']> | null = null;
	/** Through the port alone: what opens a record store is for nobody else. */
	async function heard({ data }: MessageEvent<unknown>) {
		if (!isHostMessage(data) || data.type !== 'lrs') return;
		const tell = (status: LrsStatus) => post('lrs', status);
		reporter ??= lrs({ tell, askToken: () => post('lrs-token', {}) });
		try {
			(await reporter).hand(data.detail);
		} catch {
			reporter = null;
			tell({ state: 'refused', problem: scriptMissing });
		}
	}
	const host = createActor(hostMachine, { input: tasks });
	function hear({ source, data, ports: [port] }: MessageEvent<unknown>) {
		if (source !== parent || !isHostMessage(data) || data.type !== 'hello' || !port) return;
		scrolls = data.scrolls === true;
		host.send({ type: 'hello', port });
	}
	function seek(event: Event) {
		if (!scrolls) return;
		event.preventDefault();
		// First the room, then the way: what has just been unfolded may lie beyond the frame's edge.
		tasks.postHeight();
		const { top, height } = (event.target as Element).getBoundingClientRect();
		const below = top - root.getBoundingClientRect().top;
		parent.postMessage({ pilcrow: 1, type: 'scroll', top: below, height }, '*');
	}
	stops.push(observe(() => host.send({ type: 'resized' })));
	window.addEventListener('message', hear as EventListener);
	root.addEventListener(sought, seek);
	host.start();
	return () => {
		window.removeEventListener('message', hear as EventListener);
		root.removeEventListener(sought, seek);
		for (const stop of stops) stop();
		void reporter?.then((reporter) => reporter.stop());
		host.stop();
		port?.close();
	};
}

const scriptMissing: LrsProblem = {
	what: 'Nothing is sent to the record store.',
	why: 'The script that does so could not be fetched from the lesson’s site.',
	todo: 'Show the lesson from its site, in a frame without a sandbox, and hand it over once more.',
};

const howFar = ({ lesson }: QuizSession, { answered, of }: Done, practising: boolean): Progress => ({
	lesson: lesson.id,
	questions: of,
	answered,
	practising,
});

const progressNow = (session: QuizSession): Progress =>
	howFar(session, progressOf(session.attempt), session.view.practising);

function answeredOf(fact: Fact<'answered'>, session: QuizSession): Answered {
	const { question, answer, judgement, progress, practising, at } = fact;
	const { lesson, settings } = session;
	// In a test nobody learns it before its end.
	const told = settings.mode === 'practice' ? judgement : null;
	return {
		...howFar(session, progress, practising),
		question: question.id,
		kind: question.kind,
		stage: question.stage,
		answer,
		...recordAnswer(lesson, question, answer, told),
		try: fact.try,
		...(told && { right: told.right, share: told.share }),
		at,
	};
}

type Fact<T extends LessonFact['type']> = Extract<LessonFact, { type: T }>;

function completedOf({ score, practising }: Fact<'completed'>, { lesson, settings }: QuizSession): Completed {
	return { lesson: lesson.id, score, passed: score.percent >= settings.pass, practising };
}
