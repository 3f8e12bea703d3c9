// Lets the scripts of a page find each other by name: those that stand in it have no address to be imported from. Modules are
// CommonJS in a function, as Node has them (`vite.config.ts` builds them so).

type Require = (name: string) => object;
export type Module = (require: Require, exports: object) => void;

const modules = new Map<string, Module>();
const instances = new Map<string, object>();

function require(name: string): object {
	const known = instances.get(name);
	if (known) return known;
	const module = modules.get(name);
	if (!module) throw new Error(`${name} is not in the page.`);
	const exports = {};
	instances.set(name, exports);
	module(require, exports);
	return exports;
}

const define = (name: string, module: Module) => void modules.set(name, module);

function run(name: string): void {
	performance.mark('pilcrow:start');
	// Libraries make errors as they start, to tell others from them. For its first error V8 works out where every line of the
	// script is, a fifth of the time until the lesson can be answered; nobody reads the stack of these.
	const { stackTraceLimit } = Error;
	Error.stackTraceLimit = 0;
	require(name);
	Error.stackTraceLimit = stackTraceLimit;
}

/** Defines the page's first module, and runs it once the page is painted: it can be read before. */
function start(name: string, module: Module): void {
	define(name, module);
	// A page behind others, or a frame far down in one, is not painted.
	if (document.hidden || parent !== self) run(name);
	else requestAnimationFrame(() => setTimeout(run, 0, name));
}

globalThis.pilcrow = { ...globalThis.pilcrow, define, start };
