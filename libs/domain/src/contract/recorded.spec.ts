import { describe, expect, it } from 'vitest';
import type { Actor } from '../case/actor.js';
import { directAwardV1 } from '../procedures/direct-award/direct-award.v1.js';
import { announced, awarded, concluded, notified } from '../testing/competed.js';
import { decisionMaker, procurer1, supplierA } from '../testing/people.js';
import type { Play } from '../testing/play.js';

const ended = { type: 'StandstillEnded', facts: { track: '1' } } as const;
const court = { type: 'CourtChecked', facts: { track: '1', checkedAt: '2027-10-01T08:00:00.000Z' } } as const;
const signing = () => notified('2027-09-30').happened(ended, court).on('2027-10-01');
const event = (play: Play, by: Actor, command: string, body: { readonly [name: string]: unknown } = {}) => {
  const decision = play.ask(by, command, body);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.events[0];
};

describe('The reference of a signature', () => {
  const facts = { track: '1', supplier: 'supplier-a', on: '2027-10-01' };
  const reference = 'GBG-2017-HOPPET/contract';
  const how = { way: 'by-hand' };

  it('is kept apart where the authority gives one', () => {
    const type = 'ContractSignedByAuthority';
    expect(event(signing(), decisionMaker, 'SignContract')).toStrictEqual({
      ...{ type, facts: { ...facts, ...how } },
    });
    expect(event(signing(), decisionMaker, 'SignContract', { reference })).toStrictEqual({
      ...{ type, facts: { ...facts, ...how } },
      body: { reference },
    });
  });

  it('is kept apart where the supplier gives one', () => {
    const type = 'ContractSignedBySupplier';
    const signed = signing().give(decisionMaker, 'SignContract');
    expect(event(signed, supplierA, 'CountersignContract')).toStrictEqual({
      ...{ type, facts: { ...facts, ...how } },
    });
    expect(event(signed, supplierA, 'CountersignContract', { reference })).toStrictEqual({
      ...{ type, facts: { ...facts, ...how } },
      body: { reference },
    });
  });
});

describe('Signing before all are notified', () => {
  const refused = (play: Play) => {
    const decision = play.ask(decisionMaker, 'SignContract');
    return decision.ok ? 'accepted' : [decision.refusal.code, decision.refusal.expected];
  };
  const untold = (play: Play, directly = false) => {
    const { notification: _notification, ...award } = play.state.awards['1']!;
    const track = play.state.tracks['1']!;
    const { id, version } = directAwardV1;
    const definition = directly ? { id, version } : track.definition;
    play.state = { ...play.state, awards: { 1: award }, tracks: { 1: { ...track, definition } } };
    return play;
  };
  const knownAlone = (play: Play) => {
    const { competitors, windows } = play.state;
    const { 'supplier-a': first } = competitors;
    const sealed = Object.entries(windows).map(([id, { submissions: _in, late: _late, ...one }]) => [id, one]);
    play.state = { ...play.state, competitors: { 'supplier-a': first! }, windows: Object.fromEntries(sealed) };
    return play;
  };

  it('names all where nobody was', () => {
    expect(refused(untold(signing()))).toEqual(['CONTRACT-NOTIFIED', 'supplier-a, supplier-b, supplier-c']);
  });

  it('is refused with one tenderer too, but not in a direct award, where nobody else is to be told', () => {
    expect(refused(knownAlone(untold(signing())))).toEqual(['CONTRACT-NOTIFIED', 'supplier-a']);
    expect(refused(knownAlone(untold(signing(), true)))).toBe('accepted');
  });

  it('is refused in a direct award when several were asked', () => {
    expect(refused(untold(signing(), true))).toEqual(['CONTRACT-NOTIFIED', 'supplier-a, supplier-b, supplier-c']);
  });
});

describe('A completed report', () => {
  const complete = { report: 'Complete.' };
  const found = (...outcomes: readonly ('measures' | 'disqualified')[]) =>
    concluded('2027-10-04').happened(
      ...outcomes.map((outcome) => ({
        type: 'DeclarationAssessed' as const,
        facts: { person: 'evaluator-2', outcome, measures: [] },
      })),
    );

  it('keeps its text apart, with nothing of conflicts where there is nothing to tell', () => {
    expect(event(found(), procurer1, 'CompleteReport', complete)).toStrictEqual({
      type: 'ReportCompleted',
      facts: { track: '1', on: '2027-10-04', conflicts: 0 },
      body: complete,
    });
  });

  it('is asked to tell of so many conflicts with measures, and so many disqualified', () => {
    const decision = found('measures', 'disqualified', 'measures').ask(procurer1, 'CompleteReport', complete);
    const says = decision.ok ? undefined : decision.refusal.says;
    expect(says?.sv).toContain('3, varav 2 med åtgärder och 1 med jäv');
    expect(says?.en).toContain('3, of which 2 with measures and 1 disqualified');
  });
});

describe('A contract on record', () => {
  const completed = { type: 'ReportCompleted', facts: { track: '1', on: '2027-10-20', conflicts: 0 } } as const;

  it('has the supplier that signed it, else the one it was awarded to, else none', () => {
    const supplier = (play: Play) => play.happened(completed).state.contracts['1']?.supplier;
    const other = notified('2027-09-30').happened({
      type: 'ContractConcluded',
      facts: { track: '1', supplier: 'supplier-b', on: '2027-10-04' },
    });
    expect([other, awarded(), announced()].map(supplier)).toEqual(['supplier-b', 'supplier-a', '']);
  });

  it('is terminated for reasons that are said', () => {
    const refused = (body: object) =>
      concluded('2027-10-04').refused(decisionMaker, 'TerminateContract', { ground: 'contract-terms', ...body });
    expect([refused({}), refused({ reasons: '  ' }), refused({ reasons: 'Late.' })]).toEqual([
      'CONTRACT-REASONS',
      'CONTRACT-REASONS',
      'accepted',
    ]);
  });

  it('has terms of the act to be terminated by only where the documents say so', () => {
    const play = concluded('2027-10-04');
    const { documents: _documents, ...state } = play.state;
    play.state = state;
    const ground = 'infringement';
    expect(play.refused(decisionMaker, 'TerminateContract', { ground, reasons: 'Late.' })).toBe('CONTRACT-TERMINATION');
  });
});
