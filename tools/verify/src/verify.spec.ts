import { generateReceiptKey, publicReceiptKeys } from '@behov/sealing';
import { describe, expect, it } from 'vitest';
import { changed, everything, keys, toldB, whole, type Editable } from './competition.fixture.js';
import type { CompetitionFile } from './competition-file.js';
import type { Finding } from './finding.js';
import { verify, type Beside } from './verify.js';

/** The checks with an outcome, each once. */
async function checks(outcome: Finding['outcome'], file: CompetitionFile, beside: Beside = { keys }) {
  const found = await verify(file, beside);
  return [...new Set(found.filter((one) => one.outcome === outcome).map(({ check }) => check))];
}
const failing = (file: CompetitionFile, beside?: Beside) => checks('fails', file, beside);

const windowOf = ({ windows }: Editable) => windows.find(({ id }) => id === 'final-tenders')!;
const chainOf = (file: Editable) => windowOf(file).chain!;
const lotOf = ({ lots }: Editable) => lots[0]!;
const tenderOf = (file: Editable, supplier: string) =>
  lotOf(file).evaluation.tenders.find((one) => one.supplier === supplier)!;

const withoutLink = (file: Editable): void => {
  chainOf(file).links.splice(2, 1);
};

const given = (at: number) => ({ name: `receipt-${at + 1}.jws`, text: everything[at]!.receipt });
const receiptOf = async (at: number, file = whole) =>
  (await verify(file, { keys, receipts: [given(at)] })).find(({ check }) => check === 'RECEIPT')!;

describe('A competition as it was', () => {
  it('verifies in all that it shows', async () => {
    const found = await verify(whole, { keys });
    expect(found.filter(({ outcome }) => outcome !== 'holds')).toEqual([]);
    expect(new Set(found.map(({ check }) => check)).size).toBe(12);
  });

  it('vouches for itself alone where no keys are given', async () => {
    expect(await failing(whole, {})).toEqual([]);
    expect(await checks('not-shown', whole, {})).toEqual(['SIGNATURE']);
  });

  it('verifies for a tenderer too, as far as the tenderer is shown it', async () => {
    expect(JSON.stringify(toldB)).not.toContain('supplier-c');
    expect(await failing(toldB)).toEqual([]);
    expect(await checks('not-shown', toldB)).toEqual(['DOCUMENTS', 'LIST', 'TENDERS', 'RESULT', 'DECISION']);
  });
});

describe('A file that was changed after the signing', () => {
  it('is found by its signature', async () => {
    const file = JSON.parse(JSON.stringify(whole)) as Editable;
    file.madeAt = '2027-09-21T09:00:00.000Z';
    expect(await failing(file)).toEqual(['SIGNATURE']);
  });

  it('is found by its key, though it brings that with it', async () => {
    const other = await generateReceiptKey();
    const theirs = await publicReceiptKeys([other]);
    const file = await changed(whole, (one) => (one.keys = theirs as Editable['keys']), other);
    expect(await failing(file)).toEqual(['SIGNATURE']);
    expect(await failing(file, {})).toEqual([]);
  });
});

