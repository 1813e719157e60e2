import { developmentReceiptKey } from '@behov/sealing';
import type { Computation, RecordedLink } from '@behov/domain';
import { describe, expect, it } from 'vitest';
import type { Caller } from '../identity/caller.js';
import type { Reader } from '../reading/reader.js';
import { Receipts } from '../suppliers/receipts.js';
import { Competitions } from './competitions.js';
import { openingPage } from './opening-page.js';

const caseId = 'case-1';
const receivedAt = '2027-09-01T08:00:00.000Z';
const evaluation = { lot: '1', documentsVersion: 2, tenders: [] } as unknown as Computation;

const link = (seq: number, supplier?: string): RecordedLink => ({
  window: 'final-tenders',
  seq,
  of: seq,
  kind: 'received',
  hash: String(seq).repeat(64),
  submission: `submission-${seq}`,
  receivedAt,
  digest: 'a'.repeat(64),
  ...(supplier === undefined ? {} : { supplier, text: `{"supplier":"${supplier}"}` }),
});

const told = (supplier: string, content: object = { evaluation }, id = `evaluation/90/${supplier}`) => ({
  id,
  caseId,
  kind: 'TenderersNotified',
  at: receivedAt,
  content: { case: { organisation: 'goteborg', reference: 'R-1', training: false }, ...content },
});

/** What the database would show somebody who acts for suppliers A and B, once both were told. */
const reads = {
  publications: () =>
    Promise.resolve({
      items: [
        told('supplier-a', { sentAt: receivedAt }, '90/publish'),
        told('supplier-a'),
        told('supplier-a', { evaluation: { ...evaluation, documentsVersion: 1 } }, 'evaluation/80/supplier-a'),
        told('supplier-b'),
      ],
    }),
  competition: () =>
    Promise.resolve({
      links: [link(1, 'supplier-a'), link(2, 'supplier-b'), link(3)],
      openings: [
        {
          type: 'WindowOpened',
          window: 'final-tenders',
          seq: 50,
          at: receivedAt,
          hash: 'd'.repeat(64),
          openers: ['opener-1', 'opener-2'],
          head: '3'.repeat(64),
        },
      ],
    }),
  windows: () =>
    Promise.resolve([
      { id: 'final-tenders', receives: 'tender', opensAt: receivedAt, dueAt: receivedAt, envelopes: [] },
    ]),
};

const caller = {
  actor: { id: 'bidder', kind: 'person', organisationRoles: [], suppliers: ['supplier-a', 'supplier-b'] },
} as unknown as Caller;
const competitions = new Competitions(
  { receive: () => Promise.resolve('2027-09-20T09:00:00.000Z') },
  { reads } as unknown as Reader,
  new Receipts('https://behov.example', [developmentReceiptKey]),
);

describe('The competition for a tenderer that was told of the award', () => {
  it('has its own submissions whole and the digests of others', async () => {
    const { reader, windows, lots } = await competitions.signed(caller, caseId, 'supplier-a');
    expect(reader).toBe('supplier-a');
    expect(windows[0]?.chain?.links.map(({ text }) => text !== undefined)).toEqual([true, false, false]);
    expect(JSON.stringify(windows)).not.toContain('supplier-b');
    expect(lots).toMatchObject([{ lot: '1', evaluation: { documentsVersion: 2 } }]);
  });

  it('is made for one supplier at a time', async () => {
    expect((await competitions.signed(caller, caseId)).reader).toBe('supplier-a');
    const other = await competitions.signed(caller, caseId, 'supplier-b');
    expect(other.reader).toBe('supplier-b');
    expect(JSON.stringify(other.windows)).not.toContain('supplier-a');
  });
});

describe('The page of an opening', () => {
  it('shows what is written in it and runs nothing of it', () => {
    const window = {
      id: 'final-tenders',
      receives: 'tender',
      opensAt: receivedAt,
      dueAt: receivedAt,
      envelopes: [],
      openings: [],
      counted: [{ submission: '1', supplier: '<b>A & Co</b>', receivedAt, digest: 'a' }],
      late: [],
    } as const;
    const page = openingPage(
      { case: caseId, organisation: 'goteborg', reference: '"R"', madeAt: receivedAt, window },
      'en',
    );
    expect(page).toContain('&#60;b&#62;A &#38; Co&#60;/b&#62;');
    expect(page).toContain('2027-09-01 10:00:00,000');
    expect(page).toContain('<p>Nothing.</p>');
  });
});
