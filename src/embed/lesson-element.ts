import type { LrsAccess } from '#lib/delivery/host-details.ts';
import { isHostMessage } from '#lib/delivery/host-message.ts';

/** Where the site is: beside this script. A classic script knows its address while it first runs. */
const script = document.currentScript;
export const site = new URL('.', script instanceof HTMLScriptElement ? script.src : location.href).href;

/** Attributes that are the element's own and no settings of the lesson. */
const own = [
	'lesson',
	'settings',
	'lrs',
	'class',
	'id',
	'style',
	'slot',
	'hidden',
	'dir',
	'title',
	'tabindex',
	'is',
	'part',
];

/**
 * `<pilcrow-quiz lesson="…">`: a lesson in a frame that grows with it. Its other attributes are the lesson's settings; `settings` has
 * them as an address does (`mode=test&pass=70`). What stands in it, a link to the lesson, is shown where the frame cannot be, and
 * below the words that say so where there is no such lesson. Fires `pilcrow:ready`, `pilcrow:progress`, `pilcrow:answered`,
 * `pilcrow:completed` and `pilcrow:missing`, whose `detail` is plain JSON; of a record store `pilcrow:lrs` and `pilcrow:lrs-token`.
 */
export class LessonElement extends HTMLElement {
	#frame = document.createElement('iframe');
	/** What the frame shows. */
	#address = '';
	/** Says in place of the frame that there is no such lesson. */
	#notice = document.createElement('p');
	#port: MessagePort | null = null;
	/** What was handed over of a record store: a lesson that loads anew wants it again. */
	#lrs: Partial<LrsAccess> | null = null;
	/** Attributes change one by one: the frame follows them once. */
	#stale = false;
	#attributes = new MutationObserver(() => this.#follow());

	constructor() {
		super();
		const frame = this.#frame;
		// The learner's result is copied to be sent.
		frame.allow = 'clipboard-write';
		Object.assign(frame.style, { display: 'block', inlineSize: '100%', blockSize: '40rem', border: '0' });
		this.attachShadow({ mode: 'open' }).append(frame);
	}

	connectedCallback(): void {
		addEventListener('message', this.#hear);
		document.addEventListener('securitypolicyviolation', this.#giveUp);
		this.#attributes.observe(this, { attributes: true });
		this.#load();
	}

	disconnectedCallback(): void {
		removeEventListener('message', this.#hear);
		document.removeEventListener('securitypolicyviolation', this.#giveUp);
		this.#attributes.disconnect();
		this.#port?.close();
		this.#port = null;
		// Put somewhere else, a frame loads what its attribute says.
		this.#frame.src = this.#address;
	}

	/**
	 * Has the lesson reported to a learning record store; once more with another token, whenever there is one. The attribute `lrs` names
	 * the store's address. How it stands comes as `pilcrow:lrs`; `pilcrow:lrs-token` asks for another token.
	 */
	reportTo(access: Partial<LrsAccess> & Pick<LrsAccess, 'auth'>): void {
		this.#lrs = access;
		this.#handLrs();
	}

	#handLrs(): void {
		const detail = this.#lrs && { endpoint: this.getAttribute('lrs'), ...this.#lrs };
		if (detail) this.#port?.postMessage({ pilcrow: 1, type: 'lrs', detail });
	}

	#follow(): void {
		if (this.#stale) return;
		this.#stale = true;
		queueMicrotask(() => {
			this.#stale = false;
			if (this.isConnected) this.#load();
		});
	}

	#load(): void {
		const lesson = this.getAttribute('lesson') ?? '';
		const address = new URL(`${encodeURIComponent(lesson)}/embed/`, site);
		address.search = this.getAttribute('settings') ?? '';
		for (const { name, value } of this.attributes)
			if (!own.includes(name) && !/^(data|aria|on)/.test(name)) address.searchParams.set(name, value);
		const lrs = this.getAttribute('lrs');
		// The frame's policy lets nothing go but there. Of the address no more is told, least of all what opens it.
		if (lrs && URL.canParse(lrs)) address.searchParams.set('lrs', new URL(lrs).origin);
		this.#entitle();
		if (!lesson || this.#address === address.href) return;
		this.#address = address.href;
		const { contentWindow, src } = this.#frame;
		// A new `src` would be a step in the history, and the reader's Back would lead from lesson to lesson.
		if (src && contentWindow) contentWindow.location.replace(address.href);
		else this.#frame.src = address.href;
		this.#show(this.#frame);
	}

	#entitle(): void {
		this.#frame.title = this.getAttribute('title') ?? this.textContent.trim();
	}

	#show(...nodes: Node[]): void {
		const root = this.shadowRoot!;
		// A frame that is put in anew loads anew.
		if (root.firstChild !== nodes[0]) root.replaceChildren(...nodes);
	}

	#emit(type: string, detail: unknown): void {
		this.dispatchEvent(new CustomEvent(`pilcrow:${type}`, { detail, bubbles: true, composed: true }));
	}

