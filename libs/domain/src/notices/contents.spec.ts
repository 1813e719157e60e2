import { describe, expect, it } from 'vitest';
import { documented, example, noticed, started } from '../testing/competition.js';
import { concluded } from '../testing/competed.js';
import { procurer1 } from '../testing/people.js';
import { byPrice, documentsApproved } from '../testing/plays/parts.js';
import { begun, perform } from '../testing/plays/steps.js';
import { contestEntries } from '../testing/plays/design-contest.js';
import type { CaseState } from '../case/state.js';
import type { Documents } from '../documents/documents.state.js';
import { noticeContents, noticeContentsTable } from './contents.js';
import { drafting, type GivenContents } from './drafting.js';
import type { NoticeKind } from './notices.state.js';

const at = '2027-05-10T08:00:00.000Z';
const given: GivenContents = { submissionsDueAt: '2027-06-14T21:59:00Z' };
const drafted = (state: CaseState, kind: NoticeKind = 'call', more: GivenContents = given, track?: string) =>
  noticeContents(drafting(state, kind, more, track)!, at);
const missing = (...all: Parameters<typeof drafted>) => drafted(...all).missing.map(({ id }) => id);

/** A case whose documents lack what some fields held. */
function without(state: CaseState, ...fields: readonly (keyof Documents)[]): CaseState {
  const kept = Object.entries(state.documents ?? {}).filter(([name]) => !(fields as readonly string[]).includes(name));
  return { ...state, documents: Object.fromEntries(kept) as unknown as Documents };
}

describe('The contents of a notice', () => {
  it('are complete when documents and command say what they must', () => {
    expect(drafted(documented().state)).toMatchObject({ kind: 'call', regime: 'eu', subtype: '16', missing: [] });
  });

  it('have eForms ids where they are known, and a source each', () => {
    const { fields } = drafted(documented().state);
    expect(fields.find(({ id }) => id === 'buyer-number')).toMatchObject({ bt: 'BT-501', value: '212000-1355' });
    expect(fields.find(({ id }) => id === 'cpv')).toMatchObject({ bt: 'BT-262', value: ['45214100-1'] });
    for (const { basis, from, says } of noticeContentsTable) {
      expect(`${basis}${from}${says.sv}${says.en}`).not.toBe('');
    }
  });

  it.each([
    ['buyer-number', 'buyerNumber'],
    ['review-body', 'reviewBody'],
    ['one-lot-reasons', 'oneLotIsExplained'],
    ['tender-validity', 'tenderValidityMonths'],
    ['termination-clauses', 'terminationClauses'],
    ['documents-access', 'documentsFree'],
    ['award-on-initial-tenders', 'mayAwardOnInitialTenders'],
    ['successive-reduction', 'eliminates'],
  ] as const)('lack %s where the documents lack %s', (id, field) => {
    expect(missing(without(documented().state, field))).toEqual([id]);
  });

  it('lack what the case itself does not say', () => {
    const { state } = documented();
    expect(missing({ ...state, cpv: [] })).toEqual(['cpv']);
    const { estimatedValue: _none, ...unvalued } = state;
    expect(missing({ ...unvalued, analyses: {} })).toEqual(['estimated-value']);
    expect(missing({ ...state, reference: '' })).toEqual(['reference']);
    expect(missing(state, 'call', {})).toEqual(['deadline']);
  });

  it('need no reasons for one lot where there are several', () => {
    const lots = [
      { id: '1', title: 'Building' },
      { id: '2', title: 'Yard' },
    ];
    expect(missing({ ...without(documented().state, 'oneLotIsExplained'), lots })).toEqual([]);
  });

  it('of an innovation partnership say to whom the results belong', () => {
    const play = documented(started({ id: 'innovation-partnership', version: 1 }), {
      ...partnership,
    });
    expect(missing(play.state)).toEqual([]);
    expect(missing(without(play.state, 'rights'))).toEqual(['rights']);
  });

  it('below the threshold are those of chapter 19', () => {
    const { state } = perform(
      begun({ id: 'national-advertised', version: 1 }),
      documentsApproved({ ...byPrice, noLotsReason: undefined, reviewBody: undefined }),
    );
    expect(drafted(state)).toMatchObject({ regime: 'national', subtype: 'E3', missing: [] });
    expect(missing(without(state, 'buyerNumber'))).toEqual(['buyer-number']);
    const { documents: _none, ...unwritten } = state;
    expect(missing(unwritten)).toEqual(['buyer-number', 'award-criteria', 'documents-version']);
  });

  it('of a contest say whether a contract follows', () => {
    const begin = begun({ id: 'design-contest', version: 1 });
    const { state } = perform(begin, contestEntries.slice(0, 3));
    expect(drafted(state)).toMatchObject({ subtype: '23', missing: [] });
    expect(missing(without(state, 'followOnIntended'))).toEqual(['follow-on']);
  });

  it('of an award are those that the statistics are made of', () => {
    const { state } = concluded('2027-10-04');
    const whole = {
      value: { amount: 92_500_000, currency: 'SEK' },
      winnerNumber: '556000-0001',
      winnerSize: 'medium',
    } as const;
    expect(drafted(state, 'award', whole, '1')).toMatchObject({ subtype: '29', missing: [] });
    expect(missing(state, 'award', {}, '1')).toEqual(['winner-number', 'winner-size', 'contract-value']);
    const counted = drafted(state, 'award', whole, '1').fields.find(({ id }) => id === 'tenders-received');
    expect(counted).toMatchObject({ bt: 'BT-759', value: 2 });
  });

  it('that rest on memory alone say so', () => {
    const unverified = drafted(documented().state).fields.filter(({ verified }) => !verified);
    expect(unverified.map(({ id }) => id)).toEqual(['review-body']);
  });
});

