import { describe, expect, it } from 'vitest';
import { system } from '../case/actor.js';
import type { CaseEvent, RecordedEvent } from '../case/event.js';
import type { CaseState, Track } from '../case/state.js';
import { awarded, concluded, tendered } from '../testing/competed.js';
import { started } from '../testing/competition.js';
import { contracted } from '../testing/contracted.js';
import { needsOwner, procurer1 } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { finishedSteps } from './finished-step.js';

const short = ({ track, stage, command, about }: ReturnType<typeof finishedSteps>[number]) =>
  [track, stage, command, about].filter((one) => one !== undefined).join(' ');
/** What an event teaches that happens now, or is caused by a command. */
function taught(play: Play, cause: CaseEvent | (() => void)): readonly string[] {
  const before = play.state;
  if (typeof cause === 'function') cause();
  else play.happened(cause);
  return finishedSteps(before, play.events.at(-1)!, play.state).map(short);
}
const event = (at: string) => ({ type: 'TaskReminded', at }) as RecordedEvent;
const moved = (state: CaseState, changes: Partial<Track>): CaseState => {
  const [track] = Object.values(state.tracks);
  return { ...state, tracks: { ...state.tracks, [track!.id]: { ...track!, ...changes } } };
};
const between = (before: CaseState, after: CaseState, at: string) => finishedSteps(before, event(at), after);

describe('A step', () => {
  it('is done in one lot, and waits in the other', () => {
    const play = concluded('2027-10-04', { lots: ['1', '2'] }).on('2027-10-08');
    expect(taught(play, { type: 'AwardNoticePublished', facts: { track: '1', on: '2027-10-08' } })).toEqual([
      '1 delivery PublishAwardNotice',
    ]);
  });

  it('is done for one tenderer, and waits for the other', () => {
    const checked = { track: '1', supplier: 'supplier-a', outcome: 'valid' } as const;
    expect(taught(tendered(), { type: 'TenderChecked', facts: checked })).toEqual([
      '1 evaluation CheckTender supplier-a',
    ]);
  });

  it('is not done where it goes on in the next stage', () => {
    const play = concluded('2027-10-04').on('2027-10-08');
    expect(taught(play, () => play.give(needsOwner, 'AcceptDelivery', { on: '2027-10-08' }))).toEqual([
      '1 delivery',
      '1 delivery AcceptDelivery',
    ]);
  });

  it('is done where it is asked for anew in the same stage', () => {
    const { state } = started();
    const again = moved(state, { enteredAt: '2027-04-06T22:00:00.000Z' });
    expect(between(state, again, '2027-04-07T08:00:00.000Z').map(short)).toEqual(['case documents WriteDocuments']);
    expect(between(state, { ...state }, '2027-04-07T08:00:00.000Z')).toEqual([]);
  });

  it('that is planned for later teaches nothing when it falls away before, and counts from its day after', () => {
    const { state } = contracted();
    // The delivery of the frame is planned from 31 May 2028 on.
    const settled = moved(state, { stage: 'settlement' });
    const at = (when: string) => between(state, settled, when).filter(({ about }) => about === 'frame');
    expect(at('2028-05-30T21:59:59.999Z')).toEqual([]);
    expect(at('2028-05-30T22:00:00.000Z')).toMatchObject([{ command: 'ReportDelivery', calendarDays: 0 }]);
    expect(at('2028-06-02T08:00:00.000Z')).toMatchObject([{ calendarDays: 2, workingDays: 2, reachedDays: 242 }]);
  });

  it('that no stage lists is not learned: its days say nothing of the procedure', () => {
    const play = awarded().give(system, 'RecordMailFailed', { work: '1/1', supplier: 'supplier-a', reason: 'bounced' });
    expect(taught(play, () => play.give(procurer1, 'SettleUndeliveredMail', { mail: 'm1', how: 'otherwise' }))).toEqual(
      [],
    );
  });

  it('that was to begin later has taken no days', () => {
    const { state } = started();
    const later = moved(state, { enteredAt: '2027-04-05T22:00:00.000Z' });
    expect(between(later, moved(later, { stage: 'notice' }), '2027-04-01T08:00:00.000Z')).toMatchObject([
      { calendarDays: 0, workingDays: 0 },
      { command: 'WriteDocuments', calendarDays: 0, workingDays: 0 },
    ]);
  });

  it('takes no working day of an eve or a weekend', () => {
    const { state } = started();
    const entered = moved(state, { enteredAt: '2027-06-24T08:00:00.000Z' });
    // Midsummer Eve is Friday 25 June 2027.
    expect(between(entered, moved(entered, { stage: 'notice' }), '2027-06-28T08:00:00.000Z')[0]).toMatchObject({
      calendarDays: 4,
      workingDays: 1,
    });
  });
});

describe('A stage', () => {
  const at = '2027-10-08T08:00:00.000Z';
  const end = { how: 'scaled-up', at } as const;
  const stages = (before: CaseState, after: CaseState) =>
    between(before, after, at)
      .filter(({ command }) => command === undefined)
      .map(short);

  it('is left for another, for the next time around, for lots of their own, or by the end', () => {
    const { state } = concluded('2027-10-04');
    expect(stages(state, moved(state, { stage: 'effect' }))).toEqual(['1 delivery']);
    expect(stages(state, moved(state, { round: 2 }))).toEqual(['1 delivery']);
    expect(stages(state, moved(state, { end }))).toEqual(['1 delivery']);
    expect(stages(state, { ...state, tracks: {} })).toEqual(['1 delivery']);
    expect(stages(state, moved(state, {}))).toEqual([]);
  });

  it('is not left again by a lot that has ended', () => {
    const { state } = concluded('2027-10-04', { lots: ['1', '2'] });
    const one = moved(state, { end });
    expect(stages(one, { ...one, seq: one.seq + 1 })).toEqual([]);
    const both = { ...one, tracks: { ...one.tracks, 2: { ...one.tracks['2']!, stage: 'effect' } } };
    expect(stages(one, both)).toEqual(['2 delivery']);
  });

  it('of a training case teaches nothing when it is left', () => {
    const { state } = concluded('2027-10-04');
    const training = { now: at };
    expect(stages({ ...state, training }, { ...moved(state, { stage: 'effect' }), training })).toEqual([]);
  });
});
