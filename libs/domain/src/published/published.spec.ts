import { describe, expect, it } from 'vitest';
import { innovationPartnershipV1 } from '../procedures/innovation-partnership/innovation-partnership.v1.js';
import { announced, evaluated, notified, tendered } from '../testing/competed.js';
import {
  partnershipAward,
  partnershipCompetition,
  partnershipSigning,
} from '../testing/plays/innovation-partnership.js';
import { begun, perform } from '../testing/plays/steps.js';
import type { CompetitionRecord, RecordedLink } from './competition-record.js';
import { countedLinks } from './counted.js';
import { nextOpeningAt, publishedCompetition } from './publish-competition.js';
import { toldCompetition } from './told-competition.js';

const publishing = { caseId: 'case-1', madeAt: '2027-09-20T09:00:00.000Z' };
const receivedAt = '2027-09-01T08:00:00.000Z';

const linked = (
  seq: number,
  of: number,
  kind: RecordedLink['kind'],
  more: Partial<RecordedLink> = {},
): RecordedLink => ({
  window: 'final-tenders',
  seq,
  of,
  kind,
  hash: String(seq).repeat(64),
  submission: `submission-${seq}`,
  receivedAt,
  digest: 'a'.repeat(64),
  ...more,
});

const opening = { window: 'final-tenders', at: '2027-09-02T10:00:00.000Z', hash: 'd'.repeat(64) };
const list = 'e'.repeat(64);
const record: CompetitionRecord = {
  links: [
    linked(1, 1, 'received', { supplier: 'supplier-a', text: '{"supplier":"supplier-a"}' }),
    linked(2, 2, 'received'),
    linked(3, 3, 'late'),
  ],
  openings: [
    { ...opening, type: 'WindowOpened', seq: 40, openers: ['procurer-1', 'procurer-2'], head: '3'.repeat(64), list },
    { ...opening, type: 'OpeningCertified', seq: 41, opener: 'procurer-1', list },
    { ...opening, type: 'OpeningCertified', seq: 42, opener: 'procurer-2', list: 'f'.repeat(64) },
  ],
};

