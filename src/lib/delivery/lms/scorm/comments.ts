import type { Interaction } from '#lib/delivery/lms/interaction.ts';
import type { Runtime } from './runtime.ts';

/** As long as remarks may be (CMIString4096), and a line of them. */
const longest = 4096;
const longestLine = 200;

/** Answers in words, for the teacher, where a version's responses are made of single characters. */
export class Comments {
	#waiting = '';
	readonly #runtime: Runtime;
	readonly #element: string;

	constructor(runtime: Runtime, element: string) {
		this.#runtime = runtime;
		this.#element = element;
	}

	/** Adds a line: the question's id, and the words of the answer. Of what is in words already, none. */
	add(interaction: Interaction): void {
		if (interaction.type === 'fill-in' || interaction.type === 'likert') return;
		if ('numbered' in interaction) return;
		// With a mark before it, for reports run the lines together.
		const line = `• ${interaction.id}: ${interaction.words.replace(/\n/g, '; ')}`;
		this.#waiting += `${line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line}\n`;
	}

	/** Has the lines put behind those that are there: some systems do that by themselves, some have what is set in place of all. */
	tell(): void {
		const before = this.#runtime.read(this.#element);
		if (this.#waiting === '' || before === null) return;
		const lines = this.#waiting.split(/(?<=\n)/);
		let added = '';
		for (const line of lines) if (before.length + added.length + line.length <= longest) added += line;
		this.#waiting = '';
		if (added === '' || !this.#runtime.set(this.#element, added)) return;
		if (before !== '' && this.#runtime.read(this.#element) === added)
			this.#runtime.set(this.#element, before + added);
	}
}
