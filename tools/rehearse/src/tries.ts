import type { CaseFile } from './case-file.js';
import { roleOf } from './organisations.js';
import type { PlayedCase } from './played-case.js';

/** What somebody tried in vain, and by which rule it was refused. */
export interface Tried {
  /** The role that tried it. */
  readonly role: string;
  readonly what: string;
  readonly code: string;
}

/** The code of what somebody looked for and was not shown. */
export const notShown = 'NOT-SHOWN';

/**
 * Somebody tries what must be refused.
 * @param code the rule, or what the API answers where no rule is reached
 * @throws Error when it is accepted, Refused when the refusal is another
 */
export async function tries(
  play: PlayedCase,
  person: string,
  command: string,
  body: object,
  code: string,
): Promise<void> {
  const refused = await play.refusal(command, person, () => play.give(person, command, body));
  if (refused.code !== code) throw refused;
  play.tried.push({ role: roleFor(play.file, person), what: command, code });
}

/**
 * Certain words are not in what somebody is shown.
 * @throws Error when one of them is there
 */
export function isNotShown(
  play: PlayedCase,
  person: string,
  what: string,
  shown: unknown,
  words: readonly string[],
): void {
  const told = JSON.stringify(shown);
  const found = words.filter((one) => told.includes(one));
  if (found.length > 0) throw new Error(`${person} is shown ${what}: ${found.join(', ')}`);
  play.tried.push({ role: roleFor(play.file, person), what, code: notShown });
  play.options.story.step(play.now, person, 'Read', `not shown: ${what}`);
}

const roleFor = (file: CaseFile, person: string): string =>
  [file.roles['suppliers'] ?? []].flat().includes(person) ? 'supplier' : roleOf(file, person);
