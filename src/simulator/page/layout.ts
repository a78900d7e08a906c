import { html } from './html.js';
import type { Html } from './html.js';
import { style } from './style.js';

/** The whole document around a page's content, with the banner that no page of the simulator goes without. */
export function layout(title: string, content: Html): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<main>
<div class="notice">
<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M10.3 3.9 1.8 18a2 2 0 0 0 1.7 3h17a2 2 0 0 0 1.7-3L13.7 3.9a2 2 0 0 0-3.4 0zM12 9v4M12 17h.01"/></svg>
<div><strong>Simulator: no real money</strong>This payment is a test. Never enter a real card.</div>
</div>
${content}
</main>
</body>
</html>
`;
  return page.html;
}
