import { groupCommands } from '@behov/domain';
import { generateKeyPair } from '@behov/sealing';
import { make, pem, sign, type Made } from '@behov/signatures/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../testing/api.fixture.js';
import { LivedCases, signedIn } from '../testing/lived-case.fixture.js';
import {
  damaged,
  givenInLots,
  lots,
  noticeFrom,
  startedInLots,
  tenderForBoth,
  verified,
} from '../testing/lots.fixture.js';
import { register } from '../testing/people.fixture.js';
import { PlayedCompetition } from '../testing/played-competition.fixture.js';

const openers = ['procurer-1', 'procurer-2', 'controller'];
const everyone = [...openers, 'needs-owner', 'decision-maker', 'line-manager', 'evaluator-1', 'evaluator-2'];
const reasons = 'By the published criteria.';
const court = 'Förvaltningsrätten i Göteborg';
const window = 'tenders';

let root: Made;
let signer: Made;
let bidder: Made;
let api: TestApi;
let play: PlayedCompetition;
const identities = new Map<string, string>();

beforeAll(async () => {
  root = await make({ name: 'Root', ca: true });
  signer = await make({ name: 'Decision-maker', issuer: root, person: true });
  bidder = await make({ name: 'Supplier A', issuer: root });
  api = await TestApi.start({ env: { BEHOV_SIGNATURE_ROOTS: pem(root), BEHOV_SIGNING: 'verified' } });
  await register(api, 'goteborg', 'contracting-authority', [[signedIn('needs-owner'), 'needs-owner']]);
  for (const one of ['supplier-a', 'supplier-b', 'supplier-c'])
    await register(api, one, 'supplier', [[signedIn(`bidder@${one}`), 'supplier']]);
  const cases = new LivedCases(api.parts.configuration.commandDatabaseUrl);
  play = new PlayedCompetition(api, await cases.live(startedInLots()));
  await cases.stop();
}, 180_000);
afterAll(async () => {
  await play?.stop();
  await api?.stop();
});

describe('The documents of a competition in two lots', () => {
  it('split the key so that two of three openers are needed, and wait for their keys', async () => {
    await play.give('needs-owner', 'AssignPerson', { person: signedIn('controller'), role: 'opener' });
    await play.give('procurer-1', 'WriteDocuments', { ...givenInLots('WriteDocuments'), keySplit: { threshold: 2 } });
    await play.give('procurer-1', 'SimulateModel', { version: 1 });
    await play.give('procurer-2', 'ApproveDocuments', { version: 1 });
    const notice = noticeFrom((await play.state()).training!.now);
    expect(await play.refusal('procurer-1', 'PublishNotice', notice)).toBe('WINDOW-OPENER-KEYS');
    for (const opener of openers) {
      const { recipient, identity } = await generateKeyPair();
      identities.set(opener, identity);
      await play.give(opener, 'RegisterOpenerKey', { recipient });
    }
    await play.give('procurer-1', 'PublishNotice', notice);
    expect(Object.keys((await play.state()).windows)).toEqual([window]);
  });
});

describe('A group of suppliers', () => {
  let group = '';
  const groups = '/v1/suppliers/me/groups';
  const answer = (supplier: string, command: string, body: object = {}) =>
    api.post(signedIn(`bidder@${supplier}`), `${groups}/${group}/commands/${command}`, body);

  it('is one when its other member has agreed', async () => {
    const formed = {
      ...groupCommands['FormGroup']!.example,
      procurement: play.id,
      members: ['supplier-c'],
      lots,
    };
    await api.expectStatus(201, api.post(signedIn('bidder@supplier-a'), groups, formed));
    const { items } = (await api.get(signedIn('bidder@supplier-c'), groups)).body as unknown as {
      readonly items: readonly { readonly group: string }[];
    };
    group = items[0]!.group;
    expect((await answer('supplier-b', 'confirm-group')).status).not.toBe(200);
    await api.expectStatus(200, answer('supplier-c', 'confirm-group'));
  });

  it('names a subcontractor, and a company whose capacity it relies on', async () => {
    const example = groupCommands['NameResource']!.example as object;
    await api.expectStatus(200, answer('supplier-a', 'name-resource', example));
    const relied = { ...example, id: 'yard', kind: 'technical-capacity', name: 'Gården AB', what: 'Two yards built' };
    await api.expectStatus(200, answer('supplier-a', 'name-resource', relied));
    expect((await answer('supplier-c', 'name-resource', relied)).status).not.toBe(200);
  });

  it('tenders through its lead for both lots, and another supplier alone', async () => {
    await play.tender('supplier-a', window, {
      ...tenderForBoth(88_000_000),
      group: { name: 'Trä och tak', members: ['supplier-a', 'supplier-c'] },
      subcontractors: [
        { name: 'Elverket AB', part: 'Electrical work' },
        { name: 'Gården AB', part: 'Two yards built', reliedUpon: true },
      ],
    });
    await play.tender('supplier-b', window, tenderForBoth(92_000_000));
  });
});

