// What must be so from the first paint on, and for which the lesson's own script comes too late: that the article is
// hidden, the theme, and that the page stands in a frame. What does not parse is told by that script.
const { dataset } = document.documentElement;
// A standalone file may have settings in it; its address says more.
const query = location.search || `?${dataset.settings ?? ''}`;
const theme = /[?&]theme=(light|dark)(?:&|$)/.exec(query)?.[1];

if (/[?&]article=after(?:&|$)/.test(query)) dataset.article = 'after';
if (theme) dataset.theme = theme;
if (parent !== self) dataset.framed = '';
