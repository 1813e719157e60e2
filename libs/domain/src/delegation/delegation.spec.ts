import { describe, expect, it } from 'vitest';
import { options } from '../case/options.js';
import { personsOf, tasks } from '../case/tasks.js';
import { awarded, evaluated, tender } from '../testing/competed.js';
import { declared } from '../testing/declared.js';
import { decisionMaker, lineManager, needsOwner, procurer1, registrar } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { approved } from '../testing/prepared.js';
import { mayDecide } from './limits.js';
import type { DelegationRow } from './delegation.state.js';

const sek = (amount: number) => ({ amount, currency: 'SEK' });
const all = ['start', 'award', 'contract', 'cancel', 'gate', 'stop-lift'] as const;
const row = (changes: Partial<DelegationRow> = {}): DelegationRow => ({
  person: 'decision-maker',
  decisions: all,
  reference: '4.2',
  validFrom: '2027-01-01',
  ...changes,
});
const director = { ...decisionMaker, id: 'director' };
const withOrder = (play: Play, ...rows: readonly DelegationRow[]) =>
  declared(
    play
      .give(lineManager, 'AssignPerson', { person: 'director', role: 'decision-maker' })
      .give(registrar, 'RecordDelegation', { rows }),
  );
/** The price of the winner is 92.5 million. */
const proposed = (...rows: readonly DelegationRow[]) =>
  withOrder(evaluated(), ...rows).give(procurer1, 'ProposeAward', { suppliers: ['supplier-a'], reasons: 'Best.' });
const award = { reasons: 'The best.' };

describe('The delegation order', () => {
  it('is recorded by registrar, manager or line manager, and by nobody else', () => {
    const rows = [row()];
    expect(approved().refused(registrar, 'RecordDelegation', { rows })).toBe('accepted');
    expect(approved().refused(lineManager, 'RecordDelegation', { rows })).toBe('accepted');
    for (const one of [procurer1, needsOwner, decisionMaker]) {
      expect(approved().refused(one, 'RecordDelegation', { rows })).toBe('ROLE');
    }
  });

  it('sets nobody’s own limits, neither by name nor by role', () => {
    const record = (changes: Partial<DelegationRow>) =>
      approved().refused(lineManager, 'RecordDelegation', { rows: [row(), row(changes)] });
    expect(record({ person: 'line-manager' })).toBe('DELEGATION-NOT-SELF');
    const { person: _person, ...byRole } = row({ role: 'line-manager' });
    expect(approved().refused(lineManager, 'RecordDelegation', { rows: [byRole] })).toBe('DELEGATION-NOT-SELF');
    expect(approved().refused(registrar, 'RecordDelegation', { rows: [byRole] })).toBe('accepted');
  });

  it('sets nobody’s own limits through their deputy', () => {
    const play = approved().give(registrar, 'AppointDeputy', {
      person: 'registrar',
      deputy: 'stand-in',
      role: 'registrar',
      from: '2027-01-10T00:00:00.000Z',
      until: '2027-12-01T00:00:00.000Z',
    });
    const standIn = { ...registrar, id: 'stand-in' };
    const record = (person: string) => play.refused(standIn, 'RecordDelegation', { rows: [row(), row({ person })] });
    expect(record('registrar')).toBe('DELEGATION-NOT-SELF');
    expect(record('stand-in')).toBe('DELEGATION-NOT-SELF');
    expect(record('director')).toBe('accepted');
  });

  it.each([
    ['without a person', { person: undefined }, 'DELEGATION-ROW'],
    ['that ends before it begins', { validTo: '2026-12-31' }, 'DELEGATION-TIME'],
    ['that begins on no day', { validFrom: '2027-02-30' }, 'DELEGATION-TIME'],
    ['that ends on no day', { validTo: '2027-02-30' }, 'DELEGATION-TIME'],
  ])('has no row %s, among however many good ones', (_what, changes, code) => {
    const rows = [row(), { ...row(), ...changes }, row()];
    expect(approved().refused(registrar, 'RecordDelegation', { rows })).toBe(code);
  });

  it('has rows for either a person or a role', () => {
    const { person: _person, ...nobody } = row();
    expect(approved().refused(registrar, 'RecordDelegation', { rows: [nobody] })).toBe('DELEGATION-ROW');
    expect(approved().refused(registrar, 'RecordDelegation', { rows: [row({ role: 'manager' })] })).toBe(
      'DELEGATION-ROW',
    );
  });

  it('has rows that are in force on some day', () => {
    const record = (validTo: string) => approved().refused(registrar, 'RecordDelegation', { rows: [row({ validTo })] });
    expect(record('2026-12-31')).toBe('DELEGATION-TIME');
    expect(record('2027-01-01')).toBe('accepted');
  });

  it('replaces an earlier one', () => {
    const play = withOrder(approved(), row({ upTo: sek(1) })).give(registrar, 'RecordDelegation', { rows: [row()] });
    expect(play.state.delegation).toEqual([row()]);
  });
});