const forgeries: readonly (readonly [string, readonly string[], (file: Editable) => void])[] = [
  ['a score', ['RESULT'], (file) => (tenderOf(file, 'supplier-b').scores = { method: 5 })],
  ['a price', ['RESULT', 'RANKING', 'DECISION'], (file) => (tenderOf(file, 'supplier-b').price = 80_000_000)],
  [
    'a figure of a tender',
    ['RESULT', 'RANKING', 'DECISION'],
    (file) => (tenderOf(file, 'supplier-b').values = { climate: 100 }),
  ],
  ['a result', ['RESULT'], (file) => (tenderOf(file, 'supplier-b').result = 1)],
  ['a step', ['RESULT'], (file) => (tenderOf(file, 'supplier-b').steps![0]!.value = 1)],
  [
    'what a tender was found to be',
    ['RANKING', 'RESULT', 'DECISION'],
    (file) => {
      tenderOf(file, 'supplier-a').outcome = 'rejected';
    },
  ],
  [
    'a weight',
    ['DOCUMENTS', 'RESULT', 'RANKING', 'DECISION'],
    (file) => {
      lotOf(file).evaluation.terms.criteria[0]!.valuePerUnit = 1;
    },
  ],
  ['the published terms', ['DOCUMENTS'], (file) => (file.documents!.terms.criteria[0]!.limit = 250)],
  ['the version of the documents', ['DOCUMENTS'], (file) => (lotOf(file).evaluation.documentsVersion = 2)],
  [
    'the order',
    ['RANKING'],
    (file) => {
      tenderOf(file, 'supplier-a').rank = 2;
      tenderOf(file, 'supplier-b').rank = 1;
    },
  ],
  ['who was awarded', ['DECISION'], (file) => (lotOf(file).decision!.suppliers = ['supplier-b'])],
  [
    'a tender that is left out of the comparison',
    ['TENDERS'],
    (file) => {
      lotOf(file).evaluation.tenders.splice(1, 1);
    },
  ],
  [
    'a submission that is left out of what counts',
    ['COUNTED', 'LIST', 'TENDERS'],
    (file) => {
      windowOf(file).counted.splice(0, 1);
    },
  ],
  [
    'a submission that is taken out of the chain',
    ['CHAIN', 'COUNTED'],
    (file) => {
      chainOf(file).links.splice(2, 1);
    },
  ],
  [
    'the last link, with its head',
    ['CHAIN', 'COUNTED', 'LIST'],
    (file) => {
      chainOf(file).links.pop();
      chainOf(file).head = chainOf(file).links.at(-1)!.hash;
      windowOf(file).late = [];
      chainOf(file).links[0]!.of = 9;
    },
  ],
  ['a head', ['CHAIN', 'COUNTED', 'LIST'], (file) => (chainOf(file).head = 'f'.repeat(64))],
  [
    'the text of a link',
    ['CHAIN'],
    (file) => {
      chainOf(file).links[1]!.text = chainOf(file).links[1]!.text!.replace('supplier-c', 'supplier-x');
    },
  ],
  [
    'a time, moved over the deadline',
    ['CHAIN', 'COUNTED', 'TIME'],
    (file) => {
      chainOf(file).links[2]!.receivedAt = windowOf(file).dueAt;
    },
  ],
  [
    'a late one that counts',
    ['CHAIN', 'COUNTED', 'TIME'],
    (file) => {
      chainOf(file).links[5]!.kind = 'received';
    },
  ],
  ['a deadline, moved before what counts', ['TIME'], (file) => (windowOf(file).dueAt = '2027-09-01T21:59:59.999Z')],
  [
    'a deadline, moved behind what was late',
    ['TIME', 'OPENERS'],
    (file) => (windowOf(file).dueAt = '2027-09-03T22:00:00.000Z'),
  ],
  ['what was late, left out', ['COUNTED'], (file) => (windowOf(file).late = [])],
  ['whose submission it is', ['COUNTED', 'TENDERS'], (file) => (windowOf(file).counted[0]!.supplier = 'supplier-c')],
  [
    'one opener twice',
    ['OPENERS', 'CERTIFIED'],
    (file) => {
      windowOf(file).openings[0]!.openers = ['procurer-1', 'procurer-1'];
    },
  ],
  ['a certification that is missing', ['CERTIFIED'], (file) => void windowOf(file).openings[0]!.certified.pop()],
  [
    'a certification of another list',
    ['CERTIFIED'],
    (file) => {
      windowOf(file).openings[0]!.certified[0]!.list = 'f'.repeat(64);
    },
  ],
  [
    'something that could not be read',
    ['LIST'],
    (file) => {
      windowOf(file).faulty = [
        { supplier: 'supplier-b', digest: 'f'.repeat(64), envelope: 'tender', fault: 'DAMAGED' },
      ];
    },
  ],
  [
    'the form itself',
    ['CHAIN', 'COUNTED', 'LIST'],
    (file) => {
      chainOf(file).links = null as never;
    },
  ],
];

/** In the file that supplier B is given. */
const forgeriesForOne: typeof forgeries = [
  ['its own price', ['RESULT'], (file) => (tenderOf(file, 'supplier-b').price = 80_000_000)],
  [
    'its own link',
    ['CHAIN'],
    (file) => {
      chainOf(file).links[2]!.text = chainOf(file).links[2]!.text!.replace('person', 'nobody');
    },
  ],
  [
    'the order',
    ['RANKING'],
    (file) => {
      tenderOf(file, 'supplier-a').result = 99_000_000;
    },
  ],
];