	/** To the frame alone, and with a way to answer that no other window has. */
	#hello(): void {
		const { contentWindow } = this.#frame;
		if (!contentWindow) return;
		const { port1, port2 } = new MessageChannel();
		this.#port?.close();
		this.#port = port1;
		port1.onmessage = ({ data }: MessageEvent<unknown>) => {
			if (isHostMessage(data)) this.#emit(data.type, data.detail);
		};
		// An element that was met while the page was being read had no words in it yet.
		this.#entitle();
		// A sandboxed frame has no origin that could be named; the hello holds no secret.
		contentWindow.postMessage({ pilcrow: 1, type: 'hello', scrolls: true }, '*', [port2]);
		this.#handLrs();
	}

	#hear = ({ source, data }: MessageEvent<unknown>): void => {
		if (!source || source !== this.#frame.contentWindow || !isHostMessage(data)) return;
		const { type, top, height, fresh, text, detail } = data;
		if (fresh === true) this.#hello();
		if (typeof height === 'number' && height > 0 && height < 1e5) {
			if (type === 'height') this.#frame.style.blockSize = `${height}px`;
			if (type === 'scroll' && typeof top === 'number') this.#bringIntoView(top, height);
		}
		// Only the site's own page for wrong addresses can say it: of a frame on another host nothing else is to be known, and
		// one that is slow or cut off looks the same as one that is not there.
		if (type === 'missing' && typeof text === 'string') {
			this.#notice.textContent = text;
			this.#show(this.#notice, document.createElement('slot'));
			this.#emit(type, detail);
		}
	};

	/**
	 * Scrolls the page, and whatever else in it scrolls, so that a part of the frame is in the reader's view; of a high one its
	 * beginning. Nothing moves where it is in view already.
	 */
	#bringIntoView(top: number, height: number): void {
		const { style } = this.#frame;
		const frame = this.#frame.getBoundingClientRect();
		const bottom = top + Math.min(height, innerHeight / 2);
		// Also not below a bar that stays at the page's head.
		const page = this.getRootNode() as Document | ShadowRoot;
		const isSeen = (y: number) => page.elementFromPoint(frame.left + frame.width / 2, frame.top + y) === this;
		if (isSeen(top + 1) && isSeen(bottom - 1)) return;
		// An element knows how to be scrolled to whatever scrolls around it: of this one by margins only that part is meant.
		const around = innerHeight / 6;
		style.scrollMarginBlock = `${around - top}px ${around + bottom - frame.height}px`;
		const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
		this.#frame.scrollIntoView({ block: 'nearest', behavior: still ? 'instant' : 'smooth' });
		style.scrollMarginBlock = '';
	}

	/** The page's own policy forbids the frame: the link is shown. */
	#giveUp = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void => {
		if (effectiveDirective === 'frame-src' && this.#address.startsWith(blockedURI))
			this.#show(document.createElement('slot'));
	};
}
