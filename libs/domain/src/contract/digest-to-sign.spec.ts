import { describe, expect, it } from 'vitest';
import type { Actor } from '../case/actor.js';
import type { CaseState } from '../case/state.js';
import type { Modification } from '../modification/modification.state.js';
import { awarded, concluded, notified } from '../testing/competed.js';
import { decisionMaker, supplierA } from '../testing/people.js';
import { digestToSign } from './digest-to-sign.js';

const file = (id: string, digit: string) => ({ file: id, sha256: digit.repeat(64), name: `${id}.pdf` });
const files = [file('draft', 'a'), file('contract', 'b')];
const { state: signing } = notified('2027-01-04').happened(
  { type: 'StandstillEnded', facts: { track: '1' } },
  { type: 'CourtChecked', facts: { track: '1', checkedAt: '2027-01-05T08:00:00.000Z' } },
);
const document = { file: 'signed', sha256: 'd'.repeat(64) };
const withDocument: CaseState = { ...signing, contracts: { 1: { ...signing.contracts['1']!, document } } };
const digest = (state: CaseState, actor: Actor, type: string, body: object = {}, brought: object = { files }) =>
  digestToSign(state, { type, body: { ...body } }, actor, brought);

describe('What the authority signs', () => {
  it.each(['SignContract', 'SignModification'])('is the file that it names (%s)', (type) => {
    const named = (one: string) => digest(signing, decisionMaker, type, { document: one });
    expect([named('draft'), named('contract')]).toEqual(['a'.repeat(64), 'b'.repeat(64)]);
  });

  it('is nothing where no such file was received', () => {
    const named = (one?: string, brought?: object) =>
      digest(withDocument, decisionMaker, 'SignContract', { document: one }, brought);
    expect([named('unknown'), named(), named('contract', {}), named('contract', { files: [] })]).toEqual(
      Array.from({ length: 4 }),
    );
  });

  it.each(['SettleContract', 'CountersignNothing', 'toString'])('is nothing in %s, which no party signs', (type) => {
    expect(digest(withDocument, decisionMaker, type, { document: 'contract' })).toBeUndefined();
  });
});

describe('What the supplier signs', () => {
  const countersigned = (state: CaseState, body?: object) => digest(state, supplierA, 'CountersignContract', body);

  it('is the contract as the authority has signed it, whatever file the command names', () => {
    expect(countersigned(withDocument)).toBe(document.sha256);
    expect(countersigned(withDocument, { document: 'contract' })).toBe(document.sha256);
  });

  it('is nothing where the authority has signed no file', () => {
    expect(countersigned(signing)).toBeUndefined();
    expect(countersigned({ ...signing, contracts: {} })).toBeUndefined();
  });

  it('is nothing where the contract is not to be signed', () => {
    expect(countersigned(awarded().state)).toBeUndefined();
  });

  it('is a modification as the authority has signed it, while it may still come to be', () => {
    const { state } = concluded('2027-10-04');
    const known = { ground: 'small', proposedBy: 'procurer-1', proposedOn: '2028-02-01' } as const;
    const modified = [
      { ...known, id: 'm1', status: 'withdrawn', document },
      { ...known, id: 'm2', status: 'approved', document },
      { ...known, id: 'm3', status: 'approved' },
    ] as unknown as readonly Modification[];
    const changing: CaseState = { ...state, modifications: { 1: modified } };
    const of = (modification: string) => digest(changing, supplierA, 'CountersignModification', { modification });
    expect(['m1', 'm2', 'm3', 'm4'].map(of)).toEqual([undefined, document.sha256, undefined, undefined]);
  });
});
