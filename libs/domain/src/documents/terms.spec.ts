import { describe, expect, it } from 'vitest';
import type { Rule } from '../case/rule.js';
import { nothing } from '../case/state.js';
import type { ProcedureDefinition } from '../procedures/definition.js';
import { designContestV1 } from '../procedures/design-contest/design-contest.v1.js';
import { nationalAdvertisedV1 } from '../procedures/national-advertised/national-advertised.v1.js';
import { negotiatedV1 } from '../procedures/negotiated/negotiated.v1.js';
import { openV1 } from '../procedures/open/open.v1.js';
import { buyerNumberIsSound, isSwedishNumber } from './buyer-number.rules.js';
import { followOnIsStated, prizesHavePlaces } from './contest.rules.js';
import {
  documentsAreLocked,
  enoughAreInvited,
  negotiationIsDescribed,
  oneLotIsExplained,
  terminationIsAgreed,
} from './documents.rules.js';
import {
  highestTurnover,
  limitedNumberHasCriteria,
  requirementsAreNamedOnce,
  turnoverIsProportionate,
} from './qualification.rules.js';

const context = (body: object, definition: ProcedureDefinition = openV1, state: object = nothing) =>
  ({ body, definition, state: { ...nothing, ...state } }) as never;
const holds = (rule: Rule<never>, ...given: Parameters<typeof context>) => rule.holds(context(...given));

describe('The terms of a design contest', () => {
  it('say whether a contract is to follow, and those of no other procedure do', () => {
    expect(holds(followOnIsStated, { followOnIntended: false }, designContestV1)).toBe(true);
    expect(holds(followOnIsStated, { followOnIntended: true }, designContestV1)).toBe(true);
    expect(holds(followOnIsStated, {}, designContestV1)).toBe(false);
    expect(holds(followOnIsStated, {}, openV1)).toBe(true);
    expect(holds(followOnIsStated, { followOnIntended: false }, openV1)).toBe(false);
  });

  it.each([
    [[], true],
    [[1], true],
    [[2, 1, 3], true],
    [[10, 2, 1, 3, 4, 5, 6, 7, 8, 9], true],
    [[2], false],
    [[1, 3], false],
    [[1, 1], false],
    [[0, 1], false],
  ])('may have prizes for the places %j: %s', (places, possible) => {
    const prizes = places.map((place) => ({ place, amount: { amount: 1, currency: 'SEK' } }));
    expect(holds(prizesHavePlaces, { prizes }, designContestV1)).toBe(possible);
  });

  it('need no prizes, and those of no other procedure have any', () => {
    expect(holds(prizesHavePlaces, {}, designContestV1)).toBe(true);
    expect(holds(prizesHavePlaces, {}, openV1)).toBe(true);
    expect(holds(prizesHavePlaces, { prizes: [{ place: 1 }] }, openV1)).toBe(false);
  });
});

describe('The requirements on the supplier', () => {
  const requirement = (id: string, more: object = {}) => ({ id, kind: 'economic', text: 'x', ...more });

  it('have a name each, and so have the selection criteria', () => {
    const named = (supplierRequirements?: object, selectionCriteria?: object) =>
      holds(requirementsAreNamedOnce, { supplierRequirements, selectionCriteria });
    expect(named()).toBe(true);
    expect(named([requirement('a'), requirement('b')], [{ id: 'a' }, { id: 'b' }])).toBe(true);
    expect(named([requirement('a'), requirement('a')])).toBe(false);
    expect(named([], [{ id: 'a' }, { id: 'a' }])).toBe(false);
  });

  it('are of turnover only where they are economic', () => {
    const of = (...all: readonly object[]) => holds(requirementsAreNamedOnce, { supplierRequirements: all });
    expect(of(requirement('a', { minimumTurnover: 1 }))).toBe(true);
    expect(of(requirement('a', { minimumTurnover: 1, kind: 'technical' }))).toBe(false);
    expect(of(requirement('a'), requirement('b', { minimumTurnover: 1, kind: 'authorisation' }))).toBe(false);
    expect(of(requirement('a', { kind: 'technical' }))).toBe(true);
  });

  const worth = (amount: number) => ({ estimatedValue: { amount, currency: 'SEK' } });
  const turnover = (
    minimumTurnover: number,
    turnoverReasons?: string,
    definition = openV1,
    state: object = worth(500),
  ) =>
    holds(
      turnoverIsProportionate,
      { supplierRequirements: [requirement('a'), requirement('b', { minimumTurnover })], turnoverReasons },
      definition,
      state,
    );

  it('ask for no more than twice the value in turnover, but for reasons', () => {
    expect(turnover(1000)).toBe(true);
    expect(turnover(1001)).toBe(false);
    expect(turnover(1001, ' ')).toBe(false);
    expect(turnover(1001, 'The risk is large.')).toBe(true);
    expect(holds(turnoverIsProportionate, {}, openV1, worth(0))).toBe(true);
  });

  it('are free in chapter 19, and while nothing is estimated', () => {
    expect(turnover(1001, undefined, nationalAdvertisedV1)).toBe(true);
    expect(turnover(1001, undefined, openV1, {})).toBe(true);
    expect(highestTurnover(nothing)).toBeUndefined();
    expect(highestTurnover({ ...nothing, ...worth(500) })).toBe(1000);
  });

  it('say the highest turnover when they are refused', () => {
    const told = turnoverIsProportionate.because?.(context({}, openV1, worth(500)))?.says;
    expect([told?.sv, told?.en]).toEqual([expect.stringContaining('1000'), expect.stringContaining('1000')]);
  });

  it('are followed by criteria and a way to settle ties, where the number to invite is limited', () => {
    const whole = { maximumInvited: 5, selectionCriteria: [], selectionTie: 'lots-drawn' };
    expect(holds(limitedNumberHasCriteria, {})).toBe(true);
    expect(holds(limitedNumberHasCriteria, whole)).toBe(true);
    expect(holds(limitedNumberHasCriteria, { ...whole, selectionCriteria: undefined })).toBe(false);
    expect(holds(limitedNumberHasCriteria, { ...whole, selectionTie: undefined })).toBe(false);
  });
});

