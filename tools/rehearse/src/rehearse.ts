import { randomUUID } from 'node:crypto';
import { personIn, type CaseFile } from './case-file.js';
import { Client, Refused, type ClientOptions } from './client.js';
import { playCompetition } from './competition.js';
import { playImplementation } from './implementation.js';
import { registerOrganisations } from './organisations.js';
import { playNoNeed } from './no-need.js';
import { PlayedCase } from './played-case.js';
import { playPitfalls } from './pitfalls.js';
import { playPreparation } from './preparation.js';
import { Story } from './story.js';
import type { Tried } from './tries.js';

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
  readonly path: Path;
  /** What was tried in vain: by which role, and the rule that refused it. */
  readonly tried: readonly Tried[];
  /** The idempotency keys of all acknowledged commands. */
  readonly acknowledged: readonly string[];
  readonly events: Awaited<ReturnType<PlayedCase['history']>>;
  /** The competition as it is published to those who may check it; only where something was opened. */
  readonly competition?: object;
}

/** The way that the case took, by the API's answers. */
export interface Path {
  readonly regime: string;
  readonly procedure?: string;
  readonly ground?: string;
  /** What was suggested when the start was decided: the table's row and what it leads to. */
  readonly suggested?: { readonly row: string; readonly outcome: string; readonly provisional: boolean };
  readonly deviates?: boolean;
  /** The stops that held the notice back. */
  readonly stops: readonly string[];
  readonly published: boolean;
}

/**
 * Plays a case file from its need as far as it goes against a running program, as its people, through the public API.
 * @throws Refused where the program refuses what the file needs; CaseFileError for a file that says other than the program
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
  if (file.until === 'closed') await playNoNeed(play);
  else await playPreparation(play);
  if (file.until === 'notice') await playPitfalls(play);
  if (file.until === 'end') {
    await playCompetition(play);
    // A contest ends with its result, and a contract that follows it is a case of its own.
    if (!file.contest) await playImplementation(play);
  }
  const state = (await play.look(play.watcher))['state'] as unknown as Seen;
  const competition = await publishedBy(play);
  return {
    caseId: play.id,
    ...(state.end ? { end: state.end } : {}),
    path: await pathOf(play, state),
    tried: play.tried,
    acknowledged: play.acknowledged,
    events: await play.history(play.watcher),
    ...(competition ? { competition } : {}),
  };
}

const publishedBy = (play: PlayedCase): Promise<object | undefined> =>
  play.ask('competition').catch((error: unknown) => {
    if (error instanceof Refused) return undefined;
    throw error;
  });

/** What the case's state tells of its way. */
interface Seen {
  readonly end?: Rehearsed['end'];
  readonly notice?: object;
  readonly start?: Pick<Path, 'ground' | 'suggested' | 'deviates'> & { readonly procedure?: { readonly id: string } };
}

async function pathOf(play: PlayedCase, { start, notice }: Seen): Promise<Path> {
  const { ground, suggested, deviates, procedure } = start ?? {};
  return {
    regime: String((await play.ask('rulebook'))['regime']),
    ...(procedure ? { procedure: procedure.id } : {}),
    ...(ground === undefined ? {} : { ground }),
    ...(suggested ? { suggested } : {}),
    ...(deviates === undefined ? {} : { deviates }),
    stops: play.stops,
    published: notice !== undefined,
  };
}

/** Whether the case came as far as its file goes. */
export function reached({ until }: CaseFile, { end, path }: Rehearsed): boolean {
  if (until === 'closed') return end?.how === 'closed' && path.procedure === undefined;
  if (until === 'end') return end !== undefined;
  return path.procedure !== undefined && (until === 'start' || path.published);
}
