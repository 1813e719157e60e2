import { describe, expect, it } from 'vitest';
import { react } from '../case/react.js';
import { nothing } from '../case/state.js';
import type { DefinitionRef, StageDefinition } from '../procedures/definition.js';
import { directAwardV1 } from '../procedures/direct-award/direct-award.v1.js';
import { negotiatedV1 } from '../procedures/negotiated/negotiated.v1.js';
import { twoLotsV1 } from '../procedures/fixture/two-lots.v1.js';
import { twoLotsV2 } from '../procedures/fixture/two-lots.v2.js';
import { definitionFor } from '../procedures/registry.js';
import { noticed, started } from '../testing/competition.js';
import { caseOfGoteborg, decisionMaker, needsOwner, procurer1 } from '../testing/people.js';
import { Play } from '../testing/play.js';
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

describe('A stage that two versions have', () => {
  const conditional = 'only one supplier was asked';
  const exits: StageDefinition['exits'] = [
    { on: 'AwardDecided', when: conditional, to: 'signing' },
    { on: 'AwardDecided', to: 'notification' },
  ];
  const version = (number: number, changes: Partial<StageDefinition> = {}) => ({
    ...directAwardV1,
    version: number,
    stages: directAwardV1.stages.map((one) => (one.id === 'award' ? { ...one, exits, ...changes } : one)),
  });
  const next = (changes: Partial<StageDefinition>) => definitionDifferences(version(1), version(2, changes));

  it('has each of the ways out of an event compared on its own', () => {
    expect(next({ exits: exits.slice(1) })).toEqual([
      { path: `stages.award.exits.AwardDecided[${conditional}]`, kind: 'removed' },
    ]);
    expect(next({ exits: exits.slice(0, 1) })).toEqual([{ path: 'stages.award.exits.AwardDecided', kind: 'removed' }]);
  });

  it('is told by its own parts where it has no other steps and exits', () => {
    const name = { sv: 'Beslut', en: 'Decision' };
    expect(next({ name })).toEqual([{ path: 'stages.award.name', kind: 'changed' }]);
  });
});

describe('The versions of a case', () => {
  it('are none before it begins, and none newer where its definition has none', () => {
    expect(versionsOf(nothing)).toBeUndefined();
    expect(versionsOf(started(negotiatedV1).state)).toEqual({
      follows: { id: negotiatedV1.id, version: 1 },
      newer: [],
    });
  });

  it('are those of its open work, and of what ended when nothing is open', () => {
    const { state } = begun();
    const track = state.tracks['case']!;
    const ended = { ...track, id: '1', end: { how: 'cancelled', at: state.createdAt } } as const;
    const open = { ...track, id: '2', definition: { id: twoLotsV2.id, version: 2 } };
    expect(versionsOf({ ...state, tracks: { '1': ended, '2': open } })?.follows.version).toBe(2);
    expect(versionsOf({ ...state, tracks: { '1': ended } })?.follows.version).toBe(1);
  });
});

