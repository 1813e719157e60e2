import { describe, expect, it } from 'vitest';
import type { Actor } from '../case/actor.js';
import { decisionMaker, procurer1, supplierA } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { agreed, approved, carriedOut, proposal, sek, unforeseeable } from './carried-out.fixture.js';

const m1 = { modification: 'm1' };
const byHand = { ...m1, reference: 'Diary 2028-117' };
const proposed = (changes: object = {}, play = carriedOut()) =>
  play.give(procurer1, 'ProposeModification', proposal({ ...changes }));
const signed = (play = approved(carriedOut())) => play.give(decisionMaker, 'SignModification', byHand);
const refusal = (play: Play, by: Actor, command: string, body: object) => {
  const decision = play.ask(by, command, { ...body });
  return decision.ok ? 'accepted' : [decision.refusal.code, decision.refusal.expected];
};

describe('What a refused step of a modification expects', () => {
  it('is a modification that stands where the step can be taken', () => {
    const play = proposed({}, approved(carriedOut()));
    expect(refusal(play, decisionMaker, 'SignModification', { ...byHand, modification: 'm2' })).toEqual([
      ...['MODIFICATION-STATUS', 'm1'],
    ]);
    expect(refusal(carriedOut(), decisionMaker, 'SignModification', byHand)).toEqual(['MODIFICATION-STATUS', '–']);
  });

  it('is a modification that is to be announced', () => {
    const play = agreed(agreed(carriedOut()), unforeseeable);
    const notice = { publicationId: '2028-S-1', summary: 'Cleaned.', why: 'Unforeseen.' };
    expect(refusal(play, procurer1, 'RecordModificationNotice', { ...m1, ...notice })).toEqual([
      'MODIFICATION-NOTICE',
      'm2',
    ]);
  });

  it('is the currency of the contract, and the earlier ones that were decided on', () => {
    const propose = (changes: object, play = carriedOut()) =>
      refusal(play, procurer1, 'ProposeModification', proposal({ ...changes }));
    expect(propose({ increase: { amount: 1, currency: 'EUR' } })).toEqual(['MODIFICATION-AMOUNT', 'SEK']);
    const play = agreed(approved(carriedOut()));
    expect(propose({ belongsWith: ['m2', 'm3'] }, play)).toEqual(['MODIFICATION-EARLIER', 'm1, m2']);
    expect(propose({ belongsWith: ['m2', 'm1'] }, play)).toBe('accepted');
    const other = approved(carriedOut());
    expect(propose(unforeseeable, other)).toBe('accepted');
  });

  it('is an option that is exercised, where no clause of the documents has its name', () => {
    const play = carriedOut();
    const { content } = play.state.contracts['1']!;
    const options = [
      { id: 'components', text: 'x', value: sek(1) },
      { id: 'yard', text: 'x', value: sek(1) },
    ];
    play.happened({
      type: 'ContractSettled',
      facts: { track: '1', supplier: 'supplier-a', content: { ...content!, options } },
    });
    const changeClauses = [...play.state.documents!.changeClauses!, { id: 'time', text: 'x', scope: 'x' }];
    play.state = { ...play.state, documents: { ...play.state.documents!, changeClauses } };
    const by = (clause: string) => {
      const body = proposal({ ground: 'clause', clause, withinClause: true, increase: sek(1) });
      return refusal(play, procurer1, 'ProposeModification', body);
    };
    expect([by('components'), by('yard')]).toEqual(['accepted', ['MODIFICATION-OPTION', 'ExerciseOption']]);
  });

  it('is the document that the authority signed', () => {
    const play = signed();
    play.brought = { files: [], signing: { ways: ['by-hand', 'verified'], checked: { ok: false, fault: 'WRONG' } } };
    const body = { ...m1, signature: 'Q01T' };
    expect(refusal(play, supplierA, 'CountersignModification', body)).toEqual([
      'MODIFICATION-SAME-DOCUMENT',
      undefined,
    ]);
  });
});
