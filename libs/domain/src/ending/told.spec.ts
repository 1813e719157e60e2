import { describe, expect, it } from 'vitest';
import { react } from '../case/react.js';
import { announced, concluded, tendered } from '../testing/competed.js';
import { decisionMaker } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { directAwarded } from '../testing/plays/direct-award.js';
import { worth } from '../testing/plays/parts.js';
import { begun, perform } from '../testing/plays/steps.js';
import { endingReactions } from './ending.reactions.js';

const cancel = { reason: 'chan-need', reasons: 'Far fewer places are needed.', electronic: true };
const all = ['supplier-a', 'supplier-b', 'supplier-c'];

/** What a cancellation makes the program tell; the papers of it are another matter. */
function toldBy(play: Play, body: { readonly [name: string]: unknown } = cancel) {
  const before = play.state;
  const event = play.give(decisionMaker, 'CancelProcurement', body).events.at(-1)!;
  return react(before, event).filter(({ kind }) => kind !== 'render');
}

describe('The mail about a cancellation', () => {
  it('goes to all candidates and tenderers where it is electronic; otherwise it is sent outside and only published', () => {
    const kinds = (electronic: boolean) =>
      toldBy(tendered(), { ...cancel, electronic }).map(({ kind, suppliers }) => [kind, suppliers]);
    expect(kinds(true)).toEqual([
      ['mail', all],
      ['publish', []],
    ]);
    expect(kinds(false)).toEqual([['publish', []]]);
  });

  it('names the lot where one alone is cancelled, and none where all is', () => {
    const subjects = (play: Play, body: { readonly [name: string]: unknown }) =>
      toldBy(play, body).flatMap(({ subject }) => [subject.sv, subject.en]);
    const ofLot = subjects(tendered({ lots: ['1', '2'] }), { ...cancel, lot: '2' });
    expect(ofLot.slice(0, 2)).toEqual([
      expect.stringContaining(', anbudsdel 2 är avbruten'),
      expect.stringContaining(', lot 2 is cancelled'),
    ]);
    const { reference } = announced().state;
    expect(subjects(announced(), cancel)).toEqual([`${reference} är avbruten`, `${reference} is cancelled`]);
  });

  it('of a direct award is not published and names no day for review', () => {
    const play = perform(worth(begun({ id: 'direct-award', version: 1 }, 'below-limit'), 300_000), directAwarded);
    const told = toldBy(play);
    expect(told).toMatchObject([{ kind: 'mail', suppliers: ['supplier-a', 'supplier-b'] }]);
    expect(told[0]?.says).toEqual({
      sv: 'Upphandlingen är avbruten (chan-need).',
      en: 'The procurement is cancelled (chan-need).',
    });
  });
});

describe('The mail about a terminated contract', () => {
  it('goes to the supplier of that contract, with lot, ground and day', () => {
    const play = concluded('2027-10-04', { lots: ['1', '2'] }).happened({
      type: 'ContractConcluded',
      facts: { track: '2', supplier: 'supplier-b', on: '2027-10-04' },
    });
    const before = play.state;
    const event = play
      .on('2028-01-10')
      .happened({ type: 'ContractTerminated', facts: { track: '2', ground: 'exclusion', on: '2028-01-10' } })
      .events.at(-1)!;
    const [mail, ...rest] = react(before, event);
    expect(mail).toMatchObject({ kind: 'mail', suppliers: ['supplier-b'], persons: [] });
    expect(mail?.subject.en).toContain(play.state.reference);
    for (const part of ['2028-01-10', 'exclusion', '2']) expect(mail?.says.sv).toContain(part);
    expect(rest.filter((one) => one.suppliers.length > 0)).toEqual([]);
  });

  it('names the lot that a partner competed for', () => {
    const { state } = concluded('2027-10-04');
    const partner = { ...state.tracks['1']!, id: '1:supplier-a', partner: { lot: '1', supplier: 'supplier-a' } };
    const contracts = { [partner.id]: { supplier: 'supplier-a' } };
    const facts = { track: partner.id, ground: 'exclusion', on: '2028-01-10' } as const;
    const parted = { ...state, tracks: { [partner.id]: partner }, contracts };
    const [mail] = endingReactions.ContractTerminated?.(parted, { facts } as never) ?? [];
    expect(mail).toMatchObject({
      suppliers: ['supplier-a'],
      says: {
        sv: 'Avtalet för anbudsdel 1 är uppsagt 2028-01-10 (exclusion).',
        en: 'The contract for lot 1 was terminated on 2028-01-10 (exclusion).',
      },
    });
  });
});
