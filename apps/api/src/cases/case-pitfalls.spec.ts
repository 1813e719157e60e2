import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from '../testing/announced-case.fixture.js';
import { TestApi } from '../testing/api.fixture.js';
import {
  beginCase,
  decisionMaker,
  needsOwner,
  procurer,
  registerOrganisations,
  stranger,
} from '../testing/people.fixture.js';

let api: TestApi;
let id = '';
beforeAll(async () => {
  api = await TestApi.start();
  await registerOrganisations(api);
  id = await beginCase(api);
  await give(api, id, needsOwner, 'WriteNeedsAnalysis');
});
afterAll(() => api.stop());

const read = async (person = procurer, language = 'en') =>
  (await api.get(person, `/v1/cases/${id}/pitfalls`, { 'accept-language': language })).body;
const answer = { applies: true, termsFollow: 'establishment', users: 'chosen', marketPrice: true };
const whole = { ...answer, advantage: { amount: 0, currency: 'SEK' }, aidBasis: 'no-aid', terms: 'A third off.' };
const evidence = ['price-list', 'queue-rule', 'decision'].map((kind) => ({ kind, title: kind, reference: '118/2' }));
const lift = { stop: 'P2-DISCRIMINATION', measure: 'same-terms', evidence, reasons: 'The discount is gone.' };

describe('What stops a case', () => {
  it('is told with the questions that wait', async () => {
    const { stopped, pitfalls, stops } = (await read()) as { stopped: boolean; pitfalls: object[]; stops: object[] };
    expect([stopped, stops, pitfalls.length]).toEqual([true, [], 4]);
    expect(pitfalls[1]).toMatchObject({
      id: 'test-bed',
      number: 'P2',
      name: 'A test bed that favours some firms',
      path: `/v1/cases/${id}/commands/answer-test-bed`,
    });
    expect((pitfalls[1] as { questions: object[] }).questions[0]).toMatchObject({ id: 'applies', waits: true });
  });

  it('is told with the answer that raised it, the law and the measures', async () => {
    await give(api, id, procurer, 'AnswerTestBed', whole);
    const body = await read();
    expect(body['stops']).toEqual([
      expect.objectContaining({
        id: 'P2-DISCRIMINATION',
        pitfall: 'test-bed',
        open: true,
        raisedBy: [
          expect.objectContaining({ id: 'termsFollow', answerText: 'establishment' }),
          expect.objectContaining({ id: 'users', answerText: 'chosen' }),
        ],
        measures: [expect.objectContaining({ id: 'same-terms', usable: true, needs: [] })],
      }),
    ]);
    expect(JSON.stringify(body)).not.toContain('A third off.');
  });

  it('is told with the decision that lifted it', async () => {
    await give(api, id, decisionMaker, 'LiftStop', lift);
    const { stops, lifts } = await read();
    expect(stops).toMatchObject([{ id: 'P2-DISCRIMINATION', open: false, lift: { by: decisionMaker } }]);
    expect(lifts).toMatchObject([{ stop: 'P2-DISCRIMINATION', measure: 'same-terms', evidence, version: 1 }]);
  });

  it('is told in Swedish too', async () => {
    expect(JSON.stringify(await read(procurer, 'sv'))).toContain('Testbädd som gynnar vissa företag');
  });

  it('is not there for strangers', async () => {
    const answered = await api.get(stranger, `/v1/cases/${id}/pitfalls`);
    expect(answered).toMatchObject({ status: 404, body: { code: 'CASE-UNKNOWN' } });
  });
});
