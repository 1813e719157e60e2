import { describe, expect, it } from 'vitest';
import { concluded } from '../testing/competed.js';
import * as examples from '../analyses/analyses.examples.js';
import { caseOfGoteborg, manager, needsOwner, stranger } from '../testing/people.js';
import { Play } from '../testing/play.js';
import type { Actor } from '../case/actor.js';
import type { EarlierCase } from './earlier-case.js';

const id = '0198c0de-0000-4000-8000-000000000001';

/** A case whose energy use was measured twice, with one item that a supplier knows and a lesson. */
function earlier(): EarlierCase {
  const play = concluded('2027-10-04').on('2029-06-15T10:00:00Z');
  const at = (indicator: string, point: string, value: number, on: string) => ({
    type: 'MeasurementRecorded' as const,
    facts: { track: '1', indicator, point, value, on, by: 'hand' as const },
  });
  play
    .give(needsOwner, 'AcceptDelivery', { on: '2029-06-15' })
    .happened(at('operation', 'P1Y', 66, '2030-06-15'), at('operation', 'P2Y', 58, '2031-06-16'), {
      type: 'DisclosureAdded',
      facts: { id: 'survey', what: 'Survey of the ground', knownTo: ['supplier-a'], givenOn: '2027-02-08' },
    });
  const told = [
    {
      type: 'AnalysisWritten',
      facts: { analysis: 'needs', version: play.state.analyses.needs?.version },
      body: { statement: 'Preschool places.', whose: 'Children.' },
    },
    { type: 'DisclosureAdded', facts: { id: 'survey' }, body: { content: 'It is clay.' } },
    { type: 'LessonRecorded', facts: {}, body: { what: 'Foundations take longest.', advice: 'Ask early.' } },
    { type: 'EffectReviewed', facts: {}, body: { found: 'It runs at night.' } },
  ];
  return { id, state: play.state, told };
}

const begin = (changes: object = {}, brought: Partial<EarlierCase> | null = {}, actor: Actor = needsOwner) => {
  const play = new Play().on('2031-09-01');
  if (brought) play.brought = { earlier: { ...earlier(), ...brought } };
  const body = { ...caseOfGoteborg, reference: 'GBG-2031-NEXT', continues: { case: id }, ...changes };
  return { play, code: play.refused(actor, 'CreateCase', body), give: () => play.give(actor, 'CreateCase', body) };
};

describe('A case that goes on from another', () => {
  it('begins with the thread of the earlier one', () => {
    const play = begin().give();
    expect(play.events.map(({ type }) => type)).toEqual([
      ...['CaseCreated', 'ThreadInherited', 'DisclosureAdded', 'AnalysisWritten'],
    ]);
    expect(play.state.continues).toMatchObject({
      case: id,
      reference: 'GBG-2017-HOPPET',
      measured: [{ indicator: 'operation', value: 58, on: '2031-06-16' }],
      disclosures: ['survey'],
      lessons: 2,
    });
  });

  it('has the need as a draft, with what was measured last as baseline', () => {
    const play = begin().give();
    const { status, author, content } = play.state.analyses.needs!;
    expect({ status, author }).toEqual({ status: 'draft', author: 'needs-owner' });
    expect(content['indicators']).toMatchObject([
      { id: 'construction', baseline: { value: 550 } },
      { id: 'operation', baseline: { value: 58, source: 'GBG-2017-HOPPET, 2031-06-16' }, target: { value: 60 } },
    ]);
    expect(content['reviewedAt']).toEqual(['P3M', 'P6M', 'P1Y']);
    expect(play.whole.at(-1)?.body).toEqual({ statement: 'Preschool places.', whose: 'Children.' });
  });

  it('does not submit that draft before somebody has written it through', () => {
    const play = begin().give();
    expect(play.refused(needsOwner, 'SubmitAnalysis', { analysis: 'needs' })).toBe('ANALYSIS-INHERITED');
    play.give(needsOwner, 'WriteNeedsAnalysis', { ...examples.needs });
    expect(play.refused(needsOwner, 'SubmitAnalysis', { analysis: 'needs' })).toBe('accepted');
  });

  it('discloses to all what suppliers learned before', () => {
    const play = begin().give();
    expect(play.state.disclosures).toMatchObject([{ id: 'survey', knownTo: ['supplier-a'] }]);
    expect(play.whole.find(({ type }) => type === 'DisclosureAdded')?.body).toEqual({ content: 'It is clay.' });
  });

  it('keeps the lessons in the words of those who learned them', () => {
    const play = begin().give();
    expect(play.whole.find(({ type }) => type === 'ThreadInherited')?.body).toEqual({
      lessons: [
        { from: 'LessonRecorded', text: 'Foundations take longest.\n\nAsk early.' },
        { from: 'EffectReviewed', text: 'It runs at night.' },
      ],
    });
  });

  it('is begun by who may read the earlier one, in the same organisation', () => {
    expect(begin().code).toBe('accepted');
    expect(begin({}, null).code).toBe('CONTINUES-KNOWN');
    const { state } = earlier();
    expect(begin({}, { state: { ...state, organisation: 'uppsala' } }).code).toBe('CONTINUES-KNOWN');
    const roles = [{ organisation: 'goteborg', role: 'needs-owner' as const }];
    const other = { ...stranger, organisationRoles: roles };
    expect(begin({}, {}, other).code).toBe('CONTINUES-KNOWN');
    const reader = {
      ...manager,
      id: 'm2',
      organisationRoles: [...roles, { organisation: 'goteborg', role: 'manager' as const }],
    };
    expect(begin({}, {}, reader).code).toBe('accepted');
  });

  it('is a training case when the earlier one is, and a real one when it is', () => {
    const { state } = earlier();
    const training = { startsAt: '2031-09-01T08:00:00Z' };
    expect(begin({ training }).code).toBe('CONTINUES-TRAINING');
    const trained = { state: { ...state, training: { now: '2031-08-01T08:00:00.000Z' } } };
    expect(begin({}, trained).code).toBe('CONTINUES-TRAINING');
    expect(begin({ training }, trained).code).toBe('accepted');
  });

  it('has something to inherit', () => {
    const { state } = earlier();
    expect(begin({}, { state: { ...state, analyses: {} } }).code).toBe('CONTINUES-NEED');
  });

  it('without an earlier case begins as ever', () => {
    const play = new Play().give(needsOwner, 'CreateCase', caseOfGoteborg);
    expect(play.events.map(({ type }) => type)).toEqual(['CaseCreated']);
    expect(play.state.continues).toBeUndefined();
  });
});
