import { describe, expect, it } from 'vitest';
import { react } from '../case/react.js';
import type { CaseState } from '../case/state.js';
import { noticed, submission } from '../testing/competition.js';
import { broughtWith } from '../testing/opening.js';
import { procurer1, procurer2 } from '../testing/people.js';
import { system } from '../case/actor.js';
import { readersOf } from './who-reads.js';

const window = 'requests';
const workOf = (attachments?: number) => {
  const play = noticed().on('2027-06-14T21:59:00.000Z').give(system, 'CloseWindow', { window });
  play.give(procurer1, 'RequestOpening', { window }).give(procurer2, 'RequestOpening', { window });
  const before: CaseState = play.state;
  const brought = broughtWith([submission('supplier-a', '2027-06-10T08:00:00.000Z')]);
  play.brought = { ...brought, ...(attachments === undefined ? {} : { attachments }) };
  play.give(system, 'OpenWindow', { window });
  const event = play.events.findLast(({ type }) => type === 'WindowOpened')!;
  return react(before, event).filter(({ kind }) => kind === 'unseal');
};

describe('The attachments of an opened part', () => {
  it('are asked for by the opening that opened it, and by nothing where there are none', () => {
    expect(workOf(2)).toMatchObject([
      {
        attachments: { window, envelope: 'request', openers: ['procurer-1', 'procurer-2'] },
        persons: [],
        suppliers: [],
      },
    ]);
    expect(workOf()).toEqual([]);
  });

  it('are read by those who look into submissions, and those of the price by nobody who judges quality', () => {
    expect(readersOf('quality')).toContain('evaluator');
    expect(readersOf('entry')).toContain('jury');
    expect(readersOf('price')).toEqual(['procurer', 'opener', 'decision-maker', 'registrar']);
  });
});
