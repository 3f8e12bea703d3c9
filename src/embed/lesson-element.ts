import { isHostMessage } from '#lib/delivery/host-message.ts';

/** Where the site is: beside this script. A classic script knows its address while it first runs. */
const script = document.currentScript;
const site = new URL('.', script instanceof HTMLScriptElement ? script.src : location.href).href;

/** Attributes that are the element's own and no settings of the lesson. */
const own = ['lesson', 'class', 'id', 'style', 'slot', 'hidden', 'dir', 'title', 'tabindex', 'is', 'part'];

/**
 * `<pilcrow-quiz lesson="…">`: a lesson in a frame that grows with it. Its other attributes are the lesson's settings. What
 * stands in it, a link to the lesson, is shown where the frame cannot be, and below the words that say so where there is no such
 * lesson. Fires `pilcrow:ready`, `pilcrow:answered`, `pilcrow:completed` and `pilcrow:missing`, whose `detail` is plain JSON.
 */
export class LessonElement extends HTMLElement {
	#frame = document.createElement('iframe');
	/** Says in place of the frame that there is no such lesson. */
	#notice = document.createElement('p');
	#port: MessagePort | null = null;
	/** Attributes change one by one: the frame follows them once. */
	#stale = false;
	#attributes = new MutationObserver(() => this.#follow());

	constructor() {
		super();
		const frame = this.#frame;
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
		for (const { name, value } of this.attributes)
			if (!own.includes(name) && !/^(data|aria|on)/.test(name)) address.searchParams.set(name, value);
		this.#frame.title = this.getAttribute('title') ?? this.textContent.trim();
		if (!lesson || this.#frame.src === address.href) return;
		this.#frame.src = address.href;
		this.#show(this.#frame);
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
		// A sandboxed frame has no origin that could be named; the hello holds no secret.
		contentWindow.postMessage({ pilcrow: 1, type: 'hello' }, '*', [port2]);
	}

	#hear = ({ source, data }: MessageEvent<unknown>): void => {
		if (!source || source !== this.#frame.contentWindow || !isHostMessage(data)) return;
		const { type, height, fresh, text, detail } = data;
		if (fresh === true) this.#hello();
		if (type === 'height' && typeof height === 'number' && height > 0 && height < 1e5)
			this.#frame.style.blockSize = `${height}px`;
		// Only the site's own page for wrong addresses can say it: of a frame on another host nothing else is to be known, and
		// one that is slow or cut off looks the same as one that is not there.
		if (type === 'missing' && typeof text === 'string') {
			this.#notice.textContent = text;
			this.#show(this.#notice, document.createElement('slot'));
			this.#emit(type, detail);
		}
	};

	/** The page's own policy forbids the frame: the link is shown. */
	#giveUp = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void => {
		if (effectiveDirective === 'frame-src' && this.#frame.src.startsWith(blockedURI))
			this.#show(document.createElement('slot'));
	};
}