describe('A decision under a delegation order', () => {
  const start = (play: Play, who = decisionMaker) =>
    play.refused(who, 'DecideStart', { decision: 'stop', reasons: 'No budget.' });
  const value = () => approved().state.analyses['business-case']?.content['estimatedValue'] as { amount: number };

  it('is without limit in a case that has none', () => {
    expect(approved().state.delegation).toBeUndefined();
    expect(start(approved())).toBe('accepted');
  });

  it('to start is within the limit at the estimated value, and not above it', () => {
    const { amount } = value();
    expect(start(withOrder(approved(), row({ upTo: sek(amount) })))).toBe('accepted');
    expect(start(withOrder(approved(), row({ upTo: sek(amount - 1) })))).toBe('DELEGATION-LIMIT');
  });

  it('to award is measured by the winner’s price', () => {
    const decide = (limit: number) => proposed(row({ upTo: sek(limit) })).refused(decisionMaker, 'DecideAward', award);
    expect(decide(92_500_000)).toBe('accepted');
    expect(decide(92_499_999)).toBe('DELEGATION-LIMIT');
  });

  it('to sign and to cancel has its limit too', () => {
    const play = withOrder(awarded(), row({ upTo: sek(1) }));
    expect(
      play.refused(decisionMaker, 'CancelProcurement', { reason: 'other', reasons: 'No.', electronic: true }),
    ).toBe('DELEGATION-LIMIT');
  });

  it('belongs to the kinds of decision and contract of the row', () => {
    expect(start(withOrder(approved(), row({ decisions: ['award'] })))).toBe('DELEGATION-LIMIT');
    expect(start(withOrder(approved(), row({ contractTypes: ['services'] })))).toBe('DELEGATION-LIMIT');
    expect(start(withOrder(approved(), row({ contractTypes: ['works'] })))).toBe('accepted');
  });

  it('is in force from the first to the last day', () => {
    const play = withOrder(approved(), row({ validFrom: '2027-02-01', validTo: '2027-02-28' }));
    const on = (day: string) => start(play.on(day));
    expect(['2027-01-31', '2027-02-01'].map(on)).toEqual(['DELEGATION-LIMIT', 'accepted']);
    expect(['2027-02-28', '2027-03-01'].map(on)).toEqual(['accepted', 'DELEGATION-LIMIT']);
  });

  it('is covered by no amount in another currency', () => {
    expect(start(withOrder(approved(), row({ upTo: { amount: 9e9, currency: 'EUR' } })))).toBe('DELEGATION-LIMIT');
  });

  it('can rest on a role', () => {
    const { person: _person, ...byRole } = row({ role: 'decision-maker' });
    expect(start(withOrder(approved(), byRole))).toBe('accepted');
  });

  it('names the amount and the smallest limit that suffices when it is refused, also before it is tried', () => {
    const play = proposed(
      row({ upTo: sek(1_000_000) }),
      row({ person: 'board' }),
      row({ person: 'director', upTo: sek(100_000_000) }),
    );
    const decision = play.ask(decisionMaker, 'DecideAward', award);
    expect(decision).toMatchObject({ refusal: { code: 'DELEGATION-LIMIT', expected: 'director' } });
    expect(decision.ok ? '' : decision.refusal.says.en).toContain('92500000 SEK');
    const option = options(play.state, decisionMaker, play.now).find((one) => one.command === 'DecideAward');
    expect(option).toMatchObject({ may: false, refusal: { code: 'DELEGATION-LIMIT' } });
    expect(play.refused(director, 'DecideAward', award)).toBe('accepted');
  });

  it('names the role, the limit and where it stands, in both languages', () => {
    const refusal = (next: Partial<DelegationRow>) => {
      const decision = proposed(row({ upTo: sek(1_000_000) }), { ...row({ reference: '7 §', ...next }) }).ask(
        decisionMaker,
        'DecideAward',
        award,
      );
      if (decision.ok) throw new Error('accepted');
      return decision.refusal;
    };
    const { person: _person, ...manager } = { ...row(), role: 'manager' as const, upTo: sek(100_000_000) };
    const byRole = refusal({ ...manager, person: undefined, reference: '7 §' } as Partial<DelegationRow>);
    expect(byRole.expected).toBe('manager');
    expect(byRole.says.sv).toMatch(/chef \(100000000 SEK, 7 §\)/);
    expect(byRole.says.en).toMatch(/manager \(100000000 SEK, 7 §\)/);
    const board = refusal({ person: 'board' });
    expect(board.expected).toBe('board');
    expect([board.says.sv, board.says.en]).toEqual([
      expect.stringContaining('board (utan gräns, 7 §)'),
      expect.stringContaining('board (no limit, 7 §)'),
    ]);
  });

  it('names nobody where no limit suffices, and no amount where the value is unknown', () => {
    const play = withOrder(approved(), row({ upTo: sek(1) }));
    const { estimatedValue: _value, ...state } = play.state;
    play.state = { ...state, analyses: { ...state.analyses } };
    const known = play.ask(decisionMaker, 'DecideStart', { decision: 'stop', reasons: 'No budget.' });
    expect(known.ok ? {} : known.refusal).not.toHaveProperty('expected');
    expect(known.ok ? '' : known.refusal.says.en).toMatch(/decide: –\.$/);
    const { 'business-case': _case, ...analyses } = play.state.analyses;
    play.state = { ...play.state, analyses };
    const unknown = play.ask(decisionMaker, 'DecideStart', { decision: 'stop', reasons: 'No budget.' });
    expect(unknown.ok ? '' : unknown.refusal.says.en).toContain('The value is –.');
  });

  it('is asked of those alone whose limit suffices', () => {
    const play = proposed(row({ upTo: sek(1_000_000) }), row({ person: 'director', upTo: sek(100_000_000) }));
    const task = tasks(play.state).find((one) => one.command === 'DecideAward')!;
    expect(personsOf(play.state, task, play.now)).toEqual(['director']);
  });

  it('is within no limit while the value is unknown, but with a row without one', () => {
    const play = withOrder(approved(), row({ upTo: sek(9e9) }));
    const { estimatedValue: _value, ...state } = play.state;
    const unknown = { ...state, analyses: {} };
    const { case: track } = play.state.tracks;
    expect(mayDecide(unknown, track!, 'start', 'decision-maker', '2027-02-01')).toBe(false);
    expect(mayDecide({ ...unknown, delegation: [row()] }, track!, 'start', 'decision-maker', '2027-02-01')).toBe(true);
  });
});

