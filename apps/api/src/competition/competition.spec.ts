import { randomUUID } from 'node:crypto';
import { system, type PublishedCompetition } from '@behov/domain';
import { openCaseRecord, type CaseRecord } from '@behov/persistence';
import {
  ageUnwrapping,
  canonicalJson,
  developmentWrappingIdentities,
  sha256,
  verifyStatement,
  windowUnsealing,
} from '@behov/sealing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcedCase, give, submissionsDueAt } from '../testing/announced-case.fixture.js';
import { TestApi } from '../testing/api.fixture.js';
import {
  bidder,
  decisionMaker,
  procurer,
  registerOrganisations,
  secondBidder,
  secondProcurer,
  stranger,
} from '../testing/people.fixture.js';
import { sealedRequest } from '../testing/sealed.fixture.js';
import { competitionType } from './competitions.js';

let api: TestApi;
let worker: CaseRecord;
let caseId = '';
const path = () => `/v1/cases/${caseId}/competition`;
const opening = () => `/v1/cases/${caseId}/windows/requests/opening`;
const hash = (text: string) => sha256(new TextEncoder().encode(text));

beforeAll(async () => {
  api = await TestApi.start();
  await registerOrganisations(api);
  caseId = await announcedCase(api);
  const { BEHOV_COMMAND_DATABASE_URL: url = '', BEHOV_RELAY_DATABASE_URL: relay = '' } = api.stack.env;
  const unsealing = windowUnsealing(ageUnwrapping(developmentWrappingIdentities), developmentWrappingIdentities);
  worker = openCaseRecord({ url, opening: { url: relay, unsealing } });
  for (const [person, supplier] of [
    [bidder, 'leverantor-a'],
    [secondBidder, 'leverantor-b'],
    [bidder, 'leverantor-a'],
  ] as const) {
    const request = await sealedRequest(api, caseId, supplier);
    await api.expectStatus(201, api.post(person, `/v1/cases/${caseId}/windows/requests/submissions`, request));
  }
});
afterAll(async () => {
  await worker.stop();
  await api.stop();
});

/** What time brings. */
async function timeBrings(type: string): Promise<void> {
  const command = { type, body: { window: 'requests' } };
  const receivedAt = await worker.receive();
  const outcome = await worker.execute({ caseId, command, actor: system, commandId: randomUUID(), receivedAt });
  if (outcome.status !== 'accepted') throw new Error(JSON.stringify(outcome));
}

describe('The competition of a case', () => {
  it('is refused before an opening, and says when', async () => {
    for (const one of [path(), opening()]) {
      expect(await api.get(procurer, one)).toMatchObject({
        status: 409,
        body: { code: 'COMPETITION-NOT-OPENED', errors: [{ expected: submissionsDueAt }] },
      });
    }
    const answer = await api.get(bidder, path());
    expect(answer).toMatchObject({ status: 409, body: { code: 'COMPETITION-NOT-TOLD' } });
    expect(answer.text).not.toContain(submissionsDueAt);
    expect(await api.get(bidder, opening())).toMatchObject({ status: 404 });
    expect(await api.get(stranger, path())).toMatchObject({ status: 404, body: { code: 'CASE-UNKNOWN' } });
    expect(await api.get(bidder, `${path()}?supplier=leverantor-b`)).toMatchObject({ status: 403 });
  });

  it('is given whole to the authority after the opening, signed with the key of receipts', async () => {
    await give(api, caseId, procurer, 'AdvanceClock', { to: submissionsDueAt });
    await timeBrings('CloseWindow');
    for (const one of [procurer, secondProcurer])
      await give(api, caseId, one, 'RequestOpening', { window: 'requests' });
    await timeBrings('OpenWindow');
    for (const one of [procurer, secondProcurer])
      await give(api, caseId, one, 'CertifyOpening', { window: 'requests' });
    const { status, body } = await api.get(procurer, path());
    expect(status).toBe(200);
    const keys = await api.ask('/v1/receipt-keys');
    expect(await verifyStatement(body, competitionType, keys.body as never)).toMatchObject({ ok: true });
    const published = body as unknown as PublishedCompetition;
    expect(published.documents?.digest).toBe(await hash(canonicalJson(published.documents?.terms)));
    expect(published.lots).toEqual([]);
    const [window] = published.windows;
    expect(window?.counted.map(({ supplier }) => supplier)).toEqual(['leverantor-b', 'leverantor-a']);
    expect(window?.openings[0]?.certified.map(({ person }) => person)).toEqual([procurer, secondProcurer]);
    const { head, links } = window!.chain!;
    let previous = '0'.repeat(64);
    for (const { text } of links) previous = await hash(`${previous}\n${text}`);
    expect([previous, links.length]).toEqual([head, 3]);
  });

  it('is still not for those who have asked to participate, nor for strangers', async () => {
    expect(await api.get(bidder, path())).toMatchObject({ status: 409, body: { code: 'COMPETITION-NOT-TOLD' } });
    expect(await api.get(stranger, path())).toMatchObject({ status: 404 });
    expect(await api.ask(path())).toMatchObject({ status: 401 });
  });
});

describe('The list of an opening', () => {
  it('is given as data', async () => {
    const { body } = await api.get(decisionMaker, opening());
    expect(body).toMatchObject({
      case: caseId,
      window: { id: 'requests', dueAt: submissionsDueAt, late: [], faulty: [] },
    });
    expect(JSON.stringify(body)).not.toContain('"chain"');
    expect(await api.get(procurer, `/v1/cases/${caseId}/windows/other/opening`)).toMatchObject({ status: 404 });
  });

  it('is given as a page to print, in the language that is asked for', async () => {
    const page = await api.get(procurer, opening(), { accept: 'text/html', 'accept-language': 'sv' });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    for (const one of ['Öppningsprotokoll', 'leverantor-a', '2027-02-26 23:59:00,000', procurer, secondProcurer]) {
      expect(page.text).toContain(one);
    }
    const english = await api.get(procurer, opening(), { accept: 'text/html', 'accept-language': 'en' });
    expect(english.text).toContain('Record of the opening');
  });
});
