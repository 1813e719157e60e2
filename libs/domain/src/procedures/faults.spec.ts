import { describe, expect, it } from 'vitest';
import { checkDefinitions, vocabulary } from './check-definitions.js';
import type { ProcedureDefinition, StageDefinition } from './definition.js';
import { faults } from './faults.js';
import { preCommercialProcurementV1 } from './pre-commercial-procurement/pre-commercial-procurement.v1.js';
import { negotiatedV1 } from './negotiated/negotiated.v1.js';

/** The negotiated procedure with a change in its head. */
const head = (change: object) => faults({ ...negotiatedV1, ...change } as ProcedureDefinition, vocabulary);
/** The same with a change in one stage. */
const stage = (id: string, change: (one: StageDefinition) => object) =>
  head({ stages: negotiatedV1.stages.map((one) => (one.id === id ? { ...one, ...change(one) } : one)) });
const paths = (found: ReturnType<typeof head>) => found.map((one) => one.path);
const at = (id: string) => `stages[${negotiatedV1.stages.findIndex((one) => one.id === id)}]`;

describe('A definition', () => {
  it('has no fault, of all that are registered', () => {
    expect(checkDefinitions()).toEqual([]);
  });

  it('says from which day it applies, which version it is and on what it rests', () => {
    expect(paths(head({ appliesFrom: '1 May' }))).toEqual(['appliesFrom']);
    expect(paths(head({ version: 0 }))).toEqual(['version']);
    expect(paths(head({ basis: ' ' }))).toEqual(['basis']);
  });

  it('has each stage and each ground once, each ground with its section', () => {
    expect(paths(head({ stages: [...negotiatedV1.stages, negotiatedV1.stages[0]] }))).toContain(
      `stages[${negotiatedV1.stages.length}].id`,
    );
    const [ground] = negotiatedV1.grounds;
    expect(paths(head({ grounds: [ground, ground] }))).toEqual(['grounds[1].id']);
    expect(paths(head({ grounds: [{ ...ground, basis: '' }] }))).toEqual(['grounds[0].basis']);
  });

  it('begins in one of its stages', () => {
    expect(paths(head({ begins: 'nowhere' }))).toContain('begins');
  });

  it('names stages in lower case', () => {
    expect(paths(stage('notice', () => ({ id: 'Notice 2' })))).toContain(`${at('notice')}.id`);
  });

  it('names commands that exist, once in a stage, for roles that the table allows', () => {
    const steps = (step: object) => paths(stage('notice', (one) => ({ steps: [...one.steps, step] })));
    const last = negotiatedV1.stages.find((one) => one.id === 'notice')?.steps.length;
    const path = `${at('notice')}.steps[${last}]`;
    expect(steps({ command: 'PublishNothing' })).toEqual([`${path}.command`]);
    expect(steps({ command: 'constructor' })).toEqual([`${path}.command`]);
    expect(steps({ command: 'PublishNotice' })).toEqual([`${path}.command`]);
    expect(steps({ command: 'AssignPerson' })).toEqual([`${path}.command`]);
    expect(steps({ command: 'ScoreTender', by: ['manager'] })).toEqual([`${path}.by`]);
    expect(steps({ command: 'ScoreTender', workingDays: 0 })).toEqual([`${path}.workingDays`]);
    expect(steps({ command: 'ScoreTender', workingDays: 1 })).toEqual([]);
  });

  it('outside the act decides on no purchase of what is developed', () => {
    const change = { steps: [{ command: 'DecidePurchase' }], exits: [{ on: 'PurchaseDecided', to: 'end:ended' }] };
    const outside = (regimes: readonly string[]) =>
      paths(
        faults(
          {
            ...preCommercialProcurementV1,
            regimes,
            stages: preCommercialProcurementV1.stages.map((one) => (one.id === 'future' ? { ...one, ...change } : one)),
          } as ProcedureDefinition,
          vocabulary,
        ),
      );
    const future = `stages[${preCommercialProcurementV1.stages.findIndex((one) => one.id === 'future')}]`;
    expect(outside(['outside'])).toEqual([`${future}.steps[0].command`, `${future}.exits[0].on`]);
    expect(outside(['outside', 'eu'])).toEqual([]);
    expect(outside([])).toEqual([]);
  });

  it('takes the minimum periods of its windows from the dated data', () => {
    const change = (one: StageDefinition) => ({ window: { ...one.window, period: 'TL-NONE' } });
    expect(paths(stage('requests', change))).toEqual([`${at('requests')}.window.period`]);
  });

  it('leaves its stages by events, on conditions and to places that exist', () => {
    const exits = (exit: object) =>
      paths(stage('notice', (one) => ({ exits: [...one.exits, exit] }))).filter((one) => one.includes('exits'));
    const path = `${at('notice')}.exits[${negotiatedV1.stages.find((one) => one.id === 'notice')?.exits.length}]`;
    expect(exits({ on: 'NothingHappened', to: 'requests' })).toEqual([`${path}.on`]);
    expect(exits({ on: 'CaseCreated', when: 'the moon is full', to: 'requests' })).toEqual([`${path}.when`]);
    expect(exits({ on: 'CaseCreated', to: 'nowhere' })).toEqual([`${path}.to`]);
    expect(exits({ on: 'CaseCreated', to: 'again' })).toEqual([`${path}.to`]);
    expect(exits({ on: 'CaseCreated', to: 'end:nowhere' })).toEqual([`${path}.to`]);
    expect(exits({ on: 'CaseCreated', to: 'end:ended' })).toEqual([]);
  });

  it('has no exit behind one that is always taken', () => {
    const change = (one: StageDefinition) => ({ exits: [...one.exits, { on: one.exits[0]?.on, to: 'end:ended' }] });
    expect(paths(stage('notice', change))).toHaveLength(1);
  });

  it('never joins lots that have parted', () => {
    const change = (one: StageDefinition) => ({ exits: [...one.exits, { on: 'CaseCreated', to: 'notice' }] });
    expect(paths(stage('evaluation', change))).toEqual([expect.stringContaining('.to')]);
  });

  it('is led to in all its stages, and has a way to an end from each', () => {
    const alone = { id: 'alone', name: { sv: 'Ensam', en: 'Alone' }, zone: 'competition', steps: [], exits: [] };
    const path = `stages[${negotiatedV1.stages.length}]`;
    expect(paths(head({ stages: [...negotiatedV1.stages, alone] }))).toEqual([path, `${path}.exits`]);
  });
});
