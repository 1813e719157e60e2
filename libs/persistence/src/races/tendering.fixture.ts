import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { NewEvent } from '../record/aggregate.js';
import { genesis } from '../record/seal.js';
import { needsOwner, newCase, person, receiving, type TestCase } from '../testing/case.fixture.js';
import { codeOf, openersOfCase, type SharedDatabase } from './race.fixture.js';

/** Training cases in the middle of an open procedure with one lot, whose time stands at the deadline of the tenders. */

export const tendersDueAt = '2027-06-14T21:59:00.000Z';
export const windowId = 'tenders';
export const track = '1';
export const tenderers = ['supplier-a', 'supplier-b'];
export const [decider, evaluator1, evaluator2] = ['decider', 'evaluator-1', 'evaluator-2'].map((id) => person(id)) as [
  ReturnType<typeof person>,
  ReturnType<typeof person>,
  ReturnType<typeof person>,
];
const people = [
  ...openersOfCase,
  { person: decider.id, role: 'decision-maker' as const },
  { person: evaluator1.id, role: 'evaluator' as const },
  { person: evaluator2.id, role: 'evaluator' as const },
];

/** What the documents say: 'three' parts, or one; a method is judged by levels. */
const documents = (envelopes: 'one' | 'three') => ({
  version: 1,
  envelopes,
  awardBasis: 'best-price-quality',
  model: 'A',
  criteria: [
    { id: 'method', text: 'Method', measure: 'levels', levels: [0, 1, 2, 3].map((level) => ({ level, value: level })) },
  ],
  minimumInvited: 0,
  mayAwardOnInitialTenders: false,
  electronicTenders: true,
});

const parts = { one: ['tender'], three: ['qualification', 'quality', 'price'] } as const;

/** A case that receives tenders until its time is moved. @param now by its own clock */
export async function tendering(shared: SharedDatabase, envelopes: 'one' | 'three', now: string): Promise<TestCase> {
  const one = shared.through(0, { id: randomUUID() });
  await one.send(needsOwner, 'CreateCase', { ...newCase(people), training: { startsAt: now } });
  const all = receiving(now, tendersDueAt);
  const until = all.findIndex(({ type }) => type === 'StartDecided');
  await one.happened(
    ...all.slice(0, until),
    ...['co-development', 'test-bed', 'joint-project', 'innovation-contest'].map((pitfall) => ({
      type: 'PitfallAnswered',
      facts: { pitfall, version: 1, on: now.slice(0, 10), answers: { applies: false } },
    })),
    {
      type: 'StartDecided',
      facts: { decision: 'start', procedure: { id: 'open', version: 1 }, lots: [{ id: track, title: track }] },
    },
    { type: 'DocumentsWritten', facts: documents(envelopes) },
    ...all.slice(until + 1, -1),
  );
  const announced = {
    id: windowId,
    stage: windowId,
    track: 'case',
    receives: 'tender',
    openTo: null,
    opensAt: now,
    dueAt: tendersDueAt,
    envelopes: parts[envelopes].map((id, at) => ({ id, recipient: `age1key${at + 1}` })),
  };
  expect(codeOf(await one.happened({ type: 'WindowAnnounced', facts: announced }))).toBe('accepted');
  return one;
}

/** A case whose two tenders are opened and valid; everyone has declared. */
export async function judging(shared: SharedDatabase): Promise<TestCase> {
  const one = await tendering(shared, 'one', tendersDueAt);
  const submissions = tenderers.map((supplier, at) => ({
    id: randomUUID(),
    supplier,
    receivedAt: '2027-06-10T08:00:00.000Z',
    digest: String(at).repeat(64),
    offers: [{ lot: track, price: 90_000_000 + at * 1_000_000, values: [] }],
  }));
  const openers = openersOfCase.slice(0, 2).map((each) => each.person);
  await one.happened(
    { type: 'WindowClosed', facts: { window: windowId } },
    { type: 'WindowOpened', facts: { window: windowId, openers, head: genesis, submissions, late: [] } },
    ...tenderers.map((supplier) => ({ type: 'TenderChecked', facts: { track, supplier, outcome: 'valid' } })),
  );
  for (const each of new Set([...people.map((held) => held.person), 'procurer', needsOwner.id])) {
    const actor = each === needsOwner.id ? needsOwner : person(each);
    expect(codeOf(await one.send(actor, 'DeclareInterests', { interests: [] }))).toBe('accepted');
  }
  return one;
}

const evaluation: readonly NewEvent[] = [
  ...tenderers.flatMap((supplier) =>
    [evaluator1, evaluator2].map(({ id }) => ({ type: 'TenderScored', facts: { track, supplier, evaluator: id } })),
  ),
  {
    type: 'EvaluationAgreed',
    facts: {
      track,
      agreed: Object.fromEntries(tenderers.map((supplier) => [supplier, { method: 2 }])),
      ranking: tenderers.map((supplier, at) => ({
        supplier,
        rank: at + 1,
        price: 90_000_000,
        result: 90_000_000 + at,
        steps: [],
      })),
    },
  },
  { type: 'CertificatesAccepted', facts: { supplier: tenderers[0], fetched: true } },
  { type: 'AwardProposed', facts: { track, suppliers: [tenderers[0]] } },
];

/** A case whose award is proposed. */
export async function proposed(shared: SharedDatabase): Promise<TestCase> {
  const one = await judging(shared);
  expect(codeOf(await one.happened(...evaluation))).toBe('accepted');
  return one;
}

/** The last day of the standstill of {@link toBeSigned}. */
export const standstillEndsOn = '2027-06-25';

const kept = [{ id: 'method', text: 'Method', keeps: ['criterion:method'] }];
const none = { options: [], milestones: [], penalties: [], terms: kept, subcontractors: [] };
const settled = {
  ...{ ...none, value: { amount: 90_000_000, currency: 'SEK' }, payment: { model: 'fixed' } },
  ...{ startsOn: '2027-07-01', endsOn: '2029-12-31' },
};

/** A case whose standstill is over, and whose court had received nothing when it was asked: the contract can be signed. */
export async function toBeSigned(shared: SharedDatabase): Promise<TestCase> {
  const one = await proposed(shared);
  const told = { electronic: true, recipients: tenderers, standstillEndsOn };
  const events: readonly NewEvent[] = [
    { type: 'AwardDecided', facts: { track, suppliers: [tenderers[0]] } },
    { type: 'TenderersNotified', facts: { track, sentAt: '2027-06-15T08:00:00.000Z', ...told } },
    { type: 'ClockAdvanced', facts: { to: '2027-06-28T08:00:00.000Z' } },
    { type: 'StandstillEnded', facts: { track } },
    { type: 'CourtChecked', facts: { track, checkedAt: '2027-06-28T08:00:00.000Z' } },
    { type: 'ContractSettled', facts: { track, supplier: tenderers[0], content: settled } },
  ];
  expect(codeOf(await one.happened(...events))).toBe('accepted');
  return one;
}
