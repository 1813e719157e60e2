import { stageOf, type StageDefinition } from '@behov/domain';
import { CancellationScope } from '@temporalio/workflow';
import type { CaseEnd, CaseStart } from './case.messages.js';
import { Following } from './following.js';
import type { Unsealed } from './payload-converter.js';

/**
 * The case in time, from need to end: the record tells what happened, outside work goes out, the next deadline wakes it.
 * What people decide is decided in the record, with or without this workflow; it can be started anew at any time.
 */
export async function procurementCase(start: CaseStart | Unsealed<CaseStart>): Promise<CaseEnd> {
  const kase = new Following(start);
  // A case is ended by its commands. Cancelling its workflow would only make it miss its deadlines.
  return CancellationScope.nonCancellable(async () => {
    await kase.begin();
    await preparation(kase);
    await competition(kase);
    await implementation(kase);
    await caseFile(kase);
    return kase.finish();
  });
}

const preparation = (kase: Following) => goThrough(kase, () => isIn(kase, 'preparation'));
const competition = (kase: Following) => goThrough(kase, () => isIn(kase, 'preparation', 'competition'));
const implementation = (kase: Following) => goThrough(kase, () => !kase.end);

/**
 * The case has ended, its file is kept: for as long as something of it is due the workflow waits. What comes later begins a run anew,
 * which reads the record. A court can annul a cancellation: then the case goes on, in this run or in a new one.
 */
const caseFile = (kase: Following) => goThrough(kase, () => !kase.end || kase.hasMoreToDo);

/** What the three of them go through: people decide, or time does. */
async function goThrough(kase: Following, here: () => boolean): Promise<void> {
  while (here()) {
    const { next } = kase;
    if (next && kase.hasCome(next)) await kase.execute(next);
    else if (kase.isLong) await kase.renew();
    else await kase.newsOr(next);
    await kase.readNews();
  }
}

/** Lots may be in different zones: the case is where its hindmost lot is. */
const isIn = (kase: Following, ...zones: readonly StageDefinition['zone'][]) =>
  Object.values(kase.tracks).some((track) => !track.end && zones.includes(stageOf(track).zone));
