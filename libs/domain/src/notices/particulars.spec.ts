import { describe, expect, it } from 'vitest';
import { nothing, type CaseState } from '../case/state.js';
import { competitiveDialogueV1 } from '../procedures/competitive-dialogue/competitive-dialogue.v1.js';
import type { ProcedureDefinition } from '../procedures/definition.js';
import { designContestV1 } from '../procedures/design-contest/design-contest.v1.js';
import { innovationPartnershipV1 } from '../procedures/innovation-partnership/innovation-partnership.v1.js';
import { nationalAdvertisedV1 } from '../procedures/national-advertised/national-advertised.v1.js';
import { negotiatedV1 } from '../procedures/negotiated/negotiated.v1.js';
import { negotiatedWithoutNoticeV1 } from '../procedures/negotiated-without-notice/negotiated-without-notice.v1.js';
import { openV1 } from '../procedures/open/open.v1.js';
import { preCommercialProcurementV1 } from '../procedures/pre-commercial-procurement/pre-commercial-procurement.v1.js';
import { concluded } from '../testing/competed.js';
import { contracted } from '../testing/contracted.js';
import { documented } from '../testing/competition.js';
import { noticeContents } from './contents.js';
import type { GivenContents } from './drafting.js';
import type { NoticeKind, SentNotice } from './notices.state.js';

const at = '2027-05-10T08:00:00.000Z';
const written = documented().state;
const documents = written.documents!;
const sek = (amount: number) => ({ amount, currency: 'SEK' });

interface Of {
  readonly state?: CaseState;
  readonly kind?: NoticeKind;
  readonly definition?: ProcedureDefinition;
  readonly given?: GivenContents;
}

/** What a notice says, by particular, and which it lacks. */
function draft({ state = written, kind = 'call', definition = negotiatedV1, given = {} }: Of) {
  const [track] = Object.values(state.tracks);
  const { fields, missing } = noticeContents({ state, kind, track: track!, definition, given }, at);
  const values: { readonly [id: string]: unknown } = Object.fromEntries(fields.map(({ id, value }) => [id, value]));
  return { values, missing: missing.map(({ id }) => id) };
}
const value = (id: string, of: Of = {}) => draft(of).values[id];
const has = (id: string, of: Of = {}) => id in draft(of).values || draft(of).missing.includes(id);
const changed = (changes: object) => ({ ...written, documents: { ...documents, ...changes } });

