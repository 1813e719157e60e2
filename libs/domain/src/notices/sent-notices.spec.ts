import { describe, expect, it } from 'vitest';
import { nothing, type CaseState } from '../case/state.js';
import { designContestV1 } from '../procedures/design-contest/design-contest.v1.js';
import { nationalAdvertisedV1 } from '../procedures/national-advertised/national-advertised.v1.js';
import { openV1 } from '../procedures/open/open.v1.js';
import { preCommercialProcurementV1 } from '../procedures/pre-commercial-procurement/pre-commercial-procurement.v1.js';
import { inForce } from '../modification/current.js';
import { concluded } from '../testing/competed.js';
import { contracted } from '../testing/contracted.js';
import { documented, example, noticed } from '../testing/competition.js';
import { procurer1 } from '../testing/people.js';
import { noticeDraft } from './draft.js';
import { isAnnounced, makesTheCallPublic } from './made-public.js';
import { nationalPublicationFrom } from './national-publication.js';
import { isPublished, nextNoticeId, noteSent, sentNotice, standingCall, wasRejected } from './note-sent.js';
import { sending } from './notice-work.js';
import { noticesEvolve } from './notices.evolve.js';
import { noticesReactions } from './notices.reactions.js';
import type { SentNotice } from './notices.state.js';
import { noticeSubtype } from './subtype.js';

const at = '2027-05-10T08:00:00.000Z';
const call: SentNotice = { id: 'call-1', kind: 'call', sentAt: at, by: 'port', eu: true };
const published = { publicationId: '312345-2027', publishedAt: '2027-05-12T07:00:00.000Z' };
const track = (id: string, definition: { readonly id: string; readonly version: number } = openV1) => ({
  id,
  definition: { id: definition.id, version: definition.version },
  stage: 'tenders',
  enteredAt: at,
  round: 1,
});
const within = (...tracks: readonly ReturnType<typeof track>[]): CaseState => ({
  ...nothing,
  reference: 'GBG-2017-HOPPET',
  title: { sv: 'Förskola', en: 'Preschool' },
  tracks: Object.fromEntries(tracks.map((one) => [one.id, one])),
});
const having = (...notices: readonly SentNotice[]): CaseState => ({
  ...within(track('case')),
  notices: Object.fromEntries(notices.map((one) => [one.id, one])),
});

describe('A notice that is noted', () => {
  it('is numbered among those of its kind', () => {
    expect(nextNoticeId(nothing, 'call')).toBe('call-1');
    expect(nextNoticeId(having(call, { ...call, id: 'award-1', kind: 'award' }), 'call')).toBe('call-2');
  });

  it('is the program’s to send, unless it has an id already', () => {
    const state = within(track('case'));
    expect(noteSent(state, { kind: 'call', sentAt: at }).notices).toEqual({ 'call-1': call });
    expect(noteSent(state, { kind: 'call', sentAt: at, publicationId: 'x' }).notices).toEqual({
      'call-1': { ...call, by: 'hand', publicationId: 'x' },
    });
    expect(Object.keys(noteSent(having(call), { kind: 'call', sentAt: at }).notices)).toEqual(['call-1', 'call-2']);
  });

  it('goes to the Publications Office under the whole act, by the procedure of its own track', () => {
    const mixed = within(track('1', nationalAdvertisedV1), track('2', openV1));
    const eu = (state: CaseState, of?: string) =>
      Object.values(noteSent(state, { kind: 'award', sentAt: at, ...(of ? { track: of } : {}) }).notices)[0]?.eu;
    expect([eu(mixed, '1'), eu(mixed, '2'), eu(mixed), eu(mixed, '3')]).toEqual([false, true, false, false]);
    expect([eu(within(track('case', preCommercialProcurementV1))), eu(nothing)]).toEqual([false, false]);
  });

  it('is of its lot, and published where it goes', () => {
    const sent = { kind: 'award', track: '1', sentAt: at, publicationId: 'x', published } as const;
    expect(noteSent(within(track('1')), sent).notices['award-1']).toMatchObject({ track: '1', ted: published });
    const national = noteSent(within(track('1', nationalAdvertisedV1)), sent).notices['award-1'];
    expect(national).toMatchObject({ national: published });
    expect(national).not.toHaveProperty('ted');
  });

  it('is found by its own id alone', () => {
    expect(sentNotice(having(call), 'call-1')).toEqual(call);
    expect(sentNotice(having(call), 'call-2')).toBeUndefined();
    expect(sentNotice(having(call), 'constructor')).toBeUndefined();
  });
});

