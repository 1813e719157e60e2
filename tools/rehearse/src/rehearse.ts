import { randomUUID } from 'node:crypto';
import { personIn, type CaseFile } from './case-file.js';
import { Client, type ClientOptions } from './client.js';
import { playCompetition } from './competition.js';
import { playAward, playImplementation } from './implementation.js';
import { registerOrganisations } from './organisations.js';
import { PlayedCase } from './played-case.js';
import { playPreparation } from './preparation.js';
import { Story } from './story.js';

export interface RehearsalOptions extends ClientOptions {
  readonly file: CaseFile;
  readonly operator: string;
  say(line: string): void;
  /** Called before each command is sent: where a test breaks things. */
  beforeCommand?(number: number): Promise<void>;
}

/** What a rehearsal came to. */
export interface Rehearsed {
  readonly caseId: string;
  readonly end?: { readonly how: string; readonly at: string };
  /** The idempotency keys of all acknowledged commands. */
  readonly acknowledged: readonly string[];
  readonly events: Awaited<ReturnType<PlayedCase['history']>>;
}

/** The procedures that this rehearsal has steps for. */
export const playable = ['competitive-procedure-with-negotiation'] as const;

/**
 * Plays a case file from need to end against a running program, as its people, through the public API.
 * @throws Refused where the program refuses what the file needs; CaseFileError for a procedure that can't be played
 */
export async function rehearse(options: RehearsalOptions): Promise<Rehearsed> {
  const { file, operator, say } = options;
  const client = new Client(options);
  const story = new Story(say);
  const { beforeCommand } = options;
  const play = new PlayedCase({ file, client, story, run: randomUUID(), ...(beforeCommand ? { beforeCommand } : {}) });
  play.watcher = personIn(file, 'procurer');
  story.tell(`${file.case.title.en} — ${file.case.organisation.name} (training case; times are the case's own)`);
  await registerOrganisations(client, file, operator);
  await playPreparation(play);
  await playCompetition(play);
  await playAward(play);
  await playImplementation(play);
  const state = (await play.look(play.watcher))['state'] as unknown as { readonly end?: Rehearsed['end'] };
  return {
    caseId: play.id,
    ...(state.end ? { end: state.end } : {}),
    acknowledged: play.acknowledged,
    events: await play.history(play.watcher),
  };
}
