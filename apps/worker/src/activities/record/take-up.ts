import { evolve, nothing, react, type Work } from '@behov/domain';
import type { OutsideWork, RelayRecord } from '@behov/persistence';
import type { TakenUp } from '@behov/workflows';

const page = 500;

/** A case as its whole log makes it, with the outside work that was asked for and isn't recorded as done. */
export async function takeUp(
  log: Pick<RelayRecord, 'eventsAfter'>,
  outside: Pick<OutsideWork, 'doneKeys'>,
  caseId: string,
): Promise<TakenUp> {
  let state = nothing;
  const asked: Work[] = [];
  for (;;) {
    const events = await log.eventsAfter(caseId, state.seq, page);
    if (events.length === 0) break;
    for (const event of events) {
      asked.push(...react(state, event));
      state = evolve(state, event);
    }
  }
  const done = await outside.doneKeys(caseId);
  return { state, unfinished: asked.filter(({ key }) => !done.has(key)) };
}