describe('A notice of a kind', () => {
  const award: SentNotice = { ...call, id: 'award-1', kind: 'award', track: '1' };
  const rejected: SentNotice = { ...award, id: 'award-2', rejectedAt: at };

  it.each([
    ['is not rejected where none was sent', [], undefined, false],
    ['is not, while it stands', [award], undefined, false],
    ['is, where the last was', [award, rejected], undefined, true],
    ['is not, where it was sent anew', [rejected, { ...award, id: 'award-3' }], undefined, false],
    ['is not, where another kind was', [{ ...rejected, kind: 'call' }], undefined, false],
    ['is, for the lot that it was of', [rejected], '1', true],
    ['is not, for another lot', [rejected], '2', false],
    ['is, for its lot, though that of another stands', [rejected, { ...award, id: 'award-3', track: '2' }], '1', true],
  ] as const)('%s', (_, notices, of, found) => {
    expect(wasRejected(having(...notices), 'award', of)).toBe(found);
  });
});

describe('The call that counts', () => {
  it('is the last that was not rejected', () => {
    const second = { ...call, id: 'call-2' };
    expect(standingCall(having(call, second))?.id).toBe('call-2');
    expect(standingCall(having(call, { ...second, rejectedAt: at }))?.id).toBe('call-1');
    expect(standingCall(having({ ...call, id: 'award-1', kind: 'award' }))).toBeUndefined();
  });

  it('is known once it went by hand or is published anywhere', () => {
    expect([isPublished(call), isPublished({ ...call, ted: published })]).toEqual([false, true]);
    expect(isPublished({ ...call, national: published })).toBe(true);
    expect(isAnnounced(nothing)).toBe(false);
    expect(isAnnounced(having(call))).toBe(false);
    expect(isAnnounced(having({ ...call, by: 'hand' }))).toBe(true);
    expect(isAnnounced(having({ ...call, national: published }))).toBe(true);
    expect(isAnnounced(having({ ...call, ted: published, rejectedAt: at }))).toBe(false);
  });

  it('becomes public by the event that makes it known, and only once', () => {
    const by = (type: string, before: CaseState, after: CaseState) =>
      makesTheCallPublic(before, { type } as never, after);
    const known = having({ ...call, ted: published });
    expect(by('PublicationRecorded', having(call), known)).toBe(true);
    expect(by('NoticePublished', nothing, having({ ...call, by: 'hand' }))).toBe(true);
    expect(by('NoticePublished', nothing, having(call))).toBe(false);
    expect(by('PublicationRecorded', known, known)).toBe(false);
    expect(by('NoticeReceiptConfirmed', having(call), known)).toBe(false);
  });
});

describe('The first moment of national publication', () => {
  const confirmedAt = '2027-05-10T09:00:00.000Z';
  it.each([
    ['at once, where it does not go to TED', { eu: false }, at],
    ['unknown, before anything is known', {}, undefined],
    ['48 hours after the receipt', { confirmedAt }, '2027-05-12T09:00:00.000Z'],
    ['that of TED', { ted: published }, published.publishedAt],
    ['that of TED, when it comes first', { confirmedAt, ted: published }, published.publishedAt],
    [
      '48 hours after the receipt, when TED comes later',
      { confirmedAt, ted: { ...published, publishedAt: '2027-05-13T07:00:00.000Z' } },
      '2027-05-12T09:00:00.000Z',
    ],
  ])('is %s', (_, changes, from) => {
    expect(nationalPublicationFrom({ ...call, ...changes })).toBe(from);
  });
});

