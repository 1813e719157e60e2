import { describe, expect, it } from 'vitest';
import { react } from '../case/react.js';
import type { CaseEvent, RecordedEvent } from '../case/event.js';
import { caseWith, windowOf } from '../testing/windows.js';

const at = '2027-06-15T08:00:00.000Z';
const state = (openTo: readonly string[] | null = null) =>
  caseWith([windowOf({ openTo })], [], {
    people: ['registrar', 'procurer'].map((role) => ({
      person: `the-${role}`,
      role: role as 'registrar' | 'procurer',
      from: '2027-01-01T00:00:00.000Z',
    })),
  });
const work = (event: CaseEvent, from = state()) =>
  react(from, { ...event, seq: 2, at, actor: { id: 'system', role: 'system' }, commandId: 'c' } as RecordedEvent);

describe('A longer time', () => {
  const extended = { type: 'WindowExtended', facts: { window: 'tenders', dueAt: '2027-06-21T22:00:00.000Z' } } as const;

  it('is made public where anyone may submit', () => {
    const [told, ...rest] = work(extended);
    expect(told).toMatchObject({ kind: 'publish', suppliers: [] });
    expect(told?.subject.sv).toContain('GBG-2027-1');
    expect(told?.subject.en).toContain('GBG-2027-1');
    expect(told?.says.sv).toContain('2027-06-21T22:00:00.000Z');
    expect(told?.says.en).toContain('2027-06-21T22:00:00.000Z');
    expect(rest).toEqual([]);
  });

  it('is told to those alone who may submit', () => {
    expect(work(extended, state(['supplier-a', 'supplier-b']))).toMatchObject([
      { kind: 'mail', suppliers: ['supplier-a', 'supplier-b'] },
    ]);
  });

  it('is made public where the window is not known any more', () => {
    expect(work({ ...extended, facts: { ...extended.facts, window: 'others' } })).toMatchObject([{ kind: 'publish' }]);
  });
});

describe('An opening', () => {
  it('is told to who registers the list and who judges what was opened', () => {
    const facts = { window: 'tenders', openers: [], head: '', submissions: [], late: [] };
    const mails = work({ type: 'WindowOpened', facts }).filter(({ kind }) => kind === 'mail');
    expect(mails).toMatchObject([
      { persons: ['the-registrar', 'the-procurer'], roles: ['registrar', 'procurer'], suppliers: [] },
    ]);
    expect(mails[0]?.subject.sv).toContain('GBG-2027-1');
    expect(mails[0]?.subject.en).toContain('GBG-2027-1');
    expect(mails[0]?.says.en).toContain('tenders');
  });
});

describe('A submission that is refused as late', () => {
  it('is told to its supplier and the registrar, with when it came', () => {
    const facts = { window: 'tenders', supplier: 'supplier-z', receivedAt: at, digest: '9'.repeat(64) };
    const [mail, ...rest] = work({ type: 'LateSubmissionRefused', facts });
    expect(mail).toMatchObject({ kind: 'mail', suppliers: ['supplier-z'], persons: ['the-registrar'] });
    expect(mail?.subject.sv).toContain('GBG-2027-1');
    expect(mail?.subject.en).toContain('GBG-2027-1');
    expect(mail?.says.sv).toContain(at);
    expect(mail?.says.en).toContain(at);
    expect(rest).toEqual([]);
  });
});
