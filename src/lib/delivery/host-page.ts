import { createActor } from 'xstate';
import { progressOf, type Progress as Done } from '#lib/quiz/attempt/progress.ts';
import type { LessonFact } from '#lib/session/lesson-fact.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import type { Answered, Completed, Progress, Ready } from './host-details.ts';
import { hostMachine, type HostTasks } from './host-machine.ts';
import { isHostMessage } from './host-message.ts';
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
}

/**
 * Connects a session to the page in which the lesson is framed (src/embed/README.md). The height goes out unprompted, to
 * whoever it is, also in the form that Canvas understands: it gives nothing away. All else goes through the port that a
 * page's hello brought, and only a hello of the page itself counts; whoever says it late gets what has happened before. A page
 * that says in it that it scrolls is asked to where something is to come into view.
 * Returns how to stop.
 */
export function connectHost(session: QuizSession, { window, root, observe }: HostOptions): () => void {
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
		host.stop();
		port?.close();
	};
}

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
