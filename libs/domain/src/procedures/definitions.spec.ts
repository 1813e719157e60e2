import { describe, expect, it } from 'vitest';
import { appliers } from '../case/appliers.js';
import { commands } from '../case/commands.js';
import { minimumPeriods } from '../periods/index.js';
import { conditions } from './conditions.js';
import type { Exit, ProcedureDefinition, StageDefinition } from './definition.js';
import { definitionFor, definitions, definitionOf, stageIn } from './registry.js';

const named = definitions.map((one) => [`${one.id}@${one.version}`, one] as const);
const ends = ['stopped', 'closed', 'cancelled', 'terminated', 'further-development', 'ended'].map(
  (end) => `end:${end}`,
);
const leaves = ({ to }: Exit) => to === 'procedure' || to === 'anew' || ends.includes(to);
const stageIds = (definition: ProcedureDefinition) => definition.stages.map((stage) => stage.id);

/** The stages that can be reached from one, itself included. */
function reached(definition: ProcedureDefinition, from: string): ReadonlySet<string> {
  const seen = new Set([from]);
  for (const id of seen) {
    const stage = definition.stages.find((one) => one.id === id);
    for (const { to } of stage?.exits ?? []) if (stageIds(definition).includes(to)) seen.add(to);
  }
  return seen;
}

const ended = (stages: readonly StageDefinition[], ids: ReadonlySet<string>) =>
  stages.some((stage) => ids.has(stage.id) && stage.exits.some(leaves));

describe.each(named)('The definition %s', (_name, definition) => {
  const { stages } = definition;
  const exits = stages.flatMap((stage) => stage.exits.map((exit) => ({ stage, exit })));

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(definition))).toStrictEqual(definition);
  });

  it('has each stage once and begins in one of them', () => {
    expect(new Set(stageIds(definition)).size).toBe(stages.length);
    expect(stageIds(definition)).toContain(definition.begins);
  });

  it('names no stage like a window of a lot', () => {
    for (const id of stageIds(definition)) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('leads by each exit to one of its stages, again into one that repeats, to the procedure or to an end', () => {
    const wrong = exits.filter(
      ({ stage, exit }) =>
        !leaves(exit) && !stageIds(definition).includes(exit.to) && !(exit.to === 'again' && stage.repeats),
    );
    expect(wrong).toEqual([]);
  });

  it('leaves its stages by events and conditions that exist', () => {
    for (const { exit } of exits) {
      expect(Object.keys(appliers)).toContain(exit.on);
      if (exit.when) expect(Object.keys(conditions)).toContain(exit.when);
    }
  });

  it('has no exit behind one that is always taken', () => {
    const hidden = stages.flatMap((stage) =>
      stage.exits.filter((exit, at) => stage.exits.slice(0, at).some((one) => one.on === exit.on && !one.when)),
    );
    expect(hidden).toEqual([]);
  });

  it('reaches every stage', () => {
    expect([...reached(definition, definition.begins)].toSorted()).toEqual([...stageIds(definition)].toSorted());
  });

  it('has a way to an end from every stage', () => {
    const stuck = stageIds(definition).filter((id) => !ended(stages, reached(definition, id)));
    expect(stuck).toEqual([]);
  });

  it('never joins lots that have parted', () => {
    const joined = exits.filter(({ stage, exit }) => {
      const to = stages.find((one) => one.id === exit.to);
      return stage.perLot && to && !to.perLot;
    });
    expect(joined).toEqual([]);
  });

  it('names only commands of the table, each once in a stage, with roles that the table allows', () => {
    for (const stage of stages) {
      const own = stage.steps.map((step) => step.command);
      expect(new Set(own).size).toBe(own.length);
      for (const step of stage.steps) {
        expect(Object.keys(commands)).toContain(step.command);
        for (const role of step.by ?? []) expect(commands[step.command]!.by).toContain(role);
      }
    }
  });

  it('names no command that is given in every stage', () => {
    const always = stages.flatMap(({ steps }) => steps).filter((step) => commands[step.command]?.when === 'always');
    expect(always).toEqual([]);
  });

  it('takes the minimum periods of its windows from the dated data', () => {
    for (const { window } of stages) if (window?.period) expect(Object.keys(minimumPeriods)).toContain(window.period);
  });
});

describe('The command table', () => {
  it('has no command for stages that no stage lists', () => {
    const used = new Set(
      definitions.flatMap((one) => one.stages).flatMap((one) => one.steps.map((step) => step.command)),
    );
    const unused = Object.values(commands).filter((one) => one.when === 'listed' && !used.has(one.name));
    expect(unused.map((one) => one.name)).toEqual([]);
  });
});

describe('The registry', () => {
  it('chooses no fixture for a case', () => {
    expect(definitionFor('fixture-two-lots', '2099-12-31')).toBeUndefined();
    expect(definitionFor('competitive-procedure-with-negotiation', '2027-01-11')?.version).toBe(1);
  });

  it('says what was never released', () => {
    expect(() => definitionOf({ id: 'preparation', version: 99 })).toThrow('no definition preparation@99');
    expect(() => stageIn({ id: 'preparation', version: 1 }, 'nowhere')).toThrow('no stage nowhere');
  });
});
