import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../testing/api.fixture.js';
import { give } from '../testing/announced-case.fixture.js';
import {
  beginCase,
  decisionMaker,
  manager,
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
  id = await beginCase(api, { background: 'Barnen behöver en förskola.' });
  await give(api, id, needsOwner, 'WriteNeedsAnalysis');
});
afterAll(() => api.stop());

const en = { 'accept-language': 'en' };

describe('A case', () => {
  it('is read with its version, the reader’s roles and its state', async () => {
    const answer = await api.get(procurer, `/v1/cases/${id}`, en);
    expect(answer.headers.get('etag')).toBe('"2"');
    expect(answer.body).toMatchObject({
      caseId: id,
      organisation: 'goteborg',
      reference: 'GBG-2017-HOPPET',
      title: { sv: 'Fossilfri förskola', en: 'Fossil-free preschool' },
      stage: 'analyses',
      stageName: 'Analyses',
      status: 'open',
      seq: 2,
      training: false,
      roles: ['procurer'],
      state: { seq: 2, analyses: { needs: { status: 'draft' } } },
    });
  });

  it('is seen by who has a role in it and by the organisation’s managers', async () => {
    for (const person of [needsOwner, procurer, decisionMaker, manager]) {
      expect((await api.get(person, `/v1/cases/${id}`)).status).toBe(200);
    }
  });

  it.each(['', '/plan', '/history', '/tasks', '/options', '/refused-messages', '/submissions'])(
    'is not there for people of another organisation: %s',
    async (part) => {
      const answer = await api.get(stranger, `/v1/cases/${id}${part}`);
      expect(answer).toMatchObject({ status: 404, body: { code: 'CASE-UNKNOWN' } });
    },
  );

  it('tells its history: who, when, in which role, in words', async () => {
    const { body } = await api.get(needsOwner, `/v1/cases/${id}/history`, en);
    const items = body['items'] as Record<string, unknown>[];
    expect(items.map(({ seq, type, says }) => [seq, type, says])).toEqual([
      [1, 'CaseCreated', 'The case began.'],
      [2, 'AnalysisWritten', expect.any(String)],
    ]);
    expect(items[0]).toMatchObject({
      actor: { id: needsOwner, role: 'needs-owner', roleName: 'needs owner' },
      body: { background: 'Barnen behöver en förskola.' },
      facts: { reference: 'GBG-2017-HOPPET' },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    });
    expect(JSON.stringify(items[0]!['facts'])).not.toContain('Barnen');
  });

  it('tells its history part by part', async () => {
    const first = await api.get(needsOwner, `/v1/cases/${id}/history?limit=1`);
    expect(first.body).toMatchObject({ items: [{ seq: 1 }], next: 1 });
    const second = await api.get(needsOwner, `/v1/cases/${id}/history?limit=5&after=1`);
    expect(second.body).toMatchObject({ items: [{ seq: 2 }] });
    expect(second.body['next']).toBeUndefined();
    expect((await api.get(needsOwner, `/v1/cases/${id}/history?newestFirst=true`)).body).toMatchObject({
      items: [{ seq: 2 }, { seq: 1 }],
    });
  });

  it('tells its plan: the stage it is in, those ahead, and the dates that are known', async () => {
    const { body } = await api.get(procurer, `/v1/cases/${id}/plan`, en);
    const [track] = body['tracks'] as { id: string; stages: { id: string; status: string }[] }[];
    expect(track).toMatchObject({ id: 'case' });
    expect(track!.stages[0]).toMatchObject({ id: 'analyses', name: 'Analyses', status: 'current', round: 1 });
    expect(track!.stages.slice(1).every(({ status }) => status === 'ahead')).toBe(true);
    expect((body['deadlines'] as unknown[]).length).toBeGreaterThan(0);
  });

  it('tells its plan in days: what is expected when, what decides the end, and who is asked for how much', async () => {
    await api.expectStatus(
      200,
      api.post(procurer, `/v1/cases/${id}/commands/plan-milestone`, {
        id: 'prototype',
        kind: 'development',
        title: 'Prototype',
        on: '2099-03-16',
        holds: ['start-decision'],
        ownerRole: 'needs-owner',
        workingDays: 5,
      }),
    );
    const { body } = await api.get(procurer, `/v1/cases/${id}/plan`, en);
    const activities = body['activities'] as { id: string }[];
    expect(activities.find((one) => one.id === 'prototype')).toMatchObject({
      kind: 'development',
      name: 'Prototype',
      startOn: '2099-03-09',
      endOn: '2099-03-16',
      roleNames: ['needs owner'],
      critical: true,
    });
    expect(activities.find((one) => one.id === 'case/start-decision')).toMatchObject({
      status: 'ahead',
      startOn: '2099-03-16',
      dependsOn: ['case/analyses', 'prototype'],
    });
    expect(body).toMatchObject({ criticalPath: ['prototype', 'case/start-decision'], delays: [], warnings: [] });
    expect(body['load']).toContainEqual({ week: '2099-W11', role: 'needs-owner', workingDays: 4 });
  });

  it('tells what waits in it, and for whom', async () => {
    const { body } = await api.get(procurer, `/v1/cases/${id}/tasks`, en);
    const items = body['items'] as { id: string }[];
    expect(items).toContainEqual(
      expect.objectContaining({
        id: 'case/analyses/SubmitAnalysis/needs',
        path: `/v1/cases/${id}/commands/submit-analysis`,
        roleNames: ['needs owner', 'innovation leader'],
        persons: [needsOwner],
        overdue: false,
      }),
    );
  });
});

