import { describe, expect, it } from 'vitest';
import type { Deciding } from '../case/command.js';
import { nothing } from '../case/state.js';
import { openV1 } from '../procedures/open/open.v1.js';
import { preCommercialProcurementV1 } from '../procedures/pre-commercial-procurement/pre-commercial-procurement.v1.js';
import { documentsOfHoppet } from '../testing/competed.js';
import { euFundedIsOpenLongEnough } from './eu-funded.rules.js';
import type { Notice } from './notice.rules.js';

/** Dispatched on Monday 10 May: day 60 is Friday 9 July. */
const call = (submissionsDueAt: string, euFunded: boolean | null = true, definition = preCommercialProcurementV1) => {
  const documents = { ...documentsOfHoppet, euFunded, status: 'approved', author: 'a', reviewer: 'b' } as const;
  return {
    state: { ...nothing, documents: euFunded === null ? undefined : documents },
    body: { dispatchedAt: '2027-05-10T10:00:00+02:00', submissionsDueAt, questionsUntilOn: '2027-06-01' },
    now: '2027-05-12T08:00:00.000Z',
    definition,
  } as unknown as Deciding<Notice>;
};

describe('The time for tenders of research that the EU funds', () => {
  it.each([
    ['2027-07-08T22:00:00Z', false, 'ends with the day before'],
    ['2027-07-08T22:00:00.001Z', true, 'reaches into the last day'],
    ['2027-07-09T22:00:00Z', true, 'ends with the last day'],
  ])('counts sixty days from the dispatch: %s is %s, since it %s', (dueAt, holds) => {
    expect(euFundedIsOpenLongEnough.holds(call(dueAt))).toBe(holds);
  });

  it('is free where the EU does not fund it, and where the act sets the time', () => {
    const short = '2027-05-31T21:59:00Z';
    expect(euFundedIsOpenLongEnough.holds(call(short, false))).toBe(true);
    expect(euFundedIsOpenLongEnough.holds(call(short, true, openV1))).toBe(true);
    expect(euFundedIsOpenLongEnough.holds(call(short, null))).toBe(true);
  });

  it('is refused with the first day that would do', () => {
    const because = euFundedIsOpenLongEnough.because?.(call('2027-05-31T21:59:00Z'));
    expect(because?.expected).toBe('2027-07-09');
    expect(because?.says.en).toContain('Friday 9 July 2027');
    expect(because?.says.sv).toContain('fredag 9 juli 2027');
  });
});