describe('The opening', () => {
  const ask = async (opener: string, share: string) => play.give(opener, 'RequestOpening', { window, share });

  it('fails on a share that is damaged, and says whose', async () => {
    await play.until((await play.state()).windows[window]!.dueAt);
    expect(await play.refusal('procurer-1', 'RequestOpening', { window })).toBe('OPENING-SHARE');
    const [one, two] = [await share('procurer-1'), await share('procurer-2')];
    await ask('procurer-1', one);
    await ask('procurer-2', damaged(two));
    expect(await play.byTime('OpenWindow', { window })).toBe('accepted');
    const { items } = (await play.get('procurer-1', 'history?limit=200')) as unknown as {
      readonly items: readonly { readonly type: string; readonly facts?: object }[];
    };
    expect(items.findLast(({ type }) => type === 'OpeningFailed')?.facts).toMatchObject({
      faults: [{ opener: signedIn('procurer-2') }],
    });
    expect((await play.state()).windows[window]!.status).toBe('closed');
  });

  it('is done by two of the three, whoever is away', async () => {
    await ask('procurer-1', await share('procurer-1'));
    expect(await play.byTime('OpenWindow', { window })).toBe('OPENING-TOGETHER');
    await ask('controller', await share('controller'));
    expect(await play.byTime('OpenWindow', { window })).toBe('accepted');
    const { submissions = [], faulty = [] } = (await play.state()).windows[window]!;
    expect([submissions.map(({ supplier }) => supplier), faulty]).toEqual([['supplier-a', 'supplier-b'], []]);
    for (const opener of ['procurer-1', 'controller']) await play.give(opener, 'CertifyOpening', { lot: '1', window });
  });

  it('shows who is behind the tender of the group', async () => {
    const { items } = (await play.get('procurer-1', 'submissions')) as unknown as {
      readonly items: readonly { readonly submissionId: string; readonly supplier: string }[];
    };
    const { submissionId } = items.find(({ supplier }) => supplier === 'supplier-a')!;
    expect(await play.get('procurer-1', `submissions/${submissionId}`)).toMatchObject({
      opened: [
        {
          content: {
            group: { members: ['supplier-a', 'supplier-c'] },
            subcontractors: [{ name: 'Elverket AB' }, { name: 'Gården AB', reliedUpon: true }],
          },
        },
      ],
    });
    // Interests can be in each of them.
    const { suppliers } = (await play.get('procurer-1', 'declarations')) as { readonly suppliers: unknown };
    expect(suppliers).toContainEqual({
      supplier: 'supplier-a',
      behind: [
        { name: 'supplier-c', as: 'member' },
        { name: 'Elverket AB', as: 'subcontractor' },
        { name: 'Gården AB', as: 'relied-on' },
      ],
    });
  });

  const share = (opener: string) => play.share(opener, window, identities.get(opener)!);
});

describe('Each lot', () => {
  it('is evaluated and awarded by itself', async () => {
    for (const person of everyone) await play.give(person, 'DeclareInterests', { interests: [] });
    for (const lot of lots) {
      for (const supplier of ['supplier-a', 'supplier-b'])
        await play.give('procurer-1', 'CheckTender', { lot, supplier, outcome: 'valid', reasons });
      for (const supplier of ['supplier-a', 'supplier-b'])
        for (const evaluator of ['evaluator-1', 'evaluator-2'])
          await play.give(evaluator, 'ScoreTender', {
            ...{ lot, supplier, motive: reasons },
            scores: [{ criterion: 'method', score: 3 }],
          });
      const agreed = ['supplier-a', 'supplier-b'].map((supplier) => ({
        ...{ supplier, criterion: 'method', score: 3, motive: reasons },
      }));
      await play.give('procurer-1', 'AgreeEvaluation', { lot, agreed });
      await play.give('procurer-1', 'ProposeAward', { lot, suppliers: ['supplier-a'], reasons });
      await play.give('procurer-1', 'AcceptCertificates', { lot, supplier: 'supplier-a', fetched: true });
      await play.give('decision-maker', 'DecideAward', { lot, reasons });
      await play.give('procurer-1', 'NotifyTenderers', { lot, electronic: true, reasons });
    }
    const { awards } = await play.state();
    expect(lots.map((lot) => awards[lot]?.decision?.suppliers)).toEqual([['supplier-a'], ['supplier-a']]);
  });

  it('is tried by the court by itself: what is to be done again in one lot is cancelled there', async () => {
    const filedOn = (await play.state()).training!.now.slice(0, 10);
    const applied = { lot: '2', filedOn, caseNumber: '4711-27', court };
    await play.give('procurer-1', 'RecordReviewApplication', applied);
    const { awards } = await play.state();
    const endsOn = awards['1']!.standstillEndsOn!;
    await play.until(new Date(Date.parse(`${endsOn}T22:00:00Z`) + 32 * 3_600_000).toISOString());
    const { reviews, training } = await play.state();
    const decided = { lot: '2', review: reviews['2']!.at(-1)!.id, court: 'administrative-court', reasons };
    const on = training!.now.slice(0, 10);
    const redo = { ...decided, on, outcome: 'redo' };
    expect(await play.refusal('procurer-1', 'RecordCourtDecision', redo)).toBe('REVIEW-REDO-WHOLE');
    expect(await play.refusal('decision-maker', 'SignContract', { lot: '2', reference: 'r' })).toBe('STAGE');
    const cancelled = { lot: '2', reason: 'rev-body', reasons, electronic: true };
    await play.give('decision-maker', 'CancelProcurement', cancelled);
    const { tracks } = await play.state();
    expect(lots.map((lot) => [tracks[lot]?.stage, tracks[lot]?.end?.how])).toEqual([
      ['signing', undefined],
      [expect.any(String), 'cancelled'],
    ]);
  });
});