const partnership = {
  rights: 'supplier-owns-licence',
  partners: { from: 1, to: 2 },
  phases: [
    {
      id: 'design',
      title: 'Design',
      months: 4,
      target: 'A prototype',
      ceiling: { amount: 1_000_000, currency: 'SEK' },
      payment: 'When the target is reached',
      keepAtMost: 1,
    },
  ],
  rightsTerms: 'The supplier owns, the authority has a licence.',
  purchase: {
    performance: 'Visits',
    unit: 'share',
    direction: 'at-least',
    level: 1,
    highestCost: { amount: 9_000_000, currency: 'SEK' },
  },
  proportionReasons: 'Ten times the development.',
  endTerms: true,
  endGrounds: [{ ground: 'terms', text: 'Broken terms on data protection.' }],
  licence: { scope: 'Use', field: 'Care', sublicence: 'none' },
  degreeReasons: 'One step.',
  weighsResearchCapacity: true,
  eliminates: false,
};

describe('Publishing the notice', () => {
  const publish = (play = documented(), changes = {}) =>
    play.on('2027-05-10T08:00:00Z').ask(procurer1, 'PublishNotice', example('PublishNotice', changes));

  it('is refused with every missing particular by name and where it is given', () => {
    const bare = documented(started(), { buyerNumber: undefined, reviewBody: undefined });
    expect(publish(bare)).toMatchObject({
      refusal: { code: 'NOTICE-CONTENTS', expected: 'buyer-number, review-body' },
    });
    const decision = publish(bare);
    const says = decision.ok ? '' : decision.refusal.says.en;
    expect(says).toContain("The authority's registration number (WriteDocuments.buyerNumber)");
    expect(publish()).toMatchObject({ ok: true });
  });

  it('takes a registration number with its check digit alone', () => {
    const write = (buyerNumber: string) =>
      started().refused(procurer1, 'WriteDocuments', example('WriteDocuments', { buyerNumber }));
    expect(write('212000-1355')).toBe('accepted');
    expect(write('2120001355')).toBe('accepted');
    expect(write('212000-1356')).toBe('DOC-BUYER-NUMBER');
    expect(write('12-34')).toBe('DOC-BUYER-NUMBER');
  });

  it('is by hand with both instant and id, or by the program with neither', () => {
    const sent = { dispatchedAt: undefined, publicationId: undefined };
    expect(publish(documented(), sent)).toMatchObject({ ok: true });
    for (const name of ['dispatchedAt', 'publicationId']) {
      expect(publish(documented(), { [name]: undefined })).toMatchObject({ refusal: { code: 'NOTICE-BY-HAND' } });
    }
  });

  it('keeps what it sent', () => {
    expect(noticed().state.notices).toEqual({
      'call-1': {
        id: 'call-1',
        kind: 'call',
        sentAt: '2027-05-10T08:00:00.000Z',
        by: 'hand',
        eu: true,
        publicationId: 'TED-2027-000001',
      },
    });
  });
});