describe('A published competition', () => {
  it('is there once something was opened, and tells until when not', () => {
    const before = announced();
    expect(publishedCompetition(before.state, record, publishing)).toBeUndefined();
    expect(nextOpeningAt(before.state)).toBe('2027-03-15T23:00:00.000Z');
    expect(nextOpeningAt(tendered().state)).toBeUndefined();
  });

  it('has what was counted, what was late, who opened and who certified the same list', () => {
    const windows = publishedCompetition(tendered().state, record, publishing)?.windows ?? [];
    expect(windows.map(({ id }) => id)).toEqual(['requests', 'initial-tenders', 'final-tenders']);
    expect(windows[2]).toMatchObject({
      dueAt: '2027-09-01T22:00:00.000Z',
      takes: 2,
      openings: [{ openers: ['procurer-1', 'procurer-2'], list, certified: [{ person: 'procurer-1', list }] }],
      counted: [
        { supplier: 'supplier-a', lots: ['1'] },
        { supplier: 'supplier-b', lots: ['1'] },
      ],
      late: [{ supplier: 'supplier-c' }],
      chain: { head: '3'.repeat(64) },
    });
    expect(windows[2]?.openings[0]?.certified).toHaveLength(1);
    expect(windows[2]?.chain?.links[0]).not.toHaveProperty('window');
  });

  it('has no chain where the record shows none', () => {
    expect(publishedCompetition(tendered().state, record, publishing)?.windows[0]?.chain).toBeUndefined();
  });

  it('has an empty chain where nothing was submitted', () => {
    const first = { ...record.openings[0]!, window: 'requests', head: '0'.repeat(64) };
    const empty = publishedCompetition(tendered().state, { links: [], openings: [first] }, publishing)?.windows[0];
    expect(empty?.chain).toEqual({ head: '0'.repeat(64), links: [] });
  });

  it('has the terms without who wrote them', () => {
    const documents = publishedCompetition(tendered().state, record, publishing)?.documents;
    expect(documents).toMatchObject({ version: 1, terms: { model: 'A' } });
    expect(documents?.terms).not.toHaveProperty('author');
  });

  it('has a lot once its assessment is agreed, with decision and notification when they are there', () => {
    expect(publishedCompetition(tendered().state, record, publishing)?.lots).toEqual([]);
    const agreed = publishedCompetition(evaluated().state, record, publishing)?.lots[0];
    expect(agreed).toMatchObject({ lot: '1', window: 'final-tenders' });
    expect(agreed?.decision).toBeUndefined();
    expect(publishedCompetition(notified('2027-09-30').state, record, publishing)?.lots[0]).toMatchObject({
      decision: { suppliers: ['supplier-a'] },
      notifiedAt: '2027-09-20T08:00:00.000Z',
    });
  });

  it('is without tenders for those who may not see prices yet', () => {
    const published = publishedCompetition(evaluated().state, record, { ...publishing, withoutTenders: true });
    expect(published?.lots).toEqual([]);
    expect(JSON.stringify(published)).not.toContain('92500000');
  });

  it('is one lot, also when its partners have parted', () => {
    const steps = [...partnershipCompetition, ...partnershipAward, ...partnershipSigning];
    const { state } = perform(begun(innovationPartnershipV1, 'no-solution-on-the-market'), steps);
    expect(Object.keys(state.tracks)).toEqual(['1:supplier-l', '1:supplier-k', '1:supplier-m']);
    expect(publishedCompetition(state, record, publishing)?.lots).toMatchObject([
      { lot: '1', evaluation: { lot: '1' }, decision: { suppliers: ['supplier-l', 'supplier-k', 'supplier-m'] } },
    ]);
  });
});

describe('What counts of a chain', () => {
  const kinds = (...links: RecordedLink[]) => countedLinks(links).map(({ seq }) => seq);

  it("is each supplier's last", () => {
    expect(kinds(linked(1, 1, 'received'), linked(2, 2, 'received'), linked(3, 1, 'replaced'))).toEqual([2, 3]);
  });

  it('is nothing of a supplier that took it back, until it submits anew', () => {
    const taken = [linked(1, 1, 'received'), linked(2, 1, 'withdrawn')] as const;
    expect(kinds(...taken)).toEqual([]);
    expect(kinds(...taken, linked(3, 1, 'received'))).toEqual([3]);
  });

  it('is not what was late, which replaces nothing', () => {
    expect(kinds(linked(1, 1, 'received'), linked(2, 1, 'late'))).toEqual([1]);
  });
});

describe('A competition as a tenderer is told of it', () => {
  const told = toldCompetition({
    ...publishing,
    supplier: 'supplier-a',
    organisation: 'goteborg',
    reference: 'R-1',
    windows: [
      { id: 'final-tenders', receives: 'tender', opensAt: receivedAt, dueAt: receivedAt, envelopes: [] },
      { id: 'open-still', receives: 'tender', opensAt: receivedAt, dueAt: receivedAt, envelopes: [] },
    ],
    record,
    evaluations: [],
  });

  it('names nobody else, and has the digest and the time of each', () => {
    expect(told.reader).toBe('supplier-a');
    expect(told.windows).toHaveLength(1);
    expect(told.windows[0]?.counted).toEqual([
      { submission: 'submission-1', supplier: 'supplier-a', receivedAt, digest: 'a'.repeat(64) },
      { submission: 'submission-2', receivedAt, digest: 'a'.repeat(64) },
    ]);
    expect(told.windows[0]?.late).toEqual([{ receivedAt, digest: 'a'.repeat(64) }]);
    expect(JSON.stringify(told)).not.toMatch(/supplier-[bc]/);
  });
});