describe('A move to another version', () => {
  const changed = (play: Play, from: DefinitionRef) =>
    play.happened({
      type: 'DefinitionChanged',
      facts: { from, to: { id: from.id, version: from.version + 1 }, differences: [] },
    }).state;

  it('is kept with from and to', () => {
    const { id } = twoLotsV1;
    expect(begun().give(decisionMaker, 'MoveToVersion', move).state.moves).toEqual([
      { from: { id, version: 1 }, to: { id, version: 2 } },
    ]);
  });

  it('keeps its reasons apart from the facts', () => {
    const decision = begun().ask(decisionMaker, 'MoveToVersion', move);
    expect(decision).toMatchObject({ events: [{ body: { reasons: move.reasons } }] });
    expect(JSON.stringify(decision.ok && decision.events[0]?.facts)).not.toContain(move.reasons);
  });

  it.each([
    ['another definition', { id: 'preparation', version: 1 }],
    ['another version', { id: twoLotsV1.id, version: 2 }],
  ])('concerns nothing that follows %s', (_what, from) => {
    const { tracks, start } = begun().state;
    expect(changed(begun(), from)).toMatchObject({ tracks, start });
  });

  it('gives no start decision to a case that has none, nor a procedure to one that was stopped', () => {
    const before = new Play().give(needsOwner, 'CreateCase', caseOfGoteborg);
    const from = { id: twoLotsV1.id, version: 1 };
    expect(changed(before, from).start).toBeUndefined();
    const stopped = new Play()
      .give(needsOwner, 'CreateCase', caseOfGoteborg)
      .happened({ type: 'StartDecided', facts: { decision: 'stop', lots: [] } });
    expect(changed(stopped, from).start).toEqual(stopped.state.start);
  });

  it('is told to those who carry the case, with what changes', () => {
    const play = begun().give(needsOwner, 'AssignPerson', { person: 'leader', role: 'innovation-leader' });
    const before = play.state;
    const [mail] = react(before, play.give(decisionMaker, 'MoveToVersion', move).events.at(-1)!);
    expect(mail).toMatchObject({
      kind: 'mail',
      persons: ['procurer-1', 'procurer-2', 'needs-owner', 'leader'],
      suppliers: [],
    });
    expect(mail?.subject.en).toContain(play.state.reference);
    expect(mail?.says.en).toContain('From version 1 to 2. Changed: appliesFrom, minimumInvited, ');
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
    expect(begun().refused(decisionMaker, 'MoveToVersion', { version: 2 })).toBe('MOVE-REASONS');
  });

  it('is moved to a newer version that exists', () => {
    const third = { ...move, version: 3 };
    expect(begun().ask(decisionMaker, 'MoveToVersion', third)).toMatchObject({
      refusal: { code: 'MOVE-NEWER', expected: '2' },
    });
    expect(started(negotiatedV1).ask(decisionMaker, 'MoveToVersion', move)).toMatchObject({
      refusal: { code: 'MOVE-NEWER', expected: '–' },
    });
    expect(begun().refused(decisionMaker, 'MoveToVersion', { ...move, version: 1 })).toBe('MOVE-NEWER');
    const moved = begun().give(decisionMaker, 'MoveToVersion', move);
    expect(moved.ask(decisionMaker, 'MoveToVersion', move)).toMatchObject({
      refusal: { code: 'MOVE-NEWER', expected: '–' },
    });
  });

  it('is moved from the day on which the version applies', () => {
    expect(begun().on('9997-12-31').ask(decisionMaker, 'MoveToVersion', move)).toMatchObject({
      refusal: { code: 'MOVE-APPLIES', expected: '9998-01-01' },
    });
    expect(begun().refused(decisionMaker, 'MoveToVersion', move)).toBe('accepted');
  });

  it('is not moved out of a stage that the new version lacks', () => {
    const play = begun();
    const in1 = { ...play.state.tracks['case'], stage: 'phases' } as (typeof play.state.tracks)[string];
    play.state = { ...play.state, tracks: { case: in1 } };
    const decision = play.ask(decisionMaker, 'MoveToVersion', move);
    expect(decision).toMatchObject({ refusal: { code: 'MOVE-STAGE', expected: 'phases' } });
  });

  it('is held by the open lots that stand in such a stage, and by no other', () => {
    const play = begun();
    const track = play.state.tracks['case']!;
    const lots = (...stages: readonly string[]) =>
      Object.fromEntries(stages.map((stage, lot) => [`${lot}`, { ...track, id: `${lot}`, stage }]));
    const tracks = lots('documents', 'phases', 'signing');
    play.state = { ...play.state, tracks };
    const body = { ...move, lot: '0' };
    expect(play.ask(decisionMaker, 'MoveToVersion', body)).toMatchObject({
      refusal: { code: 'MOVE-STAGE', expected: 'phases' },
    });
    const ended = { ...tracks['1']!, end: { how: 'terminated', at: play.now } } as const;
    play.state = { ...play.state, tracks: { ...tracks, '1': ended } };
    expect(play.refused(decisionMaker, 'MoveToVersion', body)).toBe('accepted');
  });

  it('is told which windows it waits for', () => {
    const play = begun();
    const window = noticed().state.windows['requests']!;
    const status = (id: string, is: typeof window.status) => ({ [id]: { ...window, id, status: is } });
    play.state = {
      ...play.state,
      windows: {
        ...status('a', 'opened'),
        ...status('b', 'open'),
        ...status('c', 'closed'),
        ...status('d', 'cancelled'),
      },
    };
    expect(play.ask(decisionMaker, 'MoveToVersion', move)).toMatchObject({
      refusal: { code: 'MOVE-WINDOW', expected: 'b, c' },
    });
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
