import { describe, expect, it } from 'vitest';
import { commands } from '../case/commands.js';
import { definitionFor, definitions, definitionOf, stageIn } from './registry.js';

const named = definitions.map((one) => [`${one.id}@${one.version}`, one] as const);
describe.each(named)('The definition %s', (_name, definition) => {
  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(definition))).toStrictEqual(definition);
  });
});

describe('The command table', () => {
  it('has no command for stages that no stage lists', () => {
    const used = new Set(
      definitions.flatMap((one) => one.stages).flatMap((one) => one.steps.map((step) => step.command)),
    );
    const unused = Object.values(commands).filter(
      (one) => one.when === 'listed' && !one.reaches && !used.has(one.name),
    );
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
