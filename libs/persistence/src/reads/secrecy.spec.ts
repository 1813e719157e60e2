import type { OrganisationRole } from '@behov/domain';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool } from '../connection/pool.js';
import { inTransaction } from '../connection/transaction.js';
import { codeOf, SharedDatabase } from '../races/race.fixture.js';
import { decider, evaluator1, evaluator2, judging, tenderers, track, windowId } from '../races/tendering.fixture.js';
import { needsOwner, procurer, type TestCase } from '../testing/case.fixture.js';
import { Reads } from './reads.js';

let shared: SharedDatabase;
let api: Pool;
let reads: Reads;
beforeAll(async () => {
  shared = await SharedDatabase.start(1);
  api = openPool({ url: shared.database.apiUrl, name: 'specification' });
  reads = new Reads({ url: shared.database.apiUrl });
});
afterAll(async () => {
  await Promise.all([api.end(), reads.stop()]);
  await shared.stop();
});

const [a, b] = tenderers as [string, string];
const registrar: OrganisationRole = { organisation: 'goteborg', role: 'registrar' };
const manager: OrganisationRole = { organisation: 'goteborg', role: 'manager' };
const as = (person: string, ...organisationRoles: OrganisationRole[]) => ({ person, organisationRoles, suppliers: [] });
const stranger = (...roles: OrganisationRole[]) => as('somebody', ...roles);

/** What a reader gets by SQL of their own, with no filter, through the login role of the API. */
function sql<R>({ person, organisationRoles }: ReturnType<typeof as>, text: string, values: unknown[]): Promise<R[]> {
  const names = (...roles: string[]) =>
    `{${organisationRoles.flatMap((one) => (roles.includes(one.role) ? [one.organisation] : [])).join(',')}}`;
  return inTransaction(api, async (client) => {
    await client.query(
      `select set_config('behov.person', $1, true), set_config('behov.manages', $2, true),
         set_config('behov.registers', $3, true)`,
      [person, names('manager', 'registrar'), names('registrar')],
    );
    return (await client.query(text, values)).rows as R[];
  });
}

/** Of a case's events of some types, whose bodies a reader gets: the first words of each. */
async function bodies(reader: ReturnType<typeof as>, one: TestCase, ...types: readonly string[]): Promise<string[]> {
  const rows = await sql<{ body: string }>(
    reader,
    `select b.body from event_body b join event e on e.stream_id = b.stream_id and e.seq = b.seq
     where b.stream_id = $1 and e.type = any ($2) order by b.seq`,
    [one.id, types],
  );
  return rows.map(({ body }) => body);
}

const score = async (one: TestCase, actor: typeof evaluator1, supplier: string) =>
  expect(
    codeOf(
      await one.send(actor, 'ScoreTender', {
        lot: track,
        supplier,
        scores: [{ criterion: 'method', score: 2 }],
        motive: `${actor.id} of ${supplier}`,
      }),
    ),
  ).toBe('accepted');

const agree = async (one: TestCase) => {
  const agreed = tenderers.map((supplier) => ({ supplier, criterion: 'method', score: 2, motive: 'Read together.' }));
  expect(codeOf(await one.send(procurer, 'AgreeEvaluation', { lot: track, agreed }))).toBe('accepted');
};

describe('The scores of an evaluator, by SQL,', () => {
  it('are read by their author alone until all are in, then by all who see the case', async () => {
    const one = await judging(shared);
    const seen = async () =>
      Promise.all(
        [as(evaluator1.id), as(evaluator2.id), as(procurer.id), as(decider.id), stranger(registrar), stranger()].map(
          async (reader) => (await bodies(reader, one, 'TenderScored')).length,
        ),
      );
    await score(one, evaluator1, a);
    await score(one, evaluator1, b);
    await score(one, evaluator2, a);
    expect(await seen()).toEqual([2, 1, 0, 0, 0, 0]);
    await score(one, evaluator2, b);
    expect(await seen()).toEqual([4, 4, 4, 4, 4, 0]);
  });

  it('are no part of the history of others, where the event is', async () => {
    const one = await judging(shared);
    await score(one, evaluator1, a);
    const [last] = await reads.history(as(evaluator2.id), one.id, { newestFirst: true, limit: 1 });
    expect(last).toMatchObject({ type: 'TenderScored', facts: { evaluator: evaluator1.id } });
    expect(last).not.toHaveProperty('body');
  });
});

