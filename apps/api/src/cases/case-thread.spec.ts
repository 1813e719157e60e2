import { commands } from '@behov/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcedCase, give } from '../testing/announced-case.fixture.js';
import { TestApi } from '../testing/api.fixture.js';
import {
  beginCase,
  bidder,
  manager,
  needsOwner,
  procurer,
  registerOrganisations,
  stranger,
} from '../testing/people.fixture.js';

interface Answered {
  readonly nodes: readonly {
    readonly id: string;
    readonly text: string;
    readonly to: readonly string[];
    readonly from: readonly string[];
  }[];
  readonly links: readonly object[];
  readonly breaks: readonly object[];
}

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
  await registerOrganisations(api);
});
afterAll(() => api.stop());

const read = async (id: string, person = procurer, language = 'en') =>
  (await api.get(person, `/v1/cases/${id}/thread`, { 'accept-language': language })).body as unknown as Answered;

describe('The thread', () => {
  it('is walked both ways, from the need to what is asked for it', async () => {
    const { nodes, links, breaks } = await read(await announcedCase(api));
    const node = (id: string) => nodes.find((one) => one.id === id);
    expect(node('need:fossil-free')?.from).toEqual(
      expect.arrayContaining(['indicator:construction', 'requirement:low-impact', 'requirement:proven']),
    );
    expect(node('criterion:climate')).toMatchObject({ kind: 'criterion', to: ['requirement:low-impact'] });
    expect(links).toContainEqual({ from: 'criterion:climate', to: 'requirement:low-impact', kind: 'tests' });
    expect(breaks).toEqual([]);
  });

  it('names what is broken, in the reader’s language, with who can mend it and where', async () => {
    const id = await beginCase(api);
    const needs = commands['WriteNeedsAnalysis']!.example as unknown as { readonly indicators: readonly object[] };
    const [first] = needs.indicators;
    await give(api, id, needsOwner, 'WriteNeedsAnalysis', { ...needs, indicators: [{ ...first, owner: undefined }] });
    expect((await read(id, procurer, 'en')).breaks).toEqual([
      expect.objectContaining({
        rule: 'THREAD-GOAL-MEASURED',
        severity: 'stop',
        node: 'indicator:construction',
        says: 'Every effect goal is measured by somebody: the indicator has an owner, a source and a time.',
        mendedBy: 'WriteNeedsAnalysis',
        path: `/v1/cases/${id}/commands/write-needs-analysis`,
        who: [
          { role: 'needs-owner', name: 'needs owner' },
          { role: 'innovation-leader', name: 'innovation leader' },
        ],
      }),
    ]);
    expect((await read(id, procurer, 'sv')).breaks).toMatchObject([
      { says: 'Varje effektmål mäts av någon: indikatorn har en ägare, en källa och en tid.' },
    ]);
  });

  it('is for those who see the case, and not for suppliers', async () => {
    const id = await beginCase(api);
    const status = async (person: string) => (await api.get(person, `/v1/cases/${id}/thread`)).status;
    expect(await status(needsOwner)).toBe(200);
    expect(await status(manager)).toBe(200);
    expect(await status(stranger)).toBe(404);
    expect(await status(bidder)).toBe(404);
  });
});
