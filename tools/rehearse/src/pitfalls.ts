import { allPitfalls, dateInStockholm } from '@behov/domain';
import { CaseFileError, personIn } from './case-file.js';
import { playDocuments, publishNotice } from './documents.js';
import type { FileMeasure } from './file-parts.js';
import type { PlayedCase } from './played-case.js';

/** The questions about the four pitfalls are answered: by the file, or that the pitfall does not apply. */
export async function answerPitfalls(play: PlayedCase): Promise<void> {
  const { answers = {} } = play.file.pitfalls ?? {};
  for (const { id, command } of allPitfalls) {
    const given = answers[id];
    const body = given ? { ...given, applies: true } : { applies: false };
    await play.give(personIn(play.file, 'procurer'), command, body, given ? 'applies' : 'does not apply');
  }
}

/** A stop as the API tells it. */
interface Stop {
  readonly id: string;
  readonly says: string;
  readonly basis: string;
  readonly open: boolean;
  readonly raisedBy: readonly { readonly says: string; readonly answerText?: string }[];
  readonly measures: readonly { readonly id: string; readonly says: string; readonly usable: boolean }[];
}

/**
 * The notice is refused for the stops that the file names; its measures are taken, and the notice is published.
 * @throws CaseFileError when other stops hold it back than the file says
 */
export async function playPitfalls(play: PlayedCase): Promise<void> {
  const { stops = [], measures = [] } = play.file.pitfalls ?? {};
  await playDocuments(play);
  const procurer = personIn(play.file, 'procurer');
  const refused = await play.refusal('PublishNotice', procurer, () => publishNotice(play));
  if (refused.code !== 'PITFALL-STOP') throw refused;
  const open = await tellStops(play);
  play.stops.push(...open);
  const expected = [...stops].toSorted().join(', ');
  if (open.toSorted().join(', ') !== expected || refused.expected !== open.join(', '))
    throw new CaseFileError(`stopped by ${refused.expected}, where the file expects ${expected}`);
  for (const one of measures) await take(play, one);
  await publishNotice(play);
}

/** Tells what is open, why, and what lifts it. */
export async function tellStops(play: PlayedCase): Promise<readonly string[]> {
  const { stops } = (await play.ask('pitfalls')) as unknown as { readonly stops: readonly Stop[] };
  const open = stops.filter((one) => one.open);
  const { story } = play.options;
  for (const { id, says, basis, raisedBy, measures } of open) {
    story.note(`stop ${id}: ${says} (${basis})`);
    for (const { says: asked, answerText = '–' } of raisedBy) story.note(`  ${asked} ${answerText}`);
    for (const one of measures) story.note(`  lifted by ${one.id}${one.usable ? '' : ' (not yet)'}: ${one.says}`);
  }
  return open.map(({ id }) => id);
}

export async function take(play: PlayedCase, measure: FileMeasure): Promise<void> {
  const { person, command, body, note } = stepOf(play, measure);
  const attempt = () => play.give(person, command, body, note);
  if (measure.refused === undefined) return attempt();
  const refused = await play.refusal(`${command} ${note}`, person, attempt);
  if (refused.code !== measure.refused) throw refused;
  play.options.story.note(String(refused.problem['detail']));
}

function stepOf(play: PlayedCase, measure: FileMeasure) {
  if ('lift' in measure) {
    const { lift: stop, measure: by, evidence, reasons } = measure;
    const body = { stop, measure: by, evidence, reasons };
    return { person: personIn(play.file, 'decision-maker'), command: 'LiftStop', body, note: `${stop}: ${by}` };
  }
  const today = dateInStockholm(play.now);
  const body = Object.fromEntries(Object.entries(measure.body).map(([k, v]) => [k, v === 'today' ? today : v]));
  const note = String(body['what'] ?? body['form'] ?? '');
  return { person: personIn(play.file, measure.by), command: measure.command, body, note };
}
