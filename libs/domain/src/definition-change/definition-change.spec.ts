import { describe, expect, it } from 'vitest';
import { twoLotsV1 } from '../procedures/fixture/two-lots.v1.js';
import { twoLotsV2 } from '../procedures/fixture/two-lots.v2.js';
import { definitionFor } from '../procedures/registry.js';
import { started } from '../testing/competition.js';
import { decisionMaker, procurer1 } from '../testing/people.js';
import { definitionDifferences } from './definition-differences.js';
import { versionsOf } from './newer-versions.js';

const move = { version: 2, reasons: 'The new version asks for a delivery instead of phases.' };
const begun = () => started(twoLotsV1).on('9998-01-01');

describe('A definition', () => {
  it('takes effect from its day', () => {
    expect(definitionFor(twoLotsV1.id, '9997-12-31')?.version).toBe(1);
    expect(definitionFor(twoLotsV1.id, '9998-01-01')?.version).toBe(2);
  });

  it('is told apart from its next version, part by part', () => {
    expect(definitionDifferences(twoLotsV1, twoLotsV1)).toEqual([]);
    expect(definitionDifferences(twoLotsV1, twoLotsV2)).toEqual([
      { path: 'appliesFrom', kind: 'changed' },
      { path: 'minimumInvited', kind: 'changed' },
      { path: 'stages.selection.steps.DecideSelection', kind: 'changed' },
      { path: 'stages.award.steps.RecordReviewApplication', kind: 'added' },
      { path: 'stages.signing.exits.ContractConcluded', kind: 'changed' },
      { path: 'stages.phases', kind: 'removed' },
      { path: 'stages.delivery', kind: 'added' },
    ]);
  });
});

describe('A running case', () => {
  it('keeps the version it began with when a new one takes effect', () => {
    expect(begun().state.tracks['case']?.definition.version).toBe(1);
  });

  it('tells beforehand what a move would change', () => {
    expect(versionsOf(begun().state)).toEqual({
      follows: { id: twoLotsV1.id, version: 1 },
      newer: [{ version: 2, appliesFrom: '9998-01-01', differences: definitionDifferences(twoLotsV1, twoLotsV2) }],
    });
    const moved = begun().give(decisionMaker, 'MoveToVersion', move);
    expect(versionsOf(moved.state)).toEqual({ follows: { id: twoLotsV1.id, version: 2 }, newer: [] });
  });

  it('is moved by a decision that shows what changes', () => {
    const play = begun().give(decisionMaker, 'MoveToVersion', move);
    expect(play.state.tracks['case']).toMatchObject({ definition: { version: 2 }, stage: 'documents' });
    expect(play.state.start?.procedure?.version).toBe(2);
    expect(play.state.moves).toHaveLength(1);
    expect(play.events.at(-1)).toMatchObject({
      type: 'DefinitionChanged',
      facts: { differences: definitionDifferences(twoLotsV1, twoLotsV2) },
    });
  });

  it('is moved by the decision-maker alone, with reasons', () => {
    expect(begun().refused(procurer1, 'MoveToVersion', move)).toBe('ROLE');
    expect(begun().refused(decisionMaker, 'MoveToVersion', { ...move, reasons: ' ' })).toBe('MOVE-REASONS');
  });

  it('is moved to a newer version that exists', () => {
    expect(begun().refused(decisionMaker, 'MoveToVersion', { ...move, version: 3 })).toBe('MOVE-NEWER');
    expect(begun().refused(decisionMaker, 'MoveToVersion', { ...move, version: 1 })).toBe('MOVE-NEWER');
    const moved = begun().give(decisionMaker, 'MoveToVersion', move);
    expect(moved.refused(decisionMaker, 'MoveToVersion', move)).toBe('MOVE-NEWER');
  });

  it('is moved from the day on which the version applies', () => {
    expect(begun().on('9997-12-31').refused(decisionMaker, 'MoveToVersion', move)).toBe('MOVE-APPLIES');
    expect(begun().refused(decisionMaker, 'MoveToVersion', move)).toBe('accepted');
  });

  it('is not moved out of a stage that the new version lacks', () => {
    const play = begun();
    const in1 = { ...play.state.tracks['case'], stage: 'phases' } as (typeof play.state.tracks)[string];
    play.state = { ...play.state, tracks: { case: in1 } };
    const decision = play.ask(decisionMaker, 'MoveToVersion', move);
    expect(decision).toMatchObject({ refusal: { code: 'MOVE-STAGE', expected: 'phases' } });
  });

  it('is not moved while suppliers work towards a deadline', () => {
    const announced = (status: 'WindowClosed' | undefined) => {
      const play = begun().happened({
        type: 'WindowAnnounced',
        facts: {
          id: 'requests',
          stage: 'requests',
          track: 'case',
          receives: 'request',
          openTo: null,
          opensAt: '9998-01-01T00:00:00.000Z',
          dueAt: '9998-02-01T00:00:00.000Z',
        },
      });
      return status ? play.happened({ type: status, facts: { window: 'requests' } }) : play;
    };
    expect(announced(undefined).refused(decisionMaker, 'MoveToVersion', move)).toBe('MOVE-WINDOW');
    expect(announced('WindowClosed').refused(decisionMaker, 'MoveToVersion', move)).toBe('MOVE-WINDOW');
    const cancelled = announced('WindowClosed');
    const { requests } = cancelled.state.windows;
    if (requests) cancelled.state = { ...cancelled.state, windows: { requests: { ...requests, status: 'cancelled' } } };
    expect(cancelled.refused(decisionMaker, 'MoveToVersion', move)).toBe('accepted');
  });
});
