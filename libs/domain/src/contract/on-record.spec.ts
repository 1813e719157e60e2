import { describe, expect, it } from 'vitest';
import { commands } from '../case/commands.js';
import type { Deciding } from '../case/command.js';
import type { Instant } from '../calendar/index.js';
import { evolve } from '../case/evolve.js';
import { having, happened, track } from '../case/case.fixture.js';
import { directAwardV1 } from '../procedures/direct-award/direct-award.v1.js';
import { definitionOf, stageOf } from '../procedures/registry.js';
import { notified } from '../testing/competed.js';
import * as rules from './contract.rules.js';
import type { Contract } from './contract.state.js';

const lot = track('1', 'delivery');
const blank = having([lot]);
const supplier = 'supplier-a';
const deciding = (ctx: object) => ({ state: blank, track: lot, body: {}, ...ctx }) as Deciding<never>;

describe('A contract of which nothing is on record yet', () => {
  it.each([rules.notSignedYet, rules.noAwardNoticeYet, rules.noReportYet])('keeps $id', (rule) => {
    expect(rule.holds(deciding({}))).toBe(true);
  });

  it('has no award of which anybody is notified', () => {
    const definition = definitionOf(lot.definition);
    const untold = { state: { ...notified('2027-09-30').state, awards: {} }, definition };
    expect(rules.allAreNotified.holds(deciding(untold))).toBe(false);
    expect(rules.allAreNotified.because?.(deciding(untold))).toMatchObject({
      says: {
        sv: 'Inte underrättade: supplier-a, supplier-b, supplier-c.',
        en: 'Not notified: supplier-a, supplier-b, supplier-c.',
      },
    });
  });

  it.each(['SignContract', 'CountersignContract', 'PublishAwardNotice', 'CompleteReport'])('asks for no %s', (name) => {
    const awards = { 1: { standstillEnded: true, courtCheckedAt: '2027-10-01T08:00:00.000Z' } };
    expect(commands[name]?.asks?.({ ...blank, awards }, lot, stageOf(lot))).toEqual([]);
  });

  it('has the supplier of the award, and none where nothing is decided', () => {
    const completed = happened('ReportCompleted', { track: '1', on: '2027-10-20', conflicts: 0 });
    const proposed = { ...blank, awards: { 1: { standstillEnded: false } } };
    expect(evolve(proposed, completed).contracts).toStrictEqual({
      1: { supplier: '', reportCompletedOn: '2027-10-20' },
    });
  });

  it('has no document where the authority signs none', () => {
    const by = happened('ContractSignedByAuthority', { track: '1', supplier, on: '2027-10-01', way: 'by-hand' });
    expect(evolve(blank, by).contracts['1']).toStrictEqual({
      supplier,
      signedByAuthority: { by: 'x', on: '2027-10-01', way: 'by-hand' },
    });
  });
});

describe('The signature of a contract', () => {
  it('waits since the court was asked; where no court is, since the stage began', () => {
    const { state } = notified('2027-09-30');
    const { id, version } = directAwardV1;
    const { decision, standstillEnded } = state.awards['1']!;
    const award = { decision: decision!, standstillEnded };
    const asks = (changes: { readonly courtCheckedAt?: Instant }, definition = state.tracks['1']!.definition) => {
      const signing = { ...state.tracks['1']!, definition };
      return commands['SignContract']?.asks?.(
        { ...state, awards: { 1: { ...award, ...changes } } },
        signing,
        stageOf(state.tracks['1']!),
      );
    };
    const courtCheckedAt = '2027-10-01T08:00:00.000Z';
    expect(asks({ courtCheckedAt })).toStrictEqual([{ since: courtCheckedAt }]);
    expect(asks({}, { id, version })).toStrictEqual([{}]);
    expect(asks({})).toStrictEqual([]);
  });
});

describe('An award notice', () => {
  const reaches = (rejected: boolean, contract: Partial<Contract> = {}, kind = 'award') => {
    const sent = { id: 'n-1', kind, track: '1', ...(rejected ? { rejectedAt: '2027-11-01T08:00:00.000Z' } : {}) };
    const state = { ...blank, notices: { 'n-1': sent }, contracts: { 1: { supplier, ...contract } } };
    return commands['PublishAwardNotice']?.reaches?.(state as never, lot);
  };

  it('is sent anew at any time where the database rejected it, unless another stands', () => {
    expect(reaches(true)).toBe(true);
    expect(reaches(true, { awardNotice: { on: '2027-11-02' } })).toBe(false);
  });

  it('is not sent anew where it was not rejected, or another kind of notice was', () => {
    expect([reaches(false), reaches(true, {}, 'call')]).toEqual([false, false]);
  });
});

describe('Terms of the act that the contract lacks', () => {
  it("leave the contract's own", () => {
    expect(rules.termsAllowTermination.because?.(deciding({}))).toMatchObject({ expected: 'contract-terms' });
  });
});
