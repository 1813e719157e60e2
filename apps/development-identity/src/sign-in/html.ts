import { hash } from 'node:crypto';

const style = `
:root { color-scheme: light dark; --ink: #1b1f23; --paper: #fff; --soft: #f1f4f6; --line: #6b7680; --accent: #0b5a4a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eef1f3; --paper: #15191c; --soft: #20262b; --line: #8f9aa3; --accent: #7fd6c2; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 68rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { margin: 0 0 .25rem; font-size: 1.75rem; }
h2 { margin: 2.25rem 0 .25rem; font-size: 1.25rem; }
p { margin: .25rem 0 1rem; max-width: 60ch; }
ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(18.5rem, 100%), 1fr)); gap: .6rem; margin: .75rem 0 0; padding: 0; list-style: none; }
button { padding: .65rem .85rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--soft); color: var(--ink); font: inherit; text-align: left; cursor: pointer; }
li button { width: 100%; height: 100%; }
button:hover { border-color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
button strong, button span { display: block; }
button span { font-size: .9rem; overflow-wrap: anywhere; }
.other { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; }
.other label { flex: 1 1 17rem; max-width: 34rem; }
input { display: block; width: 100%; margin-top: .25rem; padding: .6rem .7rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--paper); color: var(--ink); font: inherit; }
[role='alert'] { padding: .6rem .85rem; border-left: .3rem solid #b3261e; background: var(--soft); }
`;

/** No script, no frame, nothing from elsewhere. Without form-action, which Chromium applies to the redirect as well. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${hash('sha256', style, 'base64')}'`,
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A whole page. `title` is text, `content` is HTML. */
export function page(language: string, title: string, content: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body><main>
${content}
</main></body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML's content and quoted attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