describe('What is kept of a notice', () => {
  const kept = (state: CaseState, type: keyof typeof noticesEvolve, facts: object) =>
    (noticesEvolve[type] as (state: CaseState, event: object) => CaseState)(state, { type, at, facts });
  const second = { ...call, id: 'call-2' };

  it('is the receipt and each publication, of that notice alone', () => {
    const confirmedAt = '2027-05-10T09:00:00.000Z';
    const confirmed = kept(having(call, second), 'NoticeReceiptConfirmed', { notice: 'call-1', confirmedAt });
    expect(confirmed.notices).toEqual({ 'call-1': { ...call, confirmedAt }, 'call-2': second });
    const national = kept(confirmed, 'PublicationRecorded', { notice: 'call-1', where: 'national', ...published });
    expect(national.notices['call-1']).toEqual({ ...call, confirmedAt, national: published });
    const state = having(call);
    expect(kept(state, 'NoticeReceiptConfirmed', { notice: 'call-9', confirmedAt })).toBe(state);
    expect(kept(state, 'NoticeRejected', { notice: 'call-9' })).toBe(state);
  });

  it('is no notice of the case once its call is rejected before the opening', () => {
    const { state } = noticed();
    const rejected = kept(state, 'NoticeRejected', { notice: 'call-1' });
    expect(rejected).not.toHaveProperty('notice');
    expect(Object.values(rejected.windows).map((one) => one.status)).toEqual(['cancelled']);
    const windows = { requests: { ...state.windows['requests']!, status: 'opened' as const } };
    const later = kept({ ...state, windows }, 'NoticeRejected', { notice: 'call-1' });
    expect(later.notices['call-1']?.rejectedAt).toBe(at);
    expect([later.notice, later.windows]).toEqual([state.notice, windows]);
  });

  it('is the duty to announce the award anew, for that contract alone', () => {
    const contract = { supplier: 'supplier-a', awardNotice: { on: '2027-10-05' } };
    const award: SentNotice = { ...call, id: 'award-1', kind: 'award', track: '1' };
    const state = { ...having(award), contracts: { '1': contract, '2': contract } } as unknown as CaseState;
    const rejected = kept(state, 'NoticeRejected', { notice: 'award-1' });
    expect(rejected.contracts).toEqual({ '1': { supplier: 'supplier-a' }, '2': contract });
    for (const other of [
      { ...award, kind: 'ex-ante' },
      { ...award, track: '3' },
    ] as const) {
      const notices = { 'award-1': other };
      expect(kept({ ...state, notices }, 'NoticeRejected', { notice: 'award-1' }).contracts).toEqual(state.contracts);
    }
    const { track: _none, ...whole } = award;
    const notices = { 'award-1': whole };
    expect(kept({ ...state, notices }, 'NoticeRejected', { notice: 'award-1' }).contracts).toEqual(state.contracts);
  });
});