describe('What I may do now', () => {
  const optionOf = async (person: string, command: string) => {
    const { body } = await api.get(person, `/v1/cases/${id}/options`, en);
    return (body['items'] as { command: string; may: boolean }[]).find((one) => one.command === command);
  };

  it('is told with the role in which I may', async () => {
    expect(await optionOf(needsOwner, 'WriteRiskAnalysis')).toMatchObject({
      may: true,
      as: 'needs-owner',
      path: `/v1/cases/${id}/commands/write-risk-analysis`,
    });
  });

  it('is told with who can, where I may not', async () => {
    expect(await optionOf(needsOwner, 'ApproveAnalysis')).toMatchObject({
      may: false,
      why: {
        code: 'ROLE',
        who: expect.arrayContaining([{ role: 'decision-maker', name: 'decision-maker' }]) as unknown,
      },
    });
  });

  it('is told with the stages where it belongs, where it is not the time', async () => {
    expect(await optionOf(procurer, 'PublishNotice')).toMatchObject({ may: false, why: { code: 'STAGE' } });
  });

  it('offers nothing that is the system’s', async () => {
    expect(await optionOf(needsOwner, 'RemindTask')).toBeUndefined();
  });
});

describe('The list of cases', () => {
  const list = async (person: string, query = '') => {
    const { body } = await api.get(person, `/v1/cases${query}`);
    return body as { items: { caseId: string; reference: string }[]; next?: string };
  };

  it('goes on where the last part ended, and holds each case once', async () => {
    for (let number = 0; number < 5; number += 1) await beginCase(api, { reference: `PAGED-${number}` });
    const seen: string[] = [];
    for (let after: string | undefined = ''; after !== undefined;) {
      const page: Awaited<ReturnType<typeof list>> = await list(
        manager,
        `?limit=2&text=paged-${after === '' ? '' : `&after=${after}`}`,
      );
      seen.push(...page.items.map((one) => one.reference));
      after = page.next;
    }
    expect(seen.toSorted()).toEqual(['PAGED-0', 'PAGED-1', 'PAGED-2', 'PAGED-3', 'PAGED-4']);
  });

  it('is narrowed by stage, role, training and text', async () => {
    const training = await beginCase(api, { reference: 'TRAIN', training: { startsAt: '2027-01-11T08:00:00Z' } });
    expect((await list(manager, '?training=true')).items.map((one) => one.caseId)).toEqual([training]);
    expect((await list(manager, '?text=train')).items.map((one) => one.caseId)).toEqual([training]);
    expect((await list(manager, '?stage=award')).items).toEqual([]);
    expect((await list(manager, '?waitingRole=needs-owner')).items.length).toBeGreaterThan(0);
    expect((await list(stranger)).items).toEqual([]);
  });

  it.each([
    ['?limit=0', 422, 'SHAPE'],
    ['?limit=many', 422, 'SHAPE'],
    ['?overdue=maybe', 422, 'SHAPE'],
    ['?unknown=1', 422, 'SHAPE'],
    ['?stage=a&stage=b', 422, 'SHAPE'],
    ['?after=not-a-cursor', 400, 'CURSOR'],
  ])('is refused for %s', async (query, status, code) => {
    expect(await api.get(manager, `/v1/cases${query}`)).toMatchObject({ status, body: { code } });
  });
});

describe('My inbox', () => {
  it('holds what waits for me, in all cases, with what the case is called', async () => {
    const { body } = await api.get(needsOwner, '/v1/tasks', en);
    const items = body['items'] as { caseId: string; command: string }[];
    expect(items).toContainEqual(
      expect.objectContaining({
        caseId: id,
        command: 'SubmitAnalysis',
        about: 'needs',
        case: expect.objectContaining({ reference: 'GBG-2017-HOPPET' }) as unknown,
      }),
    );
    expect((await api.get(stranger, '/v1/tasks')).body).toEqual({ items: [] });
  });
});

describe('The overview', () => {
  it('counts a manager’s cases by stage and by whom they wait for', async () => {
    const { body } = await api.get(manager, '/v1/overview', en);
    const stages = body['stages'] as { stage: string; stageName: string; cases: number }[];
    expect(stages).toEqual([expect.objectContaining({ stage: 'analyses', stageName: 'Analyses' })]);
    expect(stages[0]!.cases).toBe(body['open']);
    expect(body['waiting']).toContainEqual(expect.objectContaining({ role: 'needs-owner', roleName: 'needs owner' }));
  });

  it('counts training cases with the real ones unless asked for either', async () => {
    const count = async (query: string) =>
      (await api.get(manager, `/v1/overview${query}`, en)).body as Record<string, number>;
    const [all, training, real] = [await count(''), await count('?training=true'), await count('?training=false')];
    expect(training['training']).toBe(training['open']! + training['ended']!);
    expect(real['training']).toBe(0);
    expect(all['open']).toBe(training['open']! + real['open']!);
  });
});

describe('The procedures', () => {
  it('are told as data, each version by itself', async () => {
    const { body } = await api.get(stranger, '/v1/procedures');
    const items = body['items'] as { id: string; version: number }[];
    expect(items.map((one) => one.id)).toContain('competitive-procedure-with-negotiation');
    const { id: procedure, version } = items[0]!;
    expect((await api.get(stranger, `/v1/procedures/${procedure}/${version}`)).body).toEqual(items[0]);
    expect((await api.get(stranger, `/v1/procedures/${procedure}/99`)).status).toBe(404);
  });

  it('have rules that a problem’s type points to', async () => {
    const answer = await api.ask('/problems/PERSON-LAST-IN-ROLE', { headers: en });
    expect(answer.body).toMatchObject({ code: 'PERSON-LAST-IN-ROLE', basis: expect.any(String) as unknown });
  });
});
