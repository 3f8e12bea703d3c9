// What must be so from the first paint on, and for which the lesson's own script comes too late: that the article is
// hidden, the theme, and that the page stands in a frame. What does not parse is reported by that script.
const { dataset } = document.documentElement;
// A standalone file may have settings in it; its address says more.
const given = new Map(new URLSearchParams(`${dataset.settings ?? ''}&${location.search.slice(1)}`));
const valueOf = (name: string) => given.get(name)?.trim().toLowerCase() ?? '';
const theme = valueOf('theme');

if (valueOf('article') === 'after') dataset.article = 'after';
if (theme === 'light' || theme === 'dark') dataset.theme = theme;
if (parent !== self) dataset.framed = '';

// The button that a learner pressed before the script was there is shown to be taken, and pressed when it is.
let pressed: HTMLElement | null = null;

function keep({ target }: Event): void {
	const button = target instanceof Element && target.closest<HTMLElement>('#lesson button');
	if (!button) return;
	pressed?.removeAttribute('aria-busy');
	pressed = button;
	pressed.setAttribute('aria-busy', 'true');
}

addEventListener('click', keep, true);

globalThis.pilcrow = {
	takePressed() {
		removeEventListener('click', keep, true);
		pressed?.removeAttribute('aria-busy');
		return pressed;
	},
};