describe('A call for competition', () => {
  it('says what the command that sends it says, in the form of the record', () => {
    const given = {
      dispatchedAt: '2027-05-10T10:00:00+02:00',
      submissionsDueAt: '2027-06-14T23:59:00+02:00',
      questionsUntilOn: '2027-06-01',
      urgency: { justification: 'x' },
    };
    expect(draft({ given }).values).toMatchObject({
      dispatch: '2027-05-10T08:00:00.000Z',
      deadline: '2027-06-14T21:59:00.000Z',
      questions: '2027-06-01',
      accelerated: true,
    });
    expect(draft({})).toMatchObject({ missing: ['deadline'] });
    for (const id of ['dispatch', 'questions', 'accelerated']) expect(draft({}).values).not.toHaveProperty(id);
  });

  it('says what is bought, by whom and how', () => {
    expect(draft({}).values).toMatchObject({
      buyer: 'goteborg',
      'buyer-number': '212000-1355',
      reference: 'GBG-2017-HOPPET',
      title: { sv: 'Fossilfri förskola', en: 'Fossil-free preschool' },
      'contract-nature': 'works',
      cpv: ['45214100-1'],
      'estimated-value': sek(95_000_000),
      procedure: 'neg-w-call',
      lots: [{ id: '1', title: '1' }],
    });
    expect(value('eu-funds')).toBeUndefined();
    expect(value('eu-funds', { state: changed({ euFunded: true }) })).toBe(true);
    expect(value('lots', { state: { ...written, lots: [] } })).toBeUndefined();
    expect(draft({ state: { ...written, organisation: '', reference: '' } }).missing).toEqual([
      'buyer',
      'reference',
      'deadline',
    ]);
  });

  it('says what the documents say', () => {
    expect(draft({}).values).toMatchObject({
      'documents-access': true,
      'electronic-tenders': true,
      'one-lot-reasons': true,
      'tender-validity': 6,
      'termination-clauses': true,
      'review-body': 'Förvaltningsrätten i Göteborg',
      'award-on-initial-tenders': false,
      'successive-reduction': true,
    });
    const without = changed({ electronicTenders: false, documentsFree: false });
    expect(draft({ state: without }).values).toMatchObject({ 'documents-access': false, 'electronic-tenders': false });
  });

  it('says the basis, the criteria and the weights that there are', () => {
    const criteria = [
      { id: 'climate', text: 'Impact', measure: 'score', weight: 40 },
      { id: 'method', text: 'Method', measure: 'levels' },
    ];
    expect(value('award-criteria', { state: changed({ criteria, awardBasis: 'cost' }) })).toEqual({
      basis: 'cost',
      criteria: [
        { id: 'climate', text: 'Impact', weight: 40 },
        { id: 'method', text: 'Method' },
      ],
    });
  });

  it('says the numbers to invite, where candidates are chosen', () => {
    expect(value('selection-numbers')).toEqual({ lowest: 3 });
    expect(value('selection-numbers', { state: changed({ maximumInvited: 5 }) })).toEqual({ lowest: 3, highest: 5 });
    expect(has('selection-numbers', { definition: openV1 })).toBe(false);
  });

  it.each([
    ['award-on-initial-tenders', [negotiatedV1, innovationPartnershipV1], [openV1, competitiveDialogueV1]],
    ['successive-reduction', [negotiatedV1, competitiveDialogueV1, innovationPartnershipV1], [openV1]],
    ['rights', [innovationPartnershipV1], [negotiatedV1, openV1]],
    ['follow-on', [designContestV1], [negotiatedV1, openV1, preCommercialProcurementV1]],
    ['one-lot-reasons', [negotiatedV1], [designContestV1, nationalAdvertisedV1]],
    ['termination-clauses', [negotiatedV1], [designContestV1, nationalAdvertisedV1]],
    ['tender-validity', [negotiatedV1], [designContestV1, nationalAdvertisedV1]],
    ['documents-version', [nationalAdvertisedV1], [negotiatedV1, preCommercialProcurementV1]],
    ['review-body', [negotiatedV1, designContestV1], [nationalAdvertisedV1, preCommercialProcurementV1]],
    ['buyer-number', [negotiatedV1, nationalAdvertisedV1], [preCommercialProcurementV1]],
    ['buyer', [negotiatedV1, nationalAdvertisedV1, preCommercialProcurementV1], []],
  ])('has %s in the procedures that it belongs to, and in no other', (id, those, others) => {
    for (const definition of those) expect([definition.id, has(id, { definition })]).toEqual([definition.id, true]);
    for (const definition of others) expect([definition.id, has(id, { definition })]).toEqual([definition.id, false]);
  });

  it('says the prizes of a contest, and whether a contract follows', () => {
    const state = changed({ followOnIntended: false, prizes: [{ place: 1, amount: sek(500_000), more: 1 }] });
    const { values } = draft({ state, definition: designContestV1 });
    expect(values).toMatchObject({ 'follow-on': false, prizes: [{ place: 1, amount: sek(500_000) }] });
    expect(draft({ state }).values).not.toHaveProperty('prizes');
    expect(draft({ definition: designContestV1 }).values).not.toHaveProperty('prizes');
  });

  it('says to whom results belong, and below the threshold its documents and whether there may be negotiation', () => {
    const rights = changed({ rights: 'joint' });
    expect(value('rights', { state: rights, definition: innovationPartnershipV1 })).toBe('joint');
    const national = { state: changed({ negotiates: true }), definition: nationalAdvertisedV1 };
    expect(draft(national).values).toMatchObject({ 'documents-version': 1, negotiation: true });
  });

  it('counts no affirmation that is not made', () => {
    expect(draft({ state: changed({ terminationClauses: false }) }).missing).toContain('termination-clauses');
  });

  it('lacks everything of the documents before they are written', () => {
    const { documents: _none, ...state } = written;
    expect(draft({ state }).missing).toEqual([
      'buyer-number',
      'deadline',
      'documents-access',
      'one-lot-reasons',
      'tender-validity',
      'award-criteria',
      'selection-numbers',
      'award-on-initial-tenders',
      'successive-reduction',
      'termination-clauses',
      'review-body',
    ]);
    expect(draft({ state, definition: designContestV1 }).missing).toContain('follow-on');
    expect(draft({ state, definition: innovationPartnershipV1 }).missing).toContain('rights');
    expect(draft({ state, definition: nationalAdvertisedV1 }).values).not.toHaveProperty('negotiation');
  });
});

const call: SentNotice = { id: 'call-1', kind: 'call', sentAt: at, by: 'port', eu: true };
const publication = (publicationId: string) => ({ publicationId, publishedAt: at });