describe('The contract of the other lot', () => {
  const lot = '1';
  const paper = 'The contract, version 1.';
  let document = '';
  const by = (who: string) => (body: object) => play.refusal(who, 'SignContract', { lot, document, ...body });
  const signed = (more: object) => sign({ document: paper, by: signer, ...more });

  it('is settled with a term for each promise', async () => {
    await play.give('procurer-1', 'CheckCourt', { lot, court, noReview: true });
    const { nodes } = (await play.get('procurer-1', 'thread')) as unknown as {
      readonly nodes: readonly {
        readonly kind: string;
        readonly name: string;
        readonly text: string;
        readonly track?: string;
      }[];
    };
    const promised = nodes.filter(({ kind, track }) => kind === 'promise' && track === lot);
    const terms = promised.map(({ name, text }) => ({ id: name.replace(':', '-'), text, keeps: [name] }));
    const startsOn = (await play.state()).training!.now.slice(0, 10);
    await play.give('procurer-1', 'SettleContract', {
      ...{ lot, startsOn, endsOn: `${Number(startsOn.slice(0, 4)) + 3}${startsOn.slice(4)}`, terms },
      value: { amount: 88_000_000, currency: 'SEK' },
      payment: { model: 'fixed' },
      subcontractors: [{ id: 'el', name: 'Elverket AB', part: 'Electrical work' }],
    });
  });

  it('is not signed with a signature that does not count', async () => {
    const headers = {
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="contract.txt"',
      'idempotency-key': 'contract',
    };
    const sent = api.ask(`/v1/cases/${play.id}/files`, {
      ...{ as: signedIn('procurer-1'), method: 'POST', raw: paper, headers },
    });
    document = String((await api.expectStatus(201, sent)).body['file']);
    const tries = by('decision-maker');
    const stranger = await make({ name: 'Stranger', ca: true });
    const foreign = await make({ name: 'Foreign', issuer: stranger });
    const ended = await make({ name: 'Ended', issuer: root, to: '2026-06-01' });
    const encrypts = await make({ name: 'Encrypts', issuer: root, usage: 0x20 });
    expect(await tries({ document: undefined, signature: await signed({}) })).toBe('CONTRACT-DOCUMENT');
    expect(await tries({ signature: 'Q01T' })).toBe('CONTRACT-SIGNATURE-READ');
    expect(await tries({ signature: await signed({ document: 'Another contract.' }) })).toBe(
      'CONTRACT-SIGNED-DOCUMENT',
    );
    expect(await tries({ signature: await signed({ key: bidder.keys.privateKey }) })).toBe('CONTRACT-SIGNATURE-WRONG');
    expect(await tries({ signature: await signed({ by: foreign }) })).toBe('CONTRACT-CERTIFICATE-TRUSTED');
    expect(await tries({ signature: await signed({ by: ended }) })).toBe('CONTRACT-CERTIFICATE-VALID');
    expect(await tries({ signature: await signed({ by: encrypts }) })).toBe('CONTRACT-CERTIFICATE-USE');
  });

  it('is signed by both over the same digest', async () => {
    await play.give('decision-maker', 'SignContract', { lot, document, signature: await signed({}) });
    const own = async (of: string) => ({ lot, signature: await sign({ document: of, by: bidder }) });
    expect(await play.refusal('bidder@supplier-b', 'CountersignContract', await own(paper))).toBe('CONTRACT-WINNER');
    expect(await play.refusal('bidder@supplier-a', 'CountersignContract', await own('Another.'))).toBe(
      'CONTRACT-SAME-DOCUMENT',
    );
    await play.give('bidder@supplier-a', 'CountersignContract', await own(paper));
    const { contracts } = await play.state();
    expect(contracts[lot]).toMatchObject({ supplier: 'supplier-a' });
  });
});

describe('The published competition', () => {
  it('is verified by a program that asks nobody', async () => {
    expect(await verified(await play.get('procurer-1', 'competition'))).toMatchObject({ verified: true });
  });
});
