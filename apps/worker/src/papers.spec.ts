import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { evolve, nothing, react, type CaseState, type Paper } from '@behov/domain';
import { renderPaper } from '@behov/papers';
import { organisationId, Reads, RelayRecord, type Identity } from '@behov/persistence';
import { openStorage, storageKey } from '@behov/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePapers } from './activities/outside/papers/make-papers.js';
import { configurationFrom } from './configuration/configuration.js';
import { person, Running, RunningCase, until } from './testing/running-worker.fixture.js';

const analyses = [
  ['WriteNeedsAnalysis', 'needs', 'needs-owner', 'decision-maker'],
  ['WriteLandscapeAnalysis', 'landscape', 'needs-owner', 'line-manager'],
  ['WriteBusinessCase', 'business-case', 'controller', 'decision-maker'],
  ['WriteMarketAnalysis', 'market', 'matching-officer', 'line-manager'],
  ['WriteRiskAnalysis', 'risks', 'needs-owner', 'decision-maker'],
  ['WriteProcurementStrategy', 'strategy', 'procurer', 'decision-maker'],
] as const;

let running: Running;
let reads: Reads;
let one: RunningCase;
/** The sequence of the decision. */
let decidedAt: number;
beforeAll(async () => {
  running = await Running.start({ parts: ['postgres', 'temporal', 'search-attributes', 'migrations', 'mailbox'] });
  reads = new Reads({ url: running.stack.env['BEHOV_API_DATABASE_URL']! });
  await running.startWorker();
  one = new RunningCase(running);
  await one.begin({ background: 'Något som ingen handling återger.' });
  for (const [write, analysis, by, approver] of analyses) {
    await one.give(by, write);
    await one.give(by, 'SubmitAnalysis', { analysis });
    await one.give(approver, 'ApproveAnalysis', { analysis });
  }
  await one.give('decision-maker', 'DeclareInterests', { interests: [] });
  await one.give('decision-maker', 'DecideStart', { decision: 'stop', reasons: 'Behovet möts med egna medel.' });
  decidedAt = (await one.events()).indexOf('StartDecided') + 1;
  await until(async () => (await one.events()).includes('PaperMade'), 30_000);
}, 120_000);
afterAll(async () => {
  await reads?.stop();
  await running?.stop();
}, 60_000);

const who = (id: string): Identity => ({ person: id, organisationRoles: [], suppliers: [] });
const procurer = who(person('procurer').id);
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const storage = () => openStorage(configurationFrom(running.stack.env).files);
const stored = async (hash: string) => buffer((await storage().get(storageKey(organisationId('goteborg'), hash)))!);

describe('A paper that a decision asks for', () => {
  it('is made after the decision, also where it ended the case, and kept by the hash that the log has', async () => {
    const [paper] = await reads.papers(procurer, one.caseId);
    expect(paper?.facts).toMatchObject({ paper: 'procurement-strategy', language: 'sv', shows: decidedAt });
    expect((await one.events()).slice(decidedAt - 1)).toEqual(['StartDecided', 'PaperMade']);
    for (const made of [paper!.facts.pdf, paper!.facts.data]) {
      expect(sha256(await stored(made.sha256))).toBe(made.sha256);
      expect(await reads.file(procurer, one.caseId, made.file)).toMatchObject({ sha256: made.sha256 });
    }
  });

  it('says what the decision said, and is made again from its own data to the byte', async () => {
    const [paper] = await reads.papers(procurer, one.caseId);
    const data = await stored(paper!.facts.data.sha256);
    expect(data.toString()).toContain('Behovet möts med egna medel.');
    expect(renderPaper(JSON.parse(data.toString()) as Paper).sha256).toEqual({
      pdf: paper!.facts.pdf.sha256,
      data: paper!.facts.data.sha256,
    });
  });

  it('is not seen by who does not see the case', async () => {
    const [paper] = await reads.papers(procurer, one.caseId);
    expect(await reads.papers(who('stranger'), one.caseId)).toEqual([]);
    expect(await reads.file(who('stranger'), one.caseId, paper!.facts.pdf.file)).toBeUndefined();
  });

  it('is recorded once, however often it is made', async () => {
    const sources = new RelayRecord(running.stack.env['BEHOV_RELAY_DATABASE_URL']!);
    const [before] = await reads.papers(procurer, one.caseId);
    const { state, events } = await sources.paperSource(one.caseId, decidedAt);
    const asked = react(events.slice(0, -1).reduce<CaseState>(evolve, nothing), events.at(-1)!).find(
      ({ kind }) => kind === 'render',
    );
    expect(state.end?.how).toBe('stopped');
    const parts = { record: running.record, sources, storage: storage() };
    await makePapers(parts, { caseId: one.caseId, training: false }, asked!);
    expect(await reads.papers(procurer, one.caseId)).toEqual([before]);
    await sources.stop();
  });
});

describe('Bodies that papers quote', () => {
  it('are all that the worker can read', async () => {
    const sources = new RelayRecord(running.stack.env['BEHOV_RELAY_DATABASE_URL']!);
    const { state, events } = await sources.paperSource(one.caseId, decidedAt);
    const withBody = events.filter(({ body }) => body !== undefined).map(({ type }) => type);
    expect(new Set(withBody)).toEqual(new Set(['AnalysisWritten', 'StartDecided']));
    expect(state).toEqual(events.reduce<CaseState>(evolve, nothing));
    await sources.stop();
  });
});
