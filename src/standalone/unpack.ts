// What a one-file lesson runs first. Its scripts and its lesson stand in it deflated, which makes it half as large, and are put
// into the page as what they were; the content policy knows the hash of each script. Where a browser cannot inflate
// (those of before 2023), the questions are shown as they are read without scripts.
import { fromBase64 } from '#lib/delivery/from-base64.ts';
import { throughStream } from '#lib/delivery/through-stream.ts';

async function read(name: string): Promise<string[]> {
	const letters = document.querySelector(`[data-packed=${name}]`)!.textContent;
	const bytes = await throughStream(fromBase64(letters), new DecompressionStream('deflate-raw'));
	return JSON.parse(new TextDecoder().decode(bytes)) as string[];
}

function put(text: string, type: string): void {
	const script = document.createElement('script');
	script.type = type;
	script.textContent = text;
	if (type !== '') script.dataset.lesson = '';
	document.body.append(script);
}

/** Does it when the browser has nothing else to do: what the learner has pressed comes first. */
function whenIdle(work: () => void): Promise<void> {
	return new Promise((resolve) => {
		const done = () => {
			work();
			resolve();
		};
		if ('requestIdleCallback' in globalThis) requestIdleCallback(done, { timeout: 500 });
		else setTimeout(done);
	});
}

/** Put into the page as text: its content policy knows this script too, by what is in it. */
async function bringLrs(): Promise<void> {
	const { lrs } = document.getElementById('lesson')!.dataset;
	const answer = await fetch(lrs ?? '');
	if (!answer.ok) throw new Error(`${lrs} did not come.`);
	put(await answer.text(), '');
}

async function unpack(): Promise<void> {
	try {
		const [lesson, [styles = '', first = '', ...later]] = await Promise.all([
			read('lesson'),
			read('scripts'),
		]);
		for (const piece of lesson) put(piece, 'application/json');
		globalThis.pilcrow = {
			...globalThis.pilcrow,
			unpackLater: () =>
				whenIdle(() => {
					const sheet = new CSSStyleSheet();
					sheet.replaceSync(styles);
					document.adoptedStyleSheets.push(sheet);
					for (const script of later) put(script, '');
				}),
			bringLrs,
		};
		put(first, '');
	} catch (error) {
		// As where a script has words that the browser does not know (`old-browser.ts`).
		reportError(error);
	}
}

void unpack();
