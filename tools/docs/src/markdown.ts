import type { Role, Text } from '@behov/domain';
import { roleNames } from '@behov/domain';

/** A page of the reference: its path under docs/reference and its Markdown. */
export interface Page {
  readonly path: string;
  readonly markdown: string;
}

/** A table; a cell's line breaks and bars are made harmless. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const cell = (text: string) => text.replaceAll('\n', ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;');

export const code = (text: string): string => `\`${text}\``;
export const codes = (texts: readonly string[]): string => texts.map(code).join(', ');

/** A link to a rule, by its id. @param up the way from the page to docs/reference */
export const ruleLink = (id: string, up = ''): string => `[${id}](${up}rules.md#${anchor(id)})`;

/** Whether a source says of itself that nobody has verified it. */
export const isUnverified = (source: string): boolean => /not verified|unverified|from memory/i.test(source);

/** Swedish and English, as tables show them. */
export const both = ({ sv, en }: Text): string => (sv === en ? sv : `${sv} / ${en}`);

export const rolesIn = (roles: readonly Role[]): string => roles.map((role) => roleNames[role].en).join(', ');

/** Blocks with an empty line between; absent ones are left out. */
export const page = (...blocks: readonly (string | undefined)[]): string =>
  blocks.filter((block) => block !== undefined && block !== '').join('\n\n');

export const json = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;

/** What stands at the top of every page that is written by the program. */
export const generated = '<!-- Written by `npm run docs` from libs/domain. Change the source, not this page. -->';

/** How GitHub and the usual renderers address a heading. */
export const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