describe('The number to invite', () => {
  it.each([
    [negotiatedV1, 3, undefined, true],
    [negotiatedV1, 2, undefined, false],
    [negotiatedV1, 3, 3, true],
    [negotiatedV1, 3, 2, false],
    [openV1, 0, undefined, true],
    [openV1, 4, 3, false],
  ])(
    'is at least that of the law, and not above the highest',
    (definition, minimumInvited, maximumInvited, allowed) => {
      expect(holds(enoughAreInvited, { minimumInvited, maximumInvited }, definition)).toBe(allowed);
    },
  );

  it('is told to whoever is refused', () => {
    expect(enoughAreInvited.because?.(context({}, negotiatedV1)).expected).toBe('3');
    expect(enoughAreInvited.because?.(context({}, openV1)).expected).toBe('0');
  });
});

describe('Negotiation', () => {
  it.each([
    [{}, openV1, true],
    [{ negotiates: false }, openV1, true],
    [{ negotiates: true, howNegotiated: 'One meeting.' }, openV1, false],
    [{ negotiates: true, howNegotiated: 'One meeting.' }, nationalAdvertisedV1, true],
    [{ negotiates: true, howNegotiated: ' ' }, nationalAdvertisedV1, false],
    [{ negotiates: true }, nationalAdvertisedV1, false],
  ])('stated as %j is described, where there is a stage for it', (body, definition, possible) => {
    expect(holds(negotiationIsDescribed, body, definition)).toBe(possible);
  });
});

describe('One lot alone', () => {
  const lots = (...ids: readonly string[]) => ({ lots: ids.map((id) => ({ id, title: id })) });

  it.each([
    [openV1, lots('1'), undefined, false],
    [openV1, lots('1'), '  ', false],
    [openV1, lots('1'), 'It is one building.', true],
    [openV1, lots('1', '2'), undefined, true],
    [nationalAdvertisedV1, lots('1'), undefined, true],
  ])('is explained under the whole act', (definition, state, noLotsReason, allowed) => {
    expect(holds(oneLotIsExplained, { noLotsReason }, definition, state)).toBe(allowed);
  });
});

describe('The right to terminate', () => {
  const stated = (terminationClauses?: boolean) =>
    terminationClauses === undefined ? {} : { documents: { terminationClauses } };

  it.each([
    [openV1, true, true],
    [openV1, false, false],
    [openV1, undefined, false],
    [nationalAdvertisedV1, false, true],
    [designContestV1, false, true],
  ])('is in the terms of a contract under the whole act', (definition, clauses, allowed) => {
    expect(holds(terminationIsAgreed, {}, definition, stated(clauses))).toBe(allowed);
  });
});

describe('The documents that a later stage relies on', () => {
  it.each([
    ['locked', true],
    ['draft', false],
    ['sent-back', false],
    [undefined, false],
  ])('are approved: %s', (status, approved) => {
    expect(holds(documentsAreLocked, {}, openV1, status === undefined ? {} : { documents: { status } })).toBe(approved);
  });
});

describe('The registration number of the authority', () => {
  it('is right where it is given, and need not be', () => {
    expect(holds(buyerNumberIsSound, {})).toBe(true);
    expect(holds(buyerNumberIsSound, { buyerNumber: '212000-1355' })).toBe(true);
    expect(holds(buyerNumberIsSound, { buyerNumber: '212000-1356' })).toBe(false);
  });

  it.each([
    ['212000-1355', true],
    ['2120001355', true],
    ['232100-0024', true],
    ['559900-0006', true],
    ['212000-1356', false],
    ['12120001355', false],
    ['21200013550', false],
    ['212000--1355', false],
    ['21200-01355', false],
    ['', false],
  ])('may be %s: %s', (text, right) => {
    expect(isSwedishNumber(text)).toBe(right);
  });
});
