import { createHash } from 'node:crypto';

/** Inline, so that the page is one request; allowed by its hash, so that nothing else is. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #eef1f6; --card: #ffffff; --text: #172033; --muted: #56607a; --line: #d5dbe7; --field: #78839b;
  --accent: #3a46c9; --accent-hover: #2c37ab; --on-accent: #ffffff;
  --note: #fff4d6; --note-text: #5c4200; --note-line: #e9cf85;
  --bad: #b3261e; --bad-ground: #fdecea; --good: #17693b;
  --shadow: 0 1px 2px rgb(16 24 40 / .06), 0 12px 32px rgb(16 24 40 / .08);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0e1320; --card: #182033; --text: #e9edf7; --muted: #a3aec6; --line: #33405c; --field: #7685a6;
    --accent: #8d97ff; --accent-hover: #a7afff; --on-accent: #0d1230;
    --note: #392d0c; --note-text: #ffe0a0; --note-line: #6b571d;
    --bad: #ff9d94; --bad-ground: #3b1a1b; --good: #7fd6a2;
    --shadow: 0 1px 2px rgb(0 0 0 / .4), 0 12px 32px rgb(0 0 0 / .35);
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; min-height: 100vh; background: var(--ground); color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
}
main { width: 100%; max-width: 30rem; margin: 0 auto; padding: 3rem 1rem; }
.notice {
  display: flex; gap: .75rem; align-items: flex-start; margin: 0 0 1rem; padding: .75rem 1rem; border: 1px solid var(--note-line);
  border-radius: .75rem; background: var(--note); color: var(--note-text); font-size: .9375rem;
}
.notice svg { flex: none; width: 1.375rem; height: 1.375rem; margin-top: .0625rem; }
.notice strong { display: block; }
.card { padding: 1.75rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--card); box-shadow: var(--shadow); }
h1 { margin: 0; font-size: 1rem; font-weight: 500; color: var(--muted); overflow-wrap: anywhere; }
.amount { margin: .125rem 0 0; font-size: 2.25rem; line-height: 1.2; font-weight: 650; letter-spacing: -.02em; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.hint { margin: .5rem 0 0; color: var(--muted); font-size: .875rem; }
form { margin: 1.5rem 0 0; }
label { display: block; margin-bottom: .375rem; font-weight: 600; font-size: .9375rem; }
input {
  width: 100%; min-height: 3rem; padding: .5rem .875rem; border: 1px solid var(--field); border-radius: .625rem; background: var(--card);
  color: var(--text); font: inherit; font-size: 1.0625rem; font-variant-numeric: tabular-nums; letter-spacing: .04em;
}
input[aria-invalid="true"] { border-color: var(--bad); }
.error { margin: 1.25rem 0 0; padding: .75rem 1rem; border-radius: .625rem; background: var(--bad-ground); color: var(--bad); font-size: .9375rem; }
button, .button {
  display: block; width: 100%; min-height: 3rem; margin-top: .75rem; padding: .625rem 1rem; border: 1px solid transparent; border-radius: .625rem;
  font: inherit; font-weight: 600; text-align: center; text-decoration: none; cursor: pointer;
}
.primary { margin-top: 1rem; background: var(--accent); color: var(--on-accent); }
.primary:hover { background: var(--accent-hover); }
.secondary { border-color: var(--line); background: transparent; color: var(--text); }
.secondary:hover { border-color: var(--muted); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.state { display: flex; gap: .5rem; align-items: center; margin: 1.25rem 0 0; font-weight: 600; }
.state::before { content: ""; width: .625rem; height: .625rem; border-radius: 50%; background: var(--muted); }
.state.good { color: var(--good); } .state.good::before { background: var(--good); }
.state.bad { color: var(--bad); } .state.bad::before { background: var(--bad); }
details { margin-top: 1rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--card); }
summary { min-height: 3rem; padding: .75rem 1rem; border-radius: .75rem; font-weight: 600; cursor: pointer; }
details > p { margin: 0; padding: 0 1rem .75rem; color: var(--muted); font-size: .875rem; }
details form { margin: 0; }
ul.cards { margin: 0; padding: 0; list-style: none; }
ul.cards li { border-top: 1px solid var(--line); }
ul.cards li:last-child button { border-radius: 0 0 .75rem .75rem; }
ul.cards button {
  position: relative; min-height: 3.25rem; margin: 0; padding: .5rem 2.5rem .5rem 1rem; border: 0; border-radius: 0; background: transparent;
  color: var(--text); font-weight: 400; font-size: .9375rem; line-height: 1.35; text-align: left;
}
ul.cards button::after {
  content: ""; position: absolute; top: 50%; right: 1.125rem; width: .5rem; height: .5rem; border: solid var(--muted); border-width: 2px 2px 0 0;
  transform: translateY(-50%) rotate(45deg);
}
ul.cards button:hover { background: var(--ground); }
ul.cards button:focus-visible { outline-offset: -3px; }
ul.cards span { display: block; }
.number { color: var(--muted); font-size: .875rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
th, td { padding: .5rem 1rem; border-top: 1px solid var(--line); text-align: left; vertical-align: baseline; }
th { font-weight: 400; white-space: nowrap; font-variant-numeric: tabular-nums; }
@media (max-width: 30rem) { main { padding: 1rem .75rem 2rem; } .card { padding: 1.25rem; } }
`;

export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "frame-ancestors 'none'",
  // No form-action: browsers hold the redirect that follows a form against it too, and that one leads to the shop.
].join('; ');
