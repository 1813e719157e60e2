import { describe, expect, it } from 'vitest';
import { submissionFrom, windowOf } from '../testing/windows.js';
import { openedBy } from './opened-by.js';

const at = '2027-06-15T08:00:00.000Z';
const closed = windowOf({
  status: 'closed',
  openers: [
    { person: 'opener-1', at },
    { person: 'opener-2', at },
  ],
});
const late = [{ supplier: 'supplier-z', receivedAt: at, digest: '9'.repeat(64) }];
const fault = (digest: string) => ({ supplier: 'supplier-a', digest, envelope: 'tender', fault: 'DAMAGED' });
const sealed = { head: 'f'.repeat(64), list: 'e'.repeat(64) };

describe('What an opening comes to', () => {
  it('is the list, with who opened, what counts and what came late', () => {
    const submissions = [submissionFrom('supplier-a', '1')];
    expect(openedBy(closed, 'tender', { ...sealed, submissions, late })).toStrictEqual([
      {
        type: 'WindowOpened',
        facts: {
          window: 'tenders',
          openers: ['opener-1', 'opener-2'],
          envelope: 'tender',
          list: sealed.list,
          head: sealed.head,
          submissions,
          late,
        },
      },
    ]);
  });

  it('is an empty list where nothing was submitted; a window without sealed parts has no list to certify', () => {
    expect(openedBy(closed, undefined, {})).toStrictEqual([
      {
        type: 'WindowOpened',
        facts: { window: 'tenders', openers: ['opener-1', 'opener-2'], head: '', submissions: [], late: [] },
      },
    ]);
    expect(openedBy(closed, 'tender', {})).toMatchObject([{ facts: { envelope: 'tender', list: '' } }]);
  });

  it("names the lot of a lot's own window, whichever part is opened", () => {
    const ofLot = { ...closed, track: '2' };
    expect(openedBy(ofLot, 'tender', {})).toMatchObject([{ type: 'WindowOpened', facts: { track: '2' } }]);
    expect(openedBy({ ...ofLot, status: 'opened' }, 'price', {})).toMatchObject([
      { type: 'EnvelopeOpened', facts: { track: '2', envelope: 'price' } },
    ]);
  });

  it('names what could not be read by its supplier', () => {
    expect(openedBy(closed, 'tender', { faulty: [fault('a')] })).toMatchObject([{ facts: { faulty: [fault('a')] } }]);
  });

  it('is what a later part adds to each offer, the requirements that it answers and the firms behind it', () => {
    const submissions = [
      {
        ...submissionFrom('supplier-a', '1'),
        answers: ['warm'],
        behind: [{ name: 'Ground', as: 'relied-on' as const }],
      },
      submissionFrom('supplier-b', '2'),
    ];
    const found = openedBy({ ...closed, status: 'opened' }, 'price', { ...sealed, submissions, faulty: [fault('a')] });
    expect(found).toStrictEqual([
      {
        type: 'EnvelopeOpened',
        facts: {
          window: 'tenders',
          envelope: 'price',
          openers: ['opener-1', 'opener-2'],
          list: sealed.list,
          offers: [
            {
              supplier: 'supplier-a',
              offers: submissions[0]?.offers,
              answers: ['warm'],
              behind: [{ name: 'Ground', as: 'relied-on' }],
            },
            { supplier: 'supplier-b', offers: submissions[1]?.offers },
          ],
          faulty: [fault('a')],
        },
      },
    ]);
  });

  it("fails where the openers' shares do not make the key of a part", () => {
    const shareFaults = [{ opener: 'opener-2', fault: 'SHARE-WRONG' }];
    expect(openedBy(closed, 'tender', { shareFaults })).toEqual([
      { type: 'OpeningFailed', facts: { window: 'tenders', envelope: 'tender', faults: shareFaults } },
    ]);
  });
});

describe('The opening of a contest', () => {
  it('tells of nobody: not in the entries, not in those that cannot be read, nor in those that came late', () => {
    const contest = windowOf({ ...closed, receives: 'entry' });
    const submissions = [submissionFrom('supplier-b'), submissionFrom('supplier-a')];
    const found = openedBy(contest, 'entry', { ...sealed, submissions, late, faulty: [fault('b'.repeat(64))] });
    expect(found).toMatchObject([
      {
        facts: {
          submissions: [{ supplier: 'entry-1', digest: 'a'.repeat(64) }, { supplier: 'entry-2' }],
          late: [],
          faulty: [{ supplier: 'entry-2', digest: 'b'.repeat(64), fault: 'DAMAGED' }],
        },
      },
    ]);
    expect(JSON.stringify(found.map(({ facts }) => (facts as { late: unknown }).late))).not.toContain('supplier-');
  });
});
