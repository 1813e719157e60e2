import { commands } from '@behov/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from '../testing/announced-case.fixture.js';
import { TestApi } from '../testing/api.fixture.js';
import {
  beginCase,
  bidder,
  decisionMaker,
  matchingOfficer,
  needsOwner,
  newCase,
  procurer,
  registerOrganisations,
  secondBidder,
} from '../testing/people.fixture.js';

let api: TestApi;
let caseId = '';
beforeAll(async () => {
  api = await TestApi.start();
  await registerOrganisations(api);
  const people = [...newCase.people, { person: matchingOfficer, role: 'matching-officer' }];
  caseId = await beginCase(api, { people, training: { startsAt: '2027-01-11T08:00:00Z' } });
  await give(api, caseId, needsOwner, 'WriteNeedsAnalysis');
  await give(api, caseId, needsOwner, 'SubmitAnalysis', { analysis: 'needs' });
  await give(api, caseId, decisionMaker, 'ApproveAnalysis', { analysis: 'needs' });
});
afterAll(() => api.stop());

const procurement = () => `/v1/procurements/${caseId}`;
const interest = (person: string, body: object = {}) =>
  api.post(person, `/v1/cases/${caseId}/commands/register-interest`, body);

describe('A supplier, before the competition', () => {
  it('sees nothing of a need that is not published, and cannot register interest in it', async () => {
    expect(await api.get(bidder, procurement())).toMatchObject({ status: 404, body: { code: 'CASE-UNKNOWN' } });
    expect(await interest(bidder)).toMatchObject({ status: 404, body: { code: 'CASE-UNKNOWN' } });
  });

  it('finds a published need, an open invitation and a request for information', async () => {
    await give(api, caseId, matchingOfficer, 'PublishNeed');
    await give(api, caseId, matchingOfficer, 'InviteOpenly');
    await give(api, caseId, procurer, 'RequestInformation');
    const listed = (await api.get(bidder, '/v1/procurements?kind=NeedPublished')).body['items'];
    expect(listed).toMatchObject([
      { caseId, kind: 'NeedPublished', published: 'need', content: commands['PublishNeed']!.example },
    ]);
    const { body } = await api.get(bidder, procurement());
    expect(body).toMatchObject({
      published: [{ kind: 'information-request' }, { kind: 'invitation' }, { kind: 'need' }],
      windows: [],
    });
    expect(JSON.stringify(body)).toContain('What does a fossil-free foundation cost?');
  });

  it('registers its interest, which no other supplier sees', async () => {
    expect(await interest(bidder, { statement: 'With reused parts.' })).toMatchObject({ status: 200 });
    expect((await api.get(bidder, procurement())).text).toContain('With reused parts.');
    expect((await api.get(secondBidder, procurement())).text).not.toMatch(/reused|leverantor-a|InterestRegistered/);
    const tasks = (await api.get(matchingOfficer, `/v1/cases/${caseId}/tasks`)).body['items'];
    expect(tasks).toContainEqual(expect.objectContaining({ command: 'MatchNeed', about: 'leverantor-a' }));
  });

  it('reads what is shared with all, and not what is kept for the notice', async () => {
    await give(api, caseId, matchingOfficer, 'ShareInformation');
    await give(api, caseId, matchingOfficer, 'AddDisclosure');
    const { body, text } = await api.get(secondBidder, procurement());
    expect(body['published']).toContainEqual(expect.objectContaining({ kind: 'information' }));
    expect(text).toContain('Timber frames can be had');
    expect(text).not.toContain('ground-survey');
  });
});