describe('The prices of a tender in one part, by SQL,', () => {
  const submission = '00000000-0000-4000-8000-0000000000aa';
  const content = {
    offers: [{ lot: track, price: 90_000_000, values: [] }, 'odd'],
    answers: [{ id: 'q', text: 'Yes' }],
  };
  const parts = async (reader: ReturnType<typeof as>) =>
    (
      await sql<{ content: string }>(reader, 'select content from submission_clear where submission_id = $1', [
        submission,
      ])
    ).map((row) => JSON.parse(row.content) as unknown);
  const shown = async (reader: ReturnType<typeof as>, one: TestCase) =>
    (await sql<{ content: string }>(reader, 'select content from opened_parts($1, $2)', [one.id, submission])).map(
      (row) => JSON.parse(row.content) as unknown,
    );

  it('are not there for who judges quality until it is agreed; what else stands in it is', async () => {
    const one = await judging(shared);
    await shared.database.owner.query(
      `insert into submission_clear (submission_id, envelope, case_id, window_id, salt, content, digest)
       values ($1, 'tender', $2, $3, '', $4, '')`,
      [submission, one.id, windowId, JSON.stringify(content)],
    );
    const priceless = { offers: [{ lot: track, values: [] }, 'odd'], answers: content.answers };
    expect(await parts(as(evaluator1.id))).toEqual([]);
    expect(await shown(as(evaluator1.id), one)).toEqual([priceless]);
    for (const reader of [procurer.id, decider.id, 'opener-1']) {
      expect(await parts(as(reader))).toEqual([content]);
      expect(await shown(as(reader), one)).toEqual([content]);
    }
    // A manager looks into no tenders; a registrar of the organisation who judges has looked into them already.
    for (const reader of [as(needsOwner.id), stranger(manager), stranger(registrar), stranger()]) {
      expect([await parts(reader), await shown(reader, one)]).toEqual([[], []]);
    }
    expect(await parts(as(evaluator1.id, manager))).toEqual([]);
    expect(await parts(as(evaluator1.id, registrar))).toEqual([content]);

    for (const evaluator of [evaluator1, evaluator2]) for (const each of tenderers) await score(one, evaluator, each);
    expect(await parts(as(evaluator1.id))).toEqual([]);
    await agree(one);
    expect(await parts(as(evaluator1.id))).toEqual([content]);
    expect(await shown(as(evaluator1.id), one)).toEqual([content]);
  });

  it('are masked by a function that nobody asks for another text', async () => {
    const masking = sql(as(evaluator1.id), `select without_prices('{}')`, []);
    await expect(masking).rejects.toThrow(/permission denied/);
  });
});

describe('What is held against a supplier, by SQL,', () => {
  const raised = {
    type: 'ExclusionRaised',
    facts: {
      exclusion: 'x1',
      supplier: b,
      ground: 'past-performance',
      concerns: 'supplier',
      answersDueOn: '2027-06-25',
    },
    body: { eventOn: '2026-10-05', details: 'A contract was terminated.' },
  };
  const readers = () => [
    as(procurer.id),
    as(decider.id),
    as(evaluator1.id),
    as('opener-1'),
    as(needsOwner.id),
    stranger(manager),
    stranger(registrar),
  ];
  const seen = async (one: TestCase) =>
    Promise.all(readers().map(async (reader) => (await bodies(reader, one, 'ExclusionRaised')).length));

  it('is read by procurers and decision-makers, and by who keeps the file once tenders are no longer secret', async () => {
    const one = await judging(shared);
    await one.happened(raised);
    expect(await seen(one)).toEqual([1, 1, 0, 0, 0, 0, 0]);
    await one.happened(
      { type: 'AwardProposed', facts: { track, suppliers: [a] } },
      { type: 'AwardDecided', facts: { track, suppliers: [a] } },
    );
    expect(await seen(one)).toEqual([1, 1, 0, 0, 0, 0, 1]);
  });
});

describe('What was declared of interests, by SQL,', () => {
  it('is read by its author and by those who assess it', async () => {
    const one = await judging(shared);
    await one.happened({
      type: 'InterestsDeclared',
      facts: { person: evaluator1.id, interests: 1 },
      body: { interests: ['A cousin.'] },
    });
    const of = async (reader: ReturnType<typeof as>) =>
      (await bodies(reader, one, 'InterestsDeclared')).filter((body) => body.includes('cousin')).length;
    expect(await Promise.all([of(as(procurer.id)), of(as(decider.id)), of(stranger(registrar))])).toEqual([1, 1, 1]);
    expect(await Promise.all([of(as('opener-1')), of(as(evaluator2.id)), of(stranger(manager))])).toEqual([0, 0, 0]);
  });
});

describe('A case that has not been written since its secrecy is kept by the database', () => {
  it('shows nothing of it', async () => {
    const one = await judging(shared);
    for (const evaluator of [evaluator1, evaluator2]) for (const each of tenderers) await score(one, evaluator, each);
    await agree(one);
    await shared.database.owner.query(
      `update case_summary set prices_hidden = default, tenders_secret = default, scores_revealed = default
       where case_id = $1`,
      [one.id],
    );
    expect(await bodies(as(evaluator1.id), one, 'TenderScored')).toHaveLength(2);
    expect(await bodies(as(procurer.id), one, 'TenderScored')).toEqual([]);
  });
});
