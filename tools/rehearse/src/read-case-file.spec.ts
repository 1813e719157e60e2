import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCaseFile } from './read-case-file.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'behov-case-file-'));
});
afterAll(() => rm(folder, { recursive: true }));

const forms = {
  market: { onMarket: 'adaptable', supply: 'few', summary: 'Asked.' },
  doNothing: 'do nothing',
  measuring: { owner: 'needs-owner', from: 'Reports' },
  byProcedure: { 'innovation-partnership': { market: { onMarket: 'not-existing' }, inputs: { rdNeeded: 'research' } } },
};
const indicator = { id: 'visits', text: 'Visits', unit: 'visits', baseline: { value: 4 }, target: { value: 2 } };
const whole = {
  startsOn: '2027-01-11',
  case: {},
  roles: { procurer: ['one@a.example', 'two@a.example'] },
  functions: {},
  need: { goal: { text: 'Fewer visits', indicators: [{ ...indicator, measured: [] }] } },
  analyses: { procedure: { chosen: 'open', why: 'It exists.' } },
};
const choosing = (procedure: object, market?: object) => ({
  ...whole,
  analyses: { procedure, ...(market ? { market } : {}) },
});

async function read(file: object) {
  const [path, illustrative] = [join(folder, 'case.yaml'), join(folder, 'forms.yaml')];
  await writeFile(path, stringify(file));
  await writeFile(illustrative, stringify(forms));
  return readCaseFile(path, illustrative);
}

describe('Reading a case file', () => {
  it('is refused with what is missing', async () => {
    const { roles: _roles, ...less } = whole;
    await expect(read(less)).rejects.toThrow('has no roles');
    await expect(read({ ...whole, need: { goal: { text: 'Fewer visits' } } })).rejects.toThrow('no indicator');
  });

  it('names the procedure by its shape', async () => {
    const { analyses } = await read(choosing({ chosen: 'national-advertised', shape: 'dialogue' }));
    expect(analyses.procedure.chosen).toBe('national-advertised-dialogue');
  });

  it('takes what the procedure rests on from the file before the illustrative values', async () => {
    const partnership = { chosen: 'innovation-partnership', inputs: { rdNeeded: 'development' } };
    const { analyses } = await read(choosing(partnership, { supply: 'many' }));
    expect(analyses.market).toMatchObject({ onMarket: 'not-existing', supply: 'many' });
    expect(analyses.procedure.inputs).toMatchObject({ rdNeeded: 'development' });
    expect((await read(whole)).analyses.market).toMatchObject({ onMarket: 'adaptable', supply: 'few' });
  });

  it('takes the cost of a tender for its price', async () => {
    const tenders = { initial: [{ supplier: 'supplier-a', cost: 52 }], final: [{ supplier: 'supplier-a', price: 50 }] };
    const file = await read({ ...whole, tenders });
    expect(file.tenders.initial).toEqual([{ supplier: 'supplier-a', cost: 52, price: 52 }]);
    expect(file.tenders.final).toEqual([{ supplier: 'supplier-a', price: 50 }]);
  });

  it('finds an only indicator among the fields of the goal', async () => {
    const goal = {
      text: 'Fewer sick leaves',
      indicator: 'Days per employee',
      baseline: { value: 100, unit: 'index', source: 'public' },
      target: { value: 88, unit: 'index' },
      measurements: [{ after: 'P1Y', value: 92 }],
    };
    const { need } = await read({ ...whole, need: { goal } });
    expect(need.goal.indicators).toEqual([
      {
        id: 'effect',
        text: 'Days per employee',
        unit: 'index',
        baseline: { value: 100, source: 'public' },
        target: { value: 88 },
        measured: [{ after: 'P1Y', value: 92 }],
        ...{ serves: ['need'], owner: 'needs-owner', from: 'Reports' },
      },
    ]);
    const said = { serves: [], owner: 'controller', from: 'Payroll' };
    const other = await read({ ...whole, need: { goal: { ...goal, ...said } } });
    expect(other.need.goal.indicators).toMatchObject([said]);
  });

  it('spins one thread of what is needed, asked for and judged, whatever of it the file leaves out', async () => {
    const criteria = [
      { id: 'model', text: 'Model', points: '80 x score / 5' },
      { id: 'price', text: 'Price', points: '20 x 15 000 000 / price' },
    ];
    const plain = await read({ ...whole, evaluation: { model: 'B', criteria } });
    expect(plain.need.needs).toEqual([{ id: 'need', text: 'Fewer visits' }]);
    expect(plain.requirements).toMatchObject([{ id: 'function', mandatory: true, serves: ['need'] }]);
    expect(plain.evaluation.criteria.map(({ tests }) => tests)).toEqual([['function'], undefined]);
    const needs = [{ id: 'early', text: 'Early help', source: 'public' }];
    const requirements = [
      { id: 'call', text: 'A call', mandatory: true, serves: ['early'], source: 'illustrative' },
      { id: 'report', text: 'A report', mandatory: false, serves: ['visits'] },
    ];
    const told = await read({
      ...{ ...whole, need: { ...whole.need, needs }, requirements },
      evaluation: { model: 'B', criteria: [{ ...criteria[0], tests: ['call'] }] },
    });
    expect(told.need.needs).toEqual([{ id: 'early', text: 'Early help' }]);
    expect(told.requirements[0]).toEqual({ id: 'call', text: 'A call', mandatory: true, serves: ['early'] });
    expect(told.evaluation.criteria[0]?.tests).toEqual(['call']);
  });

  it('plays to the end where there are tenders, else to the start decision or a pitfall’s notice', async () => {
    const negotiated = { chosen: 'competitive-procedure-with-negotiation' };
    const tenders = { initial: [], final: [] };
    expect((await read({ ...choosing(negotiated), tenders })).until).toBe('end');
    expect((await read(choosing(negotiated))).until).toBe('start');
    expect((await read({ ...whole, tenders })).until).toBe('end');
    expect((await read({ ...choosing({ chosen: 'design-contest' }), tenders })).until).toBe('end');
    expect((await read({ ...choosing(negotiated), tenders, pitfalls: { answers: {} } })).until).toBe('notice');
    expect((await read({ ...choosing(negotiated), tenders, until: 'start' })).until).toBe('start');
  });
});
