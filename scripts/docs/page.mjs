// The frame of every page.
import { escape } from './html.mjs';

/**
 * @param {object} page
 * @param {string} page.file
 * @param {string} page.title
 * @param {string} page.body
 * @param {string} page.sidebar
 * @param {{ file: string, title: string } | undefined} page.previous
 * @param {{ file: string, title: string } | undefined} page.next
 */
export function renderPage({ file, title, body, sidebar, previous, next }) {
  const turn = (page, rel, label) =>
    page ? `<a rel="${rel}" href="${page.file}"><small>${label}</small>${escape(page.title)}</a>` : '<span></span>';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · MLX for Node.js</title>
<link rel="stylesheet" href="assets/style.css">
<script src="assets/theme.js"></script>
</head>
<body data-page="${file}">
<a class="skip" href="#main">Skip to the content</a>
<header class="bar">
<button class="menu" aria-label="Contents" aria-expanded="false" aria-controls="sidebar">☰</button>
<a class="home" href="index.html">MLX <span>for Node.js</span></a>
<div class="search">
<input type="search" placeholder="Search (press /)" aria-label="Search" autocomplete="off" spellcheck="false" role="combobox" aria-expanded="false" aria-controls="results">
<ol id="results" role="listbox" hidden></ol>
</div>
<button class="theme" aria-label="Light or dark">◐</button>
</header>
<div class="frame">
<nav id="sidebar" aria-label="Contents">${sidebar}</nav>
<main id="main">
${body}
<footer class="turn">${turn(previous, 'prev', '← Previous')}${turn(next, 'next', 'Next →')}</footer>
</main>
</div>
<script src="assets/index.js"></script>
<script src="assets/site.js"></script>
</body>
</html>
`;
}