describe('The notice of a result', () => {
  const { state } = concluded('2027-10-04');
  const award = { state, kind: 'award' } as const;

  it('says who gets the contract, and when it was concluded', () => {
    expect(draft(award).values).toMatchObject({
      winner: 'supplier-a',
      'contract-date': '2027-10-04',
      'tenders-received': 2,
    });
    const decided = { ...state, contracts: {} };
    expect(value('winner', { state: decided, kind: 'ex-ante' })).toBe('supplier-a');
    expect(draft({ state: { ...decided, awards: {} }, kind: 'award' }).missing).toEqual([
      'winner',
      'winner-number',
      'winner-size',
      'contract-value',
      'contract-date',
    ]);
  });

  it('says of the winner what the command says, and nothing that is blank', () => {
    const given = { winnerNumber: ' 556000-0001 ', winnerSize: 'medium', value: sek(92_500_000) } as const;
    expect(draft({ ...award, given }).values).toMatchObject({
      'winner-number': '556000-0001',
      'winner-size': 'medium',
      'contract-value': sek(92_500_000),
    });
    expect(draft({ ...award, given: { ...given, winnerNumber: '  ' } }).missing).toEqual(['winner-number']);
  });

  it.each([
    ['of the last call', [call, { ...call, id: 'call-2', publicationId: 'last' }], 'last'],
    [
      'of a call that stands',
      [
        { ...call, publicationId: 'first' },
        { ...call, id: 'call-2', rejectedAt: at },
      ],
      'first',
    ],
    ['of no other notice', [{ ...call, id: 'award-1', kind: 'award', publicationId: 'award' }], undefined],
    ['in TED', [{ ...call, publicationId: 'hand', national: publication('n'), ted: publication('t') }], 't'],
    ['in the national database', [{ ...call, publicationId: 'hand', national: publication('n') }], 'n'],
    ['where nothing was called', [], undefined],
  ] as const)('names the publication %s', (_, sent, found) => {
    const notices = Object.fromEntries(sent.map((one) => [one.id, one]));
    for (const kind of ['award', 'contest-result'] as const) {
      expect(value('previous-notice', { state: { ...state, notices }, kind })).toBe(found);
    }
  });

  it('of what was not advertised says on which ground', () => {
    const of = (ground?: string) => ({
      state: { ...state, ...(ground === undefined ? {} : { start: { ...state.start!, ground } }) },
      kind: 'ex-ante' as const,
      definition: negotiatedWithoutNoticeV1,
    });
    expect(value('direct-award-ground', of('technical'))).toBe('technical');
    expect(value('direct-award-ground', of('exclusive-rights'))).toBe('exclusive');
    expect(value('direct-award-ground', of('habit'))).toBeUndefined();
    const { start: _none, ...before } = state;
    expect(value('direct-award-ground', { ...of(), state: before })).toBeUndefined();
  });

  it('of a contest names those behind the entries, in the order of the jury, once they are revealed', () => {
    const report = { ranking: ['e2', 'e1', 'e3'], signedBy: [], agreedAt: at };
    const revealed = { entrants: { e1: 'supplier-a', e2: 'supplier-b' }, on: '2027-10-04' };
    const of = (contest: object): Of => ({
      state: { ...state, contest: { ...nothing.contest, ...contest } },
      kind: 'contest-result',
      definition: designContestV1,
    });
    expect(value('contest-winners', of({ report, revealed }))).toEqual(['supplier-b', 'supplier-a', 'e3']);
    for (const contest of [{}, { report }, { revealed }]) {
      expect(draft(of(contest)).missing).toEqual(['contest-winners']);
    }
  });
});

describe('The notice of a modification', () => {
  const { state } = contracted();
  const modification = { state, kind: 'modification' } as const;

  it('says whose contract it is, from when, and what the command says', () => {
    const given = { why: ' Nobody could foresee it. ', summary: ' A deeper foundation. ' };
    expect(draft({ ...modification, given }).values).toMatchObject({
      contractor: 'supplier-a',
      'contract-date': '2027-10-04',
      'modification-why': 'Nobody could foresee it.',
      'modification-summary': 'A deeper foundation.',
    });
  });

  it('lacks what nobody has said', () => {
    const lacking = ['modification-reason', 'modification-why', 'modification-summary', 'value-after'];
    expect(draft(modification).missing).toEqual(lacking);
    expect(draft({ ...modification, given: { why: ' ', summary: '' } }).missing).toEqual(lacking);
    const none = draft({ ...modification, state: { ...state, contracts: {} } });
    expect(none.missing).toEqual(['contractor', 'contract-date', ...lacking]);
  });

  const award: SentNotice = { ...call, id: 'award-1', kind: 'award', track: '1' };
  it.each([
    ['of the contract', [{ ...award, publicationId: 'hand' }], 'hand'],
    ['in TED', [{ ...award, publicationId: 'hand', national: publication('n'), ted: publication('t') }], 't'],
    ['in the national database', [{ ...award, national: publication('n') }], 'n'],
    [
      'that stands',
      [
        { ...award, publicationId: 'a' },
        { ...award, id: 'award-2', rejectedAt: at },
      ],
      'a',
    ],
    ['of no other contract', [{ ...award, track: '2', publicationId: 'other' }], undefined],
    ['of no call', [{ ...award, kind: 'call', publicationId: 'call' }], undefined],
  ] as const)('names the award notice %s', (_, sent, found) => {
    const notices = Object.fromEntries(sent.map((one) => [one.id, one]));
    expect(value('modified-notice', { ...modification, state: { ...state, notices } })).toBe(found);
  });
});