describe('What is told of a notice', () => {
  const told = (state: CaseState, type: keyof typeof noticesReactions, facts: object) =>
    (noticesReactions[type] as (state: CaseState, event: object) => readonly object[])(state, { type, facts });
  const publication = { notice: 'call-1', where: 'ted', ...published };
  const text = (...parts: readonly string[]) => expect.stringMatching(new RegExp(parts.join('.*'))) as string;

  it('is its first publication, with its kind, place and id', () => {
    expect(told(having(call), 'PublicationRecorded', publication)).toMatchObject([
      {
        kind: 'publish',
        subject: { sv: 'Annons: Förskola', en: 'Contract notice: Preschool' },
        says: {
          sv: text('GBG-2017-HOPPET', '312345-2027'),
          en: text('GBG-2017-HOPPET', '312345-2027'),
        },
      },
    ]);
    expect(told(having({ ...call, ted: published }), 'PublicationRecorded', publication)).toHaveLength(1);
    expect(told(having({ ...call, national: published }), 'PublicationRecorded', publication)).toHaveLength(1);
  });

  it('is nothing of the second, of what went by hand, or of what is not there', () => {
    const both = { ...call, ted: published, national: published };
    expect(told(having(both), 'PublicationRecorded', publication)).toEqual([]);
    expect(told(having({ ...call, by: 'hand' }), 'PublicationRecorded', publication)).toEqual([]);
    expect(told(nothing, 'PublicationRecorded', publication)).toEqual([]);
    expect(told(nothing, 'NoticeRejected', { notice: 'call-1' })).toEqual([]);
  });

  it('is with a call what suppliers have been told before it, and with no other notice', () => {
    const disclosures = [{ id: 'd', what: 'Survey of the ground', status: 'published', withTheCall: true }];
    const of = (kind: SentNotice['kind']) =>
      told({ ...having({ ...call, kind }), disclosures } as unknown as CaseState, 'PublicationRecorded', publication);
    expect(of('call')).toHaveLength(2);
    expect(of('award')).toHaveLength(1);
  });

  it('is its rejection: of a call to everybody, of another to those who work with it', () => {
    const subject = { sv: text('Annons avvisad', 'GBG'), en: text('Contract notice rejected', 'GBG') };
    const roles = ['procurer', 'decision-maker', 'needs-owner', 'registrar'];
    expect(told(having(call), 'NoticeRejected', { notice: 'call-1' })).toMatchObject([
      { kind: 'mail', roles, subject, says: { sv: text('call-1'), en: text('call-1') } },
      { kind: 'publish', subject, says: { sv: text('GBG-2017-HOPPET'), en: text('GBG-2017-HOPPET') } },
    ]);
    const award = having({ ...call, id: 'award-1', kind: 'award' });
    expect(told(award, 'NoticeRejected', { notice: 'award-1' })).toMatchObject([{ kind: 'mail', roles }]);
    expect(told(award, 'NoticeRejected', { notice: 'award-1' })).toHaveLength(1);
  });
});

describe('The work of sending a notice', () => {
  it('is for the last of its kind that the program sends', () => {
    const { state } = documented();
    const sent = (...notices: readonly SentNotice[]) => {
      const all = Object.fromEntries(notices.map((one) => [one.id, one]));
      return sending({ ...state, notices: all }, 'call', { submissionsDueAt: '2027-06-14T21:59:00Z' });
    };
    const second = { ...call, id: 'call-2', sentAt: '2027-05-11T08:00:00.000Z' };
    const says = expect.stringMatching(/^call-2 \(eForms 16\)/) as string;
    expect(sent(call, second, { ...call, id: 'award-1', kind: 'award' })).toMatchObject([
      {
        kind: 'notice',
        roles: ['procurer', 'registrar'],
        subject: { sv: 'Annons att skicka i GBG-2017-HOPPET', en: 'Notice to send in GBG-2017-HOPPET' },
        says: { sv: says, en: says },
        notice: { notice: 'call-2', kind: 'call', subtype: '16', reference: 'GBG-2017-HOPPET', sentAt: second.sentAt },
      },
    ]);
    expect(sent(call)[0]?.notice?.fields).toContainEqual({ id: 'one-lot-reasons', value: true });
    expect(sent(call, { ...second, by: 'hand' })).toEqual([]);
    expect(sent()).toEqual([]);
    expect(sending(having({ ...call, track: '7' }), 'call', {})).toEqual([]);
  });
});

