import { describe, expect, it } from 'vitest';
import type { Actor } from '../case/actor.js';
import { react } from '../case/react.js';
import { tasks } from '../case/tasks.js';
import { decisionMaker, procurer1, supplierA } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { agreed, approved, carriedOut, proposal, unforeseeable } from './carried-out.fixture.js';
import { modificationReactions } from './modification.reactions.js';

const m1 = { modification: 'm1' };
const on = '2028-02-01';
const byHand = { ...m1, reference: 'Diary 2028-117' };
const proposed = (changes: object = {}, play = carriedOut()) =>
  play.give(procurer1, 'ProposeModification', proposal({ ...changes }));
const signed = (play = approved(carriedOut())) => play.give(decisionMaker, 'SignModification', byHand);
const first = (play: Play, by: Actor, command: string, body: object) => {
  const decision = play.ask(by, command, { ...body });
  return decision.ok ? decision.events[0] : decision.refusal.code;
};
const asked = (play: Play, command: string) => tasks(play.state).filter((one) => one.command === command);

describe('What is kept apart of a modification', () => {
  it('is what is changed and why, and the circumstances and reasons that are given besides', () => {
    const kept = (changes: object, play = carriedOut()) => {
      const event = first(play, procurer1, 'ProposeModification', proposal({ ...changes }));
      return typeof event === 'string' || event === undefined ? event : event.body;
    };
    const [what, reasons] = ['A part is exchanged.', 'It is worth little.'];
    expect(kept({})).toStrictEqual({ what, reasons });
    const { circumstances } = unforeseeable;
    expect(kept(unforeseeable)).toStrictEqual({ what, reasons, circumstances });
    const apart = { ...unforeseeable, separateReasons: 'Another house.' };
    expect(kept(apart, approved(carriedOut(), unforeseeable))).toStrictEqual({
      ...{ what, reasons, circumstances, separateReasons: 'Another house.' },
    });
  });

  it('is why it was decided on or withdrawn', () => {
    const reasons = 'It is so.';
    const facts = { track: '1', ...m1 };
    const decide = (outcome: string) =>
      first(proposed(), decisionMaker, 'DecideModification', { ...m1, outcome, reasons });
    expect(decide('approved')).toStrictEqual({
      type: 'ModificationApproved',
      facts: { ...facts, on },
      body: { reasons },
    });
    expect(decide('rejected')).toStrictEqual({
      type: 'ModificationRejected',
      facts: { ...facts, on },
      body: { reasons },
    });
    expect(first(proposed(), procurer1, 'WithdrawModification', { ...m1, reasons })).toStrictEqual({
      ...{ type: 'ModificationWithdrawn', facts, body: { reasons } },
    });
  });

  it('is where the signed agreement of a supplier is found', () => {
    const facts = { track: '1', ...m1, supplier: 'supplier-a', on };
    const decision = signed().ask(procurer1, 'RecordSupplierAgreement', byHand);
    expect(decision.ok && decision.events).toStrictEqual([
      {
        type: 'ModificationSignedBySupplier',
        facts: { ...facts, way: 'by-hand' },
        body: { reference: 'Diary 2028-117' },
      },
      { type: 'ModificationAgreed', facts },
    ]);
    expect(first(signed(), supplierA, 'CountersignModification', byHand)).toMatchObject({
      ...{ facts: { ...facts, way: 'by-hand' }, body: { reference: 'Diary 2028-117' } },
    });
  });
});

describe('What is asked for of a modification', () => {
  it('is a decision by another than whoever proposed it', () => {
    expect(asked(proposed(), 'DecideModification')).toMatchObject([{ about: 'm1', except: ['procurer-1'] }]);
    expect(asked(approved(carriedOut()), 'DecideModification')).toEqual([]);
  });

  it('is one signature of the authority, and then one of the supplier, each of its own modification', () => {
    const play = approved(signed());
    expect(asked(play, 'SignModification').map(({ about }) => about)).toEqual(['m2']);
    expect(asked(play, 'CountersignModification').map(({ about }) => about)).toEqual(['m1']);
    expect(asked(play, 'RecordSupplierAgreement')).toEqual([]);
    expect(asked(agreed(carriedOut()), 'SignModification')).toEqual([]);
  });

  it('is its notice since it was agreed', () => {
    const play = signed(approved(carriedOut(), unforeseeable)).on('2028-02-10T12:00:00Z');
    play.give(supplierA, 'CountersignModification', byHand);
    expect(asked(play, 'RecordModificationNotice')).toMatchObject([{ about: 'm1', since: '2028-02-09T23:00:00.000Z' }]);
  });
});

describe('Who is told of a modification', () => {
  const roles = ['procurer', 'needs-owner', 'innovation-leader'];
  const subject = {
    sv: 'Ändring m1 av avtalet i GBG-2017-HOPPET',
    en: 'Modification m1 of the contract in GBG-2017-HOPPET',
  };

  it('are those with the need and the procurers, that it was agreed or rejected', () => {
    const play = signed();
    const before = play.state;
    const [mail] = react(before, play.give(supplierA, 'CountersignModification', byHand).events.at(-1)!);
    expect(mail).toMatchObject({ kind: 'mail', roles, suppliers: ['supplier-a'], subject });
    const rejected = proposed();
    const then = rejected.state;
    rejected.give(decisionMaker, 'DecideModification', { ...m1, outcome: 'rejected', reasons: 'No.' });
    expect(react(then, rejected.events.at(-1)!)[0]).toMatchObject({ kind: 'mail', roles, suppliers: [], subject });
  });

  it('is everybody of a notice that was sent by hand; another is to be sent', () => {
    const notice = { ...m1, summary: 'Cleaned.', why: 'Unforeseen.' };
    const kinds = (body: object) => {
      const play = agreed(carriedOut(), unforeseeable).give(procurer1, 'RecordModificationNotice', {
        ...notice,
        ...body,
      });
      return modificationReactions.ModificationNoticePublished!(play.state, play.events.at(-1) as never).map(
        ({ kind, subject: of }) => [kind, of?.en],
      );
    };
    expect(kinds({ publicationId: '2028-S-1' })).toEqual([['publish', subject.en]]);
    expect(kinds({})).toEqual([['notice', 'Notice to send in GBG-2017-HOPPET']]);
  });
});

describe('What is on record of a modification', () => {
  it('is its own decision, and the supplier is another only where one takes the contract over', () => {
    const play = proposed({}, proposed());
    play.happened({ type: 'ModificationApproved', facts: { track: '1', modification: 'm2', on } });
    expect(play.state.modifications['1']?.map(({ status }) => status)).toEqual(['proposed', 'approved']);
    const agreedBy = (modification: string) =>
      play.happened({ type: 'ModificationAgreed', facts: { track: '1', modification, supplier: 'supplier-b', on } });
    expect(agreedBy('m2').state.contracts['1']?.supplier).toBe('supplier-a');
    expect(agreedBy('m9').state.contracts['1']?.supplier).toBe('supplier-a');
    expect(play.state.modifications['1']?.map(({ status }) => status)).toEqual(['proposed', 'agreed']);
    play.happened({ type: 'ModificationWithdrawn', facts: { track: '1', modification: 'm1' } });
    expect(play.state.modifications['1']?.map(({ status }) => status)).toEqual(['withdrawn', 'agreed']);
  });
});