describe('A deputy', () => {
  const standIn = { ...decisionMaker, id: 'stand-in' };
  const [from, until] = ['2027-09-03T08:00:00.000Z', '2027-09-10T08:00:00.000Z'];
  const deputised = (...rows: readonly DelegationRow[]) => {
    const play = proposed(...rows).give(decisionMaker, 'AppointDeputy', {
      person: 'decision-maker',
      deputy: 'stand-in',
      role: 'decision-maker',
      from,
      until,
    });
    return declared(play.on(from), standIn);
  };

  it('has the limits of the one stood in for, from the first instant to before the last', () => {
    const play = deputised(row({ upTo: sek(92_500_000) }));
    expect(play.on(from).refused(standIn, 'DecideAward', award)).toBe('accepted');
    expect(play.on('2027-09-10T07:59:59.999Z').refused(standIn, 'DecideAward', award)).toBe('accepted');
    expect(play.on(until).refused(standIn, 'DecideAward', award)).toBe('ROLE');
    expect(play.on('2027-09-03T07:59:59.999Z').refused(standIn, 'DecideAward', award)).toBe('ROLE');
  });

  it('has no more than that, whatever their own are', () => {
    const play = deputised(row({ upTo: sek(92_499_999) }), row({ person: 'stand-in' }));
    expect(play.refused(standIn, 'DecideAward', award)).toBe('DELEGATION-LIMIT');
  });

  it('is asked where the one stood in for would be', () => {
    const asked = (limit: number) => {
      const play = deputised(row({ upTo: sek(limit) }), row({ person: 'director' }));
      return personsOf(
        play.state,
        tasks(play.state).find((one) => one.command === 'DecideAward')!,
        play.now,
      );
    };
    expect(asked(92_500_000)).toEqual(['decision-maker', 'director', 'stand-in']);
    expect(asked(92_499_999)).toEqual(['director']);
  });
});

describe('The price of several lots', () => {
  it('is measured lot by lot', () => {
    const tenders = [
      tender('supplier-a', 50_000_000, { climate: 165 }, ['1', '2']),
      tender('supplier-b', 60_000_000, { climate: 165 }, ['1', '2']),
    ];
    const play = withOrder(evaluated({ lots: ['1', '2'], tenders }), row({ upTo: sek(50_000_000) }));
    play.give(procurer1, 'ProposeAward', { lot: '2', suppliers: ['supplier-a'], reasons: 'Best.' });
    expect(play.refused(decisionMaker, 'DecideAward', { ...award, lot: '2' })).toBe('accepted');
  });
});
