import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { anchor } from './markdown.js';
import { projectRoot } from './project-root.js';

/** The Markdown that people read, by path from the top; the decisions and the glossary too. */
export const documents: ReadonlyMap<string, string> = new Map(
  ['README.md', ...globSync('docs/**/*.md', { cwd: projectRoot }), 'infra/README.md', 'infra/production/README.md'].map(
    (path) => [path, readFileSync(join(projectRoot, path), 'utf8')],
  ),
);

/** Those written by hand. */
export const handwritten: readonly (readonly [string, string])[] = [...documents].filter(
  ([path]) => !path.startsWith('docs/reference/'),
);

const known = new Map<string, ReadonlySet<string>>();

/** The anchors of a page's headings, numbered where they repeat; worked out once for each page. */
export function anchorsOf(markdown: string): ReadonlySet<string> {
  const anchors = known.get(markdown) ?? anchorsIn(markdown);
  known.set(markdown, anchors);
  return anchors;
}

function anchorsIn(markdown: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const found = new Set<string>();
  for (const [, heading = ''] of withoutCode(markdown).matchAll(/^#{1,6} (.+)$/gm)) {
    const name = anchor(heading.trim());
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    found.add(times === 0 ? name : `${name}-${times}`);
  }
  return found;
}

/** The links of a page to other files of the project, as path from the top and anchor. */
export function linksOf(
  path: string,
  markdown: string,
): readonly { readonly path: string; readonly anchor?: string }[] {
  return [...withoutCode(markdown).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file = '', name] = target.split('#');
      const to = file === '' ? path : normalize(join(dirname(path), file));
      return name === undefined ? { path: to } : { path: to, anchor: name };
    });
}

const withoutCode = (markdown: string) => markdown.replace(/^```[\s\S]*?^```/gm, '');