describe('What the authority itself has changed and signed anew', () => {
  it.each(forgeries)('is found: %s', async (_what, expected, change) => {
    expect((await failing(await changed(whole, change))).toSorted()).toEqual(expected.toSorted());
  });

  it.each(forgeriesForOne)('is found by a tenderer that sees a part: %s', async (_what, expected, change) => {
    expect(await failing(await changed(toldB, change))).toEqual(expected);
  });
});

describe('A receipt', () => {
  it('is found with the same digest and time', async () => {
    expect(await receiptOf(2)).toMatchObject({ outcome: 'holds', where: 'receipt-3.jws' });
    expect(await receiptOf(2, toldB)).toMatchObject({ outcome: 'holds' });
    expect(await receiptOf(4)).toMatchObject({ outcome: 'holds' });
  });

  it('tells that what it is for was replaced, or taken back', async () => {
    expect((await receiptOf(0)).says?.en).toBe('Counts no longer: replaced or taken back 2027-09-01T21:00:00.000Z');
    expect((await receiptOf(1)).says?.en).toContain('2027-09-01T21:30:00.000Z');
  });

  it('says loudly that what it proves is missing', async () => {
    const file = await changed(whole, withoutLink);
    expect(await receiptOf(2, file)).toMatchObject({
      outcome: 'fails',
      says: { en: expect.stringMatching(/^MISSING/) },
    });
    const uncounted = await changed(whole, (one) => void windowOf(one).counted.splice(0, 1));
    expect((await receiptOf(2, uncounted)).says?.sv).toMatch(/^SAKNAS/);
  });

  it('says loudly that the file has another time or digest', async () => {
    const later = await changed(whole, (one) => {
      chainOf(one).links[2]!.receivedAt = windowOf(one).dueAt;
    });
    expect((await receiptOf(2, later)).says?.en).toMatch(/^THE RECEIPT SAYS OTHER/);
  });

  it('is of the same authority, case and window', async () => {
    const strangers = await publicReceiptKeys([await generateReceiptKey()]);
    expect(await failing(whole, { keys: strangers, receipts: [given(2)] })).toEqual(['SIGNATURE', 'RECEIPT']);
    expect(await receiptOf(2, await changed(whole, (one) => void (one.case = 'another')))).toMatchObject({
      says: { en: 'It is for another case' },
    });
    expect(await receiptOf(2, await changed(whole, (one) => void (windowOf(one).id = 'another')))).toMatchObject({
      outcome: 'fails',
    });
  });
});

describe('The own tender', () => {
  const { sent, clear } = everything[3]!;
  const own = async (content: object, file: CompetitionFile = whole): Promise<Finding> =>
    (await verify(file, { keys, tenders: [{ name: 'own.json', text: JSON.stringify(content) }] })).at(-1)!;

  it('is found sealed, as it was sent', async () => {
    expect(await own(sent)).toMatchObject({ check: 'TENDER', outcome: 'holds' });
    expect(await own(everything[0]!.sent)).toMatchObject({ outcome: 'fails' });
  });

  it('is found clear, with the figures that were compared', async () => {
    expect(await own(clear)).toMatchObject({ outcome: 'holds' });
    expect((await own(everything[0]!.clear)).says?.en).toBe(
      'Other than the tender says: 1: 95000000 / 92500000; 1 climate: 200 / 165',
    );
    expect(await own({ ...clear, case: 'another' })).toMatchObject({ outcome: 'fails' });
    expect(await own(everything[1]!.clear)).toMatchObject({ outcome: 'not-shown' });
  });

  it('finds figures that were changed with all that was computed from them', async () => {
    const file = await changed(whole, (one) => {
      const tender = tenderOf(one, 'supplier-b');
      tender.price = 89_000_000;
      tender.result = 79_000_000;
      const last = tender.steps!.at(-1)!;
      last.value = 79_000_000;
      last.says = last.says.replace('88000000', '89000000').replace('78000000', '79000000');
      lotOf(one).evaluation.lowestPrice = 89_000_000;
    });
    expect(await failing(file)).toEqual([]);
    expect(await own(everything[2]!.clear, file)).toMatchObject({ outcome: 'fails' });
  });

  it('is a submission or an envelope, and nothing else', async () => {
    await expect(own({ price: 1 })).rejects.toThrow('own.json');
    await expect(own({ envelopes: [] })).rejects.toThrow('SUBMISSION-FORM');
  });
});
