// What a standalone file runs first. Its scripts and its lesson stand in it deflated, which makes it half as large, and are put
// into the page as what they were; the content policy knows the hash of each script. Where a browser cannot inflate
// (those of before 2023), the questions are shown as they are read without scripts.

async function read(name: string): Promise<string[]> {
	const letters = document.querySelector(`[data-packed=${name}]`)!.textContent;
	const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
	const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
	return JSON.parse(await new Response(inflated).text()) as string[];
}

function put(text: string, type: string): void {
	const script = document.createElement('script');
	script.type = type;
	script.textContent = text;
	if (type !== '') script.dataset.lesson = '';
	document.body.append(script);
}

async function unpack(): Promise<void> {
	try {
		for (const piece of await read('lesson')) put(piece, 'application/json');
		for (const script of await read('scripts')) put(script, '');
	} catch (error) {
		for (const plain of document.querySelectorAll('noscript')) plain.outerHTML = plain.textContent;
		throw error;
	}
}

void unpack();
