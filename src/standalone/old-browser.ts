/* eslint-disable no-var -- This one script is written in the JavaScript of 2009, so that every browser with any runs it. */

// Tells the readers of a browser in which the lesson's script does not run, and shows them the questions as they are read
// without scripts. It comes first, and hears of what goes wrong in the others: of words that the browser does not know, too.
var root = document.documentElement;

addEventListener('error', function () {
	if (document.readyState === 'complete') show();
	else addEventListener('load', show);
});

function show() {
	if (root.hasAttribute('data-started')) return;
	root.setAttribute('data-plain', '');
	root.removeAttribute('data-article');
	var plain = document.querySelectorAll('noscript');
	for (var i = 0; i < plain.length; i++) plain[i]!.outerHTML = plain[i]!.textContent!;
}
