import { describe, expect, it } from 'vitest';
import { tasks } from '../case/tasks.js';
import { agreed, carriedOut, sek, unforeseeable } from '../modification/carried-out.fixture.js';
import { contracted } from '../testing/contracted.js';
import { decisionMaker } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { developmentIn } from './development.js';
import { unreachedIsSaid } from './effect.rules.js';
import type { Effect } from './effect.state.js';
import { made, inStage } from './in-stage.fixture.js';

const reasons = 'It is time.';
const paid = (play: Play) => {
  const facts = { track: '1', amount: sek(92_500_000), on: '2028-02-01' };
  return play.happened({ type: 'PaymentApproved', facts });
};
const all = { measurements: [made('handover', 60), made('P1Y', 60)] };
const inFuture = (effect: Partial<Effect> = all) =>
  inStage('future', contracted({ milestones: [] }).on('2029-02-01T10:00:00Z'), effect);
const refusal = (play: Play, body: object) => {
  const decision = play.ask(decisionMaker, 'DecideFuture', { reasons, ...body });
  return decision.ok ? 'accepted' : [decision.refusal.code, decision.refusal.expected];
};

describe('A decision on the future that is refused', () => {
  it('waits for what is due, unless the contract goes on', () => {
    const unpaid = inFuture();
    expect(refusal(unpaid, { choice: 'stop' })).toEqual(['EFFECT-PAID', '92500000 SEK']);
    expect(refusal(unpaid, { choice: 'scale-up', development: 'new-case' })).toEqual(['EFFECT-PAID', '92500000 SEK']);
    expect(refusal(paid(inFuture()), { choice: 'stop' })).toBe('accepted');
    expect(tasks(unpaid.state).map(({ command }) => command)).not.toContain('DecideFuture');
    expect(tasks(paid(inFuture()).state).map(({ command }) => command)).toContain('DecideFuture');
  });

  it('is told where an adaptation can be, and that a stop is nowhere', () => {
    expect(refusal(paid(inFuture()), { choice: 'adapt' })).toEqual(['EFFECT-CHOICE', 'within-contract, new-case']);
    expect(refusal(paid(inFuture()), { choice: 'stop', development: 'new-case' })).toEqual(['EFFECT-CHOICE', '–']);
  });

  it('says why, where a measurement is left though the last one reached the target', () => {
    const early = () => paid(inFuture({ measurements: [made('handover', 60)] }));
    expect(refusal(early(), { choice: 'stop' })).toEqual(['EFFECT-UNREACHED', 'heat/P1Y']);
    expect(refusal(early(), { choice: 'stop', unreached: ' ' })).toEqual(['EFFECT-UNREACHED', 'heat/P1Y']);
    expect(refusal(early(), { choice: 'stop', unreached: 'The house is sold.' })).toBe('accepted');
  });

  it('is not asked why where nothing was ever handed over', () => {
    const { state } = inFuture({ measurements: [] });
    const { acceptedOn: _, ...effect } = state.effects['1']!;
    const holds = (effects: object) =>
      unreachedIsSaid.holds({
        ...({ state: { ...state, effects }, track: state.tracks['1'], body: { choice: 'stop' } } as object),
      } as Parameters<typeof unreachedIsSaid.holds>[0]);
    expect([holds({}), holds({ '1': effect }), holds(state.effects)]).toEqual([true, true, false]);
  });
});

describe('A decision on the future that is made', () => {
  const first = (play: Play, body: object) => {
    const decision = play.ask(decisionMaker, 'DecideFuture', { reasons, ...body });
    return decision.ok ? decision.events[0] : decision.refusal.code;
  };
  const outcomes = [{ indicator: 'heat', outcome: 'reached', target: 60, value: 60 }];

  it('keeps apart its reasons, and why it is taken all the same', () => {
    const facts = { track: '1', choice: 'stop', outcomes, left: 0 };
    expect(first(paid(inFuture()), { choice: 'stop' })).toStrictEqual({
      ...{ type: 'FutureDecided', facts, body: { reasons } },
    });
    expect(first(paid(inFuture()), { choice: 'stop', unreached: 'Sold.' })).toMatchObject({
      body: { reasons, unreached: 'Sold.' },
    });
  });

  it('names what it rests on where the contract goes on, and there alone', () => {
    const play = () => inStage('effect', carriedOut(), all);
    const decided = (body: object) => {
      const so = play().happened(
        { type: 'AwardNoticePublished', facts: { track: '1', on: '2028-02-01', publicationId: 'A-1' } },
        { type: 'ReportCompleted', facts: { track: '1', on: '2028-02-01', conflicts: 0 } },
      );
      return first(paid(so), { choice: 'adapt', ...body });
    };
    const proposal = { clause: 'components', value: sek(1_000_000) };
    expect(decided({ development: 'within-contract', proposal })).toMatchObject({
      facts: { choice: 'adapt', development: 'within-contract', ground: 'LOU 17:10: components' },
    });
    expect(decided({ development: 'new-case', proposal })).not.toHaveProperty('facts.ground');
    expect(decided({ development: 'within-contract' })).toBe('EFFECT-DEVELOPMENT');
  });

  it('is not asked for while a modification is to be announced', () => {
    const asked = (play: Play) => {
      const so = inStage('future', paid(play), all).happened(
        { type: 'AwardNoticePublished', facts: { track: '1', on: '2028-02-01', publicationId: 'A-1' } },
        { type: 'ReportCompleted', facts: { track: '1', on: '2028-02-01', conflicts: 0 } },
      );
      return tasks(so.state).some(({ command }) => command === 'DecideFuture');
    };
    expect(asked(agreed(carriedOut(), { increase: undefined }))).toBe(true);
    expect(asked(agreed(carriedOut(), { ...unforeseeable, increase: undefined }))).toBe(false);
  });
});

describe('Further development within a contract', () => {
  const { state } = contracted();
  const allowed = () => ({ allowed: true, ground: 'It is.' }) as const;
  const asked = (...conditions: readonly (string | undefined)[]) => {
    const exits = conditions.map((when) => ({ on: 'FutureDecided', to: 'x', ...(when ? { when } : {}) }));
    const ctx = { state, track: state.tracks['1']!, today: '2028-02-01', stage: { exits } };
    return developmentIn(ctx as unknown as Parameters<typeof developmentIn>[0], {}, allowed);
  };

  it('is asked of the contract where the procedure goes on with one, and is a new procurement elsewhere', () => {
    expect(asked(undefined, 'the contract goes on')).toEqual({ allowed: true, ground: 'It is.' });
    expect(asked(undefined, 'the solution is scaled up')).toMatchObject({ allowed: false });
    expect(asked()).toMatchObject({
      allowed: false,
      because: { en: expect.stringContaining('procured by itself') as string },
    });
  });
});
