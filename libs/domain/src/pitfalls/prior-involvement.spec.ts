import { describe, expect, it } from 'vitest';
import { tasks } from '../case/tasks.js';
import { awarded, evaluated } from '../testing/competed.js';
import { documented, noticed, requested, started, three } from '../testing/competition.js';
import { decisionMaker, needsOwner, procurer1 } from '../testing/people.js';
import { answered } from '../testing/pitfalls.js';
import type { Play } from '../testing/play.js';

const contact = (id: string, suppliers: readonly string[]) =>
  ({
    type: 'MarketContactLogged',
    facts: { id, on: '2027-01-20', form: 'hearing', suppliers, sharedWithAll: true, items: [] },
  }) as const;
/** Supplier A was met before the notice; three suppliers have asked to participate, and all are qualified. */
function applied(before: (play: Play) => Play = (play) => play.happened(contact('contact-1', ['supplier-a']))) {
  const play = requested(three, noticed(documented(before(started()))));
  for (const supplier of three) play.give(procurer1, 'QualifyCandidate', { supplier });
  return play;
}
const asked = (play: Play) =>
  tasks(play.state)
    .filter((one) => one.command === 'CheckPriorInvolvement')
    .map((one) => one.about);
const judged = (advantage: string, more: object = {}) => ({ supplier: 'supplier-a', advantage, ...more });
const select = (invited = three) => ({ invited, reasons: 'All are qualified.' });
const measures = 'What it learnt is published.';

describe('A supplier that took part before', () => {
  it('is asked about when it turns out to compete, and not before', () => {
    expect(asked(noticed(documented(started().happened(contact('contact-1', ['supplier-a'])))))).toEqual([]);
    expect(asked(applied())).toEqual(['supplier-a']);
    expect(asked(applied((play) => play))).toEqual([]);
  });

  it('is found among the firms of a joint development too', () => {
    const play = applied((before) => answered(before, 'co-development', { firms: ['supplier-b'] }));
    expect(asked(play)).toEqual(['supplier-b']);
  });

  it('is judged before the selection is decided', () => {
    const play = applied();
    expect(play.ask(decisionMaker, 'DecideSelection', select())).toMatchObject({
      refusal: { code: 'PRIOR-INVOLVEMENT', expected: 'supplier-a' },
    });
    play.give(procurer1, 'CheckPriorInvolvement', judged('none'));
    expect(asked(play)).toEqual([]);
    expect(play.refused(decisionMaker, 'DecideSelection', select())).toBe('accepted');
  });

  it('is judged again when more comes to light', () => {
    const play = applied().give(procurer1, 'CheckPriorInvolvement', judged('none'));
    play.happened(contact('contact-2', ['supplier-b']));
    expect(asked(play)).toEqual(['supplier-b']);
    play.happened(contact('contact-3', ['supplier-a']));
    expect(asked(play)).toEqual(['supplier-a', 'supplier-b']);
    play.give(procurer1, 'CheckPriorInvolvement', judged('neutralised', { measures }));
    expect(play.state.priorInvolvements).toEqual([
      {
        supplier: 'supplier-a',
        advantage: 'neutralised',
        involvedIn: ['contact-1', 'contact-3'],
        by: 'procurer-1',
        on: '2027-06-14',
      },
    ]);
    expect(JSON.stringify(play.state)).not.toContain(measures);
  });

  it('is judged by the procurer, and only where it took part', () => {
    expect(applied().refused(needsOwner, 'CheckPriorInvolvement', judged('none'))).toBe('ROLE');
    expect(applied().refused(procurer1, 'CheckPriorInvolvement', { supplier: 'supplier-c', advantage: 'none' })).toBe(
      'PRIOR-KNOWN',
    );
  });

  it('has an advantage that is neutralised by measures that are told', () => {
    expect(applied().refused(procurer1, 'CheckPriorInvolvement', judged('neutralised'))).toBe('PRIOR-MEASURES');
    expect(applied().refused(procurer1, 'CheckPriorInvolvement', judged('neutralised', { measures }))).toBe('accepted');
  });

  it('is heard before an advantage is said to remain, at the latest today', () => {
    const remains = (heardOn?: string) =>
      applied().refused(procurer1, 'CheckPriorInvolvement', judged('remains', { measures, heardOn }));
    expect(remains()).toBe('PRIOR-HEARD');
    expect(remains('2027-06-15')).toBe('PRIOR-HEARD');
    expect(remains('2027-06-14')).toBe('accepted');
  });

  it('does not go on with an advantage that remains: it is excluded', () => {
    const heard = { measures, heardOn: '2027-06-14' };
    const play = applied().give(procurer1, 'CheckPriorInvolvement', judged('remains', heard));
    expect(play.ask(decisionMaker, 'DecideSelection', select())).toMatchObject({
      refusal: { code: 'PRIOR-INVOLVEMENT', expected: 'supplier-a' },
    });
    play
      .give(procurer1, 'RaiseExclusion', {
        supplier: 'supplier-a',
        ground: 'prior-involvement',
        eventOn: '2027-06-14',
        details: 'It wrote the test protocol.',
        answersDueOn: '2027-06-21',
      })
      .on('2027-06-22')
      .give(decisionMaker, 'DecideExclusion', {
        exclusion: 'x1',
        outcome: 'excluded',
        reasons: 'Nothing else secures equal treatment.',
      });
    expect(play.refused(decisionMaker, 'DecideSelection', select(['supplier-b', 'supplier-c']))).toBe('accepted');
  });
});

describe('The award', () => {
  const propose = { suppliers: ['supplier-a'], reasons: 'The best tender.' };

  it('is not proposed while a tenderer that took part is not judged', () => {
    const play = evaluated().happened(contact('contact-1', ['supplier-a']));
    expect(play.refused(procurer1, 'ProposeAward', propose)).toBe('PRIOR-INVOLVEMENT');
    play.give(procurer1, 'CheckPriorInvolvement', judged('none'));
    expect(play.refused(procurer1, 'ProposeAward', propose)).toBe('accepted');
  });

  it('is not proposed to one whose advantage remains', () => {
    const play = evaluated().happened(contact('contact-1', ['supplier-a']));
    play.give(procurer1, 'CheckPriorInvolvement', judged('remains', { measures, heardOn: '2027-09-02' }));
    expect(play.refused(procurer1, 'ProposeAward', propose)).toBe('PRIOR-INVOLVEMENT');
  });

  it('is not held up by one whose advantage remains and who is not proposed', () => {
    const play = evaluated().happened(contact('contact-1', ['supplier-b']));
    play.give(procurer1, 'CheckPriorInvolvement', {
      supplier: 'supplier-b',
      advantage: 'remains',
      measures,
      heardOn: '2027-09-02',
    });
    expect(play.refused(procurer1, 'ProposeAward', propose)).toBe('accepted');
  });

  it('asks nothing when nobody took part', () => {
    expect(asked(awarded())).toEqual([]);
  });
});
