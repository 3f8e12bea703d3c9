/* eslint-disable no-var -- This one script is written in the JavaScript of 2009, so that every browser with any runs it. */

// Tells the readers of a browser in which the lesson's script does not run, and shows them the questions as they are read
// without scripts. It comes first, and hears of what goes wrong in the others: of words that the browser does not know, too.
addEventListener('error', function () {
	var root = document.documentElement;
	if (root.hasAttribute('data-started') || root.hasAttribute('data-plain')) return;
	root.setAttribute('data-plain', '');
	root.removeAttribute('data-article');
	addEventListener('load', function () {
		if (root.hasAttribute('data-started')) root.removeAttribute('data-plain');
		else showPlain();
	});
	if (document.readyState === 'complete') showPlain();
});

function showPlain() {
	var plain = document.querySelectorAll('noscript');
	for (var i = 0; i < plain.length; i++) plain[i]!.outerHTML = plain[i]!.textContent!;
}
