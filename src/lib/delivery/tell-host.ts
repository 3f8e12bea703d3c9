import type { QuizSession } from '#lib/session/quiz-session.ts';
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
 * Speaks to the page in which the lesson is framed (src/embed/README.md). The height goes out unprompted, to whoever it is, also
 * in the form that Canvas understands: it tells nothing. All else goes through the port that a page's hello brought, and
 * only a hello of the page itself counts. Returns how to stop.
 */
export function tellHost(session: QuizSession, { window, root, observe }: HostOptions): () => void {
	const { parent } = window;
	let port: MessagePort | null = null;
	let height = 0;
	/** Nothing was said yet: a page that listens says hello now. */
	let fresh = true;

	function tellHeight() {
		const now = Math.ceil(root.getBoundingClientRect().height);
		if (now === height) return;
		height = now;
		parent.postMessage({ pilcrow: 1, type: 'height', height, ...(fresh && { fresh }) }, '*');
		fresh = false;
		parent.postMessage({ subject: 'lti.frameResize', height }, '*');
	}
	function tell(type: string, detail: object) {
		port?.postMessage({ pilcrow: 1, type, detail });
	}
	function hear({ source, data, ports }: MessageEvent<unknown>) {
		if (source !== parent || !isHostMessage(data) || data.type !== 'hello' || !ports[0]) return;
		port?.close();
		port = ports[0];
		const { lesson, attempt } = session;
		tell('ready', {
			lesson: lesson.id,
			revision: lesson.revision,
			title: lesson.title,
			questions: attempt.rounds[0]!.questions.length,
		});
	}

	const stops = [
		observe(root, tellHeight),
		session.on('answered', ({ question, answer, judgement, practising, at }) =>
			tell('answered', {
				lesson: session.lesson.id,
				question: question.id,
				kind: question.kind,
				stage: question.stage,
				answer,
				// In a test nobody is told before its end.
				...(judgement &&
					session.settings.mode === 'practice' && { right: judgement.right, share: judgement.share }),
				practising,
				at,
			}),
		),
		session.on('completed', ({ score, practising }) =>
			tell('completed', {
				lesson: session.lesson.id,
				score,
				passed: score.percent >= session.settings.pass,
				practising,
			}),
		),
	];
	window.addEventListener('message', hear as EventListener);
	tellHeight();
	return () => {
		window.removeEventListener('message', hear as EventListener);
		for (const stop of stops) stop();
		port?.close();
	};
}
