import { compileLessons } from '#lib/compiler/compile-lessons.ts';

/** Compiles the files that it is sent, `[path, text]`, as an authors' tool in a page does it, and sends back what becomes of them. */
self.addEventListener('message', ({ data }: MessageEvent<[path: string, text: string][]>) => {
	const texts = new Map(data);
	const files = {
		name: 'content',
		list: () => [...texts.keys()],
		read: (path: string) => new TextEncoder().encode(texts.get(path)),
	};
	void compileLessons(files).then((compiled) => self.postMessage(compiled));
});
