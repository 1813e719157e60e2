import { describe, expect, it } from 'vitest';
import { example } from '../testing/competition.js';
import { decisionMaker, needsOwner, procurer1 } from '../testing/people.js';
import { answers, stopping } from '../testing/pitfalls.js';
import { answerer, pitfallPlays, type PitfallPlay } from '../testing/plays/pitfalls.js';
import { perform } from '../testing/plays/steps.js';
import { approved } from '../testing/prepared.js';
import { pitfallsTable } from './pitfalls.table.js';

/** From the need to the notice: prepared, answered, started and written. */
const toNotice = ({ of, answers: given }: PitfallPlay) =>
  approved()
    .give(answerer, pitfallsTable[of].command, answers(of, given))
    .give(decisionMaker, 'DecideStart', {
      decision: 'start',
      procedure: 'competitive-procedure-with-negotiation',
      ground: 'innovation',
      reasons: 'The analyses are approved.',
    })
    .on('2027-04-01')
    .give(procurer1, 'WriteDocuments', example('WriteDocuments'))
    .give(procurer1, 'SimulateModel', { version: 1 })
    .give(needsOwner, 'ApproveDocuments', { version: 1 })
    .on('2027-05-10T08:00:00Z');

describe.each(pitfallPlays.map((one) => [pitfallsTable[one.of].name.en, one] as const))('%s', (_name, one) => {
  it('is stopped at the notice', () => {
    const play = toNotice(one);
    expect(stopping(play)).toEqual(one.stops);
    expect(play.refused(procurer1, 'PublishNotice', example('PublishNotice'))).toBe('PITFALL-STOP');
  });

  it('stays stopped until the last measure is taken', () => {
    const play = perform(toNotice(one), one.measures.slice(0, -1));
    expect(play.refused(procurer1, 'PublishNotice', example('PublishNotice'))).toBe('PITFALL-STOP');
  });

  it('is announced after the measures', () => {
    const play = perform(toNotice(one), one.measures);
    expect(stopping(play)).toEqual([]);
    play.give(procurer1, 'PublishNotice', example('PublishNotice'));
    expect(play.state.tracks['case']?.stage).toBe('requests');
  });
});