describe('The subtype of a notice', () => {
  const social = { ...nothing, contractType: 'services', cpv: ['85000000-9'] } as const;
  const subtype = (kind: SentNotice['kind'], definition = openV1, state: CaseState = nothing) =>
    noticeSubtype({ state, kind, track: track('case'), definition, given: {} }, at);

  it('follows its kind, the rulebook and what is bought', () => {
    const kinds = ['call', 'ex-ante', 'award', 'contest-result', 'modification'] as const;
    expect(kinds.map((kind) => subtype(kind))).toEqual(['16', '25', '29', '36', '38']);
    expect(kinds.map((kind) => subtype(kind, openV1, social))).toEqual(['20', '25', '33', '36', '38']);
    expect(kinds.map((kind) => subtype(kind, nationalAdvertisedV1))).toEqual(['E3', 'E4', 'E4', 'E4', 'E4']);
    expect(kinds.map((kind) => subtype(kind, designContestV1))).toEqual(['23', '25', '29', '36', '38']);
  });
});

describe('The draft of a notice', () => {
  const values = (...given: Parameters<typeof noticeDraft>) =>
    Object.fromEntries((noticeDraft(...given)?.fields ?? []).map(({ id, value }) => [id, value]));

  it('of a call says what was sent, and until it is sent nothing of the times', () => {
    const sent = values(noticed().state, 'call', at);
    expect(sent).toMatchObject({
      dispatch: '2027-05-10T08:00:00.000Z',
      deadline: '2027-06-14T21:59:00.000Z',
      questions: expect.any(String) as string,
    });
    for (const id of ['dispatch', 'deadline', 'questions']) {
      expect(values(documented().state, 'call', at)).not.toHaveProperty(id);
    }
  });

  it('of a call takes its deadline from the window that stands', () => {
    const { state } = noticed();
    const requests = state.windows['requests']!;
    const later = { ...requests, id: 'requests#2', dueAt: '2027-07-01T21:59:00.000Z' };
    const windows = { requests: { ...requests, status: 'cancelled' as const }, 'requests#2': later };
    expect(values({ ...state, windows }, 'call', at)).toMatchObject({ deadline: later.dueAt });
    expect(values({ ...state, windows: {} }, 'call', at)).not.toHaveProperty('deadline');
  });

  it('of a modification says what was said of the last that was announced', () => {
    const play = contracted();
    const changed = {
      'modification-summary': 'The ground is cleaned.',
      'modification-why': 'No survey showed it.',
    };
    const published = {
      notice: 'modification-1',
      on: '2028-02-01',
      summary: 'The ground is cleaned.',
      why: 'No survey showed it.',
    };
    const one = { id: 'm1', status: 'agreed', ground: 'unforeseeable', published };
    const modifications = { '1': [one] };
    const state = { ...play.state, modifications } as unknown as CaseState;
    expect(inForce(state, state.tracks['1']!)).toHaveLength(1);
    expect(values(state, 'modification', play.now, '1')).toMatchObject(changed);
    expect(values(state, 'award', play.now, '1')).not.toMatchObject(changed);
    expect(values(play.state, 'modification', play.now, '1')).not.toHaveProperty('modification-why');
  });

  it('of an award says what its command said of the lot', () => {
    const play = concluded('2027-10-04');
    expect(noticeDraft(play.state, 'award', play.now)?.missing.map(({ id }) => id)).toContain('winner-number');
    play.give(procurer1, 'PublishAwardNotice', example('PublishAwardNotice'));
    expect(values(play.state, 'award', play.now, '1')).toMatchObject({
      'winner-number': example('PublishAwardNotice')['winnerNumber'],
    });
    expect(values(play.state, 'award', play.now)).toEqual(values(play.state, 'award', play.now, '1'));
    expect(values(play.state, 'contest-result', play.now)).not.toHaveProperty('winner-number');
    expect(noticeDraft(play.state, 'award', play.now, '7')).toBeUndefined();
    expect(noticeDraft(nothing, 'award', play.now)).toBeUndefined();
  });
});
