import { addPeriod, commands, dateInStockholm, measuredEffect, tasks, type CaseState } from '@behov/domain';
import { personIn, type CaseFile } from './case-file.js';
import { payWhatIsDue, playMilestones } from './carry-out.js';
import { playModifications } from './modifications.js';
import { playPartnership, playResults } from './partners.js';
import type { PlayedCase } from './played-case.js';
import { morning } from './morning.js';
import { stateOf, tracksOf, type SeenState } from './state.js';

/** From the contract to the measured effect and the decision on what follows. */
export async function playImplementation(play: PlayedCase): Promise<void> {
  const { file } = play;
  const procurer = personIn(file, 'procurer');
  const owner = personIn(file, 'needs-owner');
  if ((await play.ask('rulebook'))['regime'] !== 'outside')
    for (const { id: lot } of tracksOf(await stateOf(play))) await reportOn(play, lot);
  await playPartnership(play);
  if (file.partnership && !file.partnership.purchase) return playResults(play);
  const concludedOn = dateInStockholm(play.now);
  const handover = addPeriod(concludedOn, file.rehearsal.delivery.after);
  await playModifications(play);
  await playMilestones(play, concludedOn);
  await play.waitUntil(procurer, morning(handover), 'it is delivered');
  await play.give(owner, 'AcceptDelivery', { on: handover });
  await payWhatIsDue(play);
  for (const { indicator, point, value, on } of measurements(file, handover)) {
    if (morning(on) > play.now)
      await play.waitUntil(procurer, morning(on), `${indicator} is measured ${point} after the handover`);
    await play.give(owner, 'RecordMeasurement', { indicator, point, value, on }, `${indicator} ${point}: ${value}`);
    await payWhatIsDue(play);
  }
  const decision = futureOf(file, await stateOf(play));
  await play.give(personIn(file, 'decision-maker'), 'DecideFuture', decision, decision.choice);
  await playResults(play);
}

/** What is decided depends on what the last measurements reached. */
function futureOf({ rehearsal: { future } }: CaseFile, state: SeenState) {
  const { missed, ...reached } = future;
  const all = Object.keys(state.effects).flatMap((track) => measuredEffect(state, track));
  return all.some((one) => one.reached === false) ? { ...reached, ...missed } : reached;
}

/** Award notice and report of one contract. */
async function reportOn(play: PlayedCase, lot: string): Promise<void> {
  const procurer = personIn(play.file, 'procurer');
  const publicationId = `TED-${play.file.case.reference}-AWARD-${lot.replaceAll(':', '-')}`;
  const notice = { ...(commands['PublishAwardNotice']?.example ?? {}), lot, publicationId };
  // Below the limit of direct awards no notice is asked for (LOU 19a:13).
  const isAsked = tasks((await stateOf(play)) as unknown as CaseState).some(
    ({ command, track }) => command === 'PublishAwardNotice' && track === lot,
  );
  if (isAsked) await play.give(procurer, 'PublishAwardNotice', notice);
  await play.give(procurer, 'CompleteReport', { lot, report: play.file.rehearsal.award.reasons });
}

function measurements({ need }: CaseFile, handover: string) {
  return need.goal.indicators
    .flatMap(({ id, measured }) =>
      measured.map(({ at, after, value }) => ({
        indicator: id,
        point: at ?? after!,
        value,
        on: at ? handover : addPeriod(handover, after!),
      })),
    )
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
