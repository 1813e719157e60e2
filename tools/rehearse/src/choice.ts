import { personIn } from './case-file.js';
import type { PlayedCase } from './played-case.js';

interface Named {
  readonly id: string;
  readonly says: string;
}

/** The suggestion as the API tells it. */
interface Suggestion {
  readonly row: string;
  readonly outcome: string;
  readonly name: string;
  readonly says: string;
  readonly basis: string;
  readonly provisional: boolean;
  readonly grounds: readonly Named[];
  readonly reasons: readonly { readonly says: string; readonly source: string; readonly presumed: boolean }[];
  readonly stops: readonly { readonly pitfall: string; readonly says: string }[];
  readonly onlyWithEvidence?: string;
}

interface Compared {
  readonly procedure: string;
  readonly name: string;
  readonly allowed: string;
  readonly obstacles: readonly { readonly rule: string }[];
  readonly conditions: readonly string[];
  readonly grounds: readonly Named[];
  readonly contractEarliestOn?: string;
  readonly contractExpectedOn?: string;
}

/** Asks which procedure fits, and how the others would be; both are told. */
export async function askChoice(play: PlayedCase): Promise<void> {
  tellSuggestion(play, await suggestion(play));
  const { story } = play.options;
  const compared = await comparison(play);
  story.note('the procedures side by side:');
  for (const one of compared.filter(({ allowed }) => allowed !== 'no')) {
    const { name, conditions, contractEarliestOn: earliest, contractExpectedOn: expected } = one;
    const when = earliest ? `contract ${earliest} at the earliest, expected ${expected}` : 'no contract';
    story.note(`  ${name}: ${[`${when}.`, ...conditions].join(' ')}`);
  }
  const refused = compared.filter(({ allowed }) => allowed === 'no');
  story.note(`  not here: ${refused.map(({ name, obstacles }) => `${name} (${obstacles[0]?.rule})`).join(', ')}`);
}

function tellSuggestion(play: PlayedCase, suggested: Suggestion): void {
  const { story } = play.options;
  const { row, name, says, basis, provisional, grounds, reasons, stops, onlyWithEvidence } = suggested;
  story.note(`suggested: ${name} (row ${row}; ${basis})${provisional ? ', provisionally' : ''} — ${says}`);
  for (const one of reasons) story.note(`  since ${one.says} (${one.presumed ? 'taken for true' : one.source})`);
  for (const one of grounds) story.note(`  ground ${one.id}: ${one.says}`);
  for (const one of stops) story.note(`  stop ${one.pitfall}: ${one.says}`);
  if (onlyWithEvidence) story.note(`  only with evidence: ${onlyWithEvidence}`);
}

/** The start decision on the file's procedure; where the suggestion is another, with the reasons. */
export async function decideStart(play: PlayedCase): Promise<void> {
  const { chosen, why, deviation, evidence, noReasonableAlternative, notSelfCreated } = play.file.analyses.procedure;
  const { outcome, grounds, onlyWithEvidence } = await suggestion(play);
  const given = play.file.analyses.procedure.ground ?? (outcome === chosen ? grounds[0]?.id : undefined);
  const ground = given ?? (await groundOf(play, chosen));
  const deviates = outcome !== chosen && onlyWithEvidence !== chosen;
  const body = {
    decision: 'start',
    procedure: chosen,
    ground,
    reasons: why,
    ...{ evidence, noReasonableAlternative, notSelfCreated },
    ...(deviates ? { deviation: deviation ?? why } : {}),
  };
  const note = `${chosen}${ground ? `, ground ${ground}` : ''}; ${deviates ? `suggested was ${outcome}` : 'as suggested'}`;
  await play.give(personIn(play.file, 'decision-maker'), 'DecideStart', body, note);
}

/** The only ground that a procedure has; of several the file names one. */
async function groundOf(play: PlayedCase, chosen: string): Promise<string | undefined> {
  const { grounds = [] } = (await comparison(play)).find(({ procedure }) => procedure === chosen) ?? {};
  return grounds.length === 1 ? grounds[0]?.id : undefined;
}

const suggestion = async (play: PlayedCase) => (await play.ask('procedure-suggestion')) as unknown as Suggestion;

const comparison = async (play: PlayedCase) =>
  (await play.ask('procedure-comparison'))['items'] as unknown as readonly Compared[];
