import { createActor } from 'xstate';
import type { LessonFact } from '#lib/session/lesson-fact.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import { hostMachine, type HostTasks } from './host-machine.ts';
import { isHostMessage } from './host-message.ts';

/** What the page needs of its window to speak to the page that it is framed in. */
export interface HostOptions {
	window: Pick<Window, 'addEventListener' | 'removeEventListener'> & {
		parent: Pick<Window, 'postMessage'>;
	};
	/** Its height is the frame's. */
	root: Element;
	/** Observes the height of an element; returns how to stop. */
	observe: (element: Element, changed: () => void) => () => void;
}

/**
 * Connects a session to the page in which the lesson is framed (src/embed/README.md). The height goes out unprompted, to
 * whoever it is, also in the form that Canvas understands: it gives nothing away. All else goes through the port that a
 * page's hello brought, and only a hello of the page itself counts; whoever says it late gets what has happened before.
 * Returns how to stop.
 */
export function connectHost(session: QuizSession, { window, root, observe }: HostOptions): () => void {
	const { parent } = window;
	let port: MessagePort | null = null;
	let height = 0;
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
			const { lesson, attempt } = session;
			post('ready', {
				lesson: lesson.id,
				revision: lesson.revision,
				title: lesson.title,
				questions: attempt.rounds[0]!.questions.length,
			});
		},
		listen() {
			const happened = (fact: LessonFact) => host.send({ type: 'happened', fact });
			stops.push(session.on('*', happened, { replay: true }));
		},
		post(fact) {
			const { type } = fact;
			if (type === 'answered' || type === 'completed') post(type, detailOf(fact, session));
		},
	};
	const host = createActor(hostMachine, { input: tasks });
	function hear({ source, data, ports: [port] }: MessageEvent<unknown>) {
		if (source === parent && isHostMessage(data) && data.type === 'hello' && port)
			host.send({ type: 'hello', port });
	}
	stops.push(observe(root, () => host.send({ type: 'resized' })));
	window.addEventListener('message', hear as EventListener);
	host.start();
	return () => {
		window.removeEventListener('message', hear as EventListener);
		for (const stop of stops) stop();
		host.stop();
		port?.close();
	};
}

/** What the page is posted of a fact. */
function detailOf(
	fact: Extract<LessonFact, { type: 'answered' | 'completed' }>,
	session: QuizSession,
): object {
	const { lesson, settings } = session;
	const { practising } = fact;
	if (fact.type === 'completed')
		return { lesson: lesson.id, score: fact.score, passed: fact.score.percent >= settings.pass, practising };
	const { question, answer, judgement, at } = fact;
	return {
		lesson: lesson.id,
		question: question.id,
		kind: question.kind,
		stage: question.stage,
		answer,
		try: fact.try,
		// In a test nobody learns it before its end.
		...(judgement && settings.mode === 'practice' && { right: judgement.right, share: judgement.share }),
		practising,
		at,
	};
}
