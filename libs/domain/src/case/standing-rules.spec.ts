import { describe, expect, it } from 'vitest';
import { commands } from './commands.js';
import type { CommandSpec } from './command.js';
import { standingRulesOf } from './standing-rules.js';

const spec = (changes: Partial<CommandSpec>) =>
  ({ name: 'X', area: 'case', relation: 'case', when: 'listed', ...changes }) as CommandSpec;
const ids = (one: CommandSpec) => standingRulesOf(one).map(({ id }) => id);
const plain = ids(spec({}));
const [disqualified] = plain;
const needed = (changes: Partial<CommandSpec>) => ids(spec(changes)).filter((id) => !plain.includes(id));
const judging = ids(spec({ area: 'competition' })).filter((id) => !plain.includes(id));

describe('The rules that stand for many commands', () => {
  it('hold whoever is disqualified back from all that is done in the case, but for a declaration', () => {
    expect(plain).toHaveLength(1);
    expect(ids(spec({ name: 'DeclareInterests' }))).not.toContain(disqualified);
    for (const relation of ['participant', 'any-supplier', 'organisation', 'system'] as const) {
      expect(ids(spec({ relation }))).toEqual([]);
    }
  });

  it('hold work in the preparation back until the case has a need, but for what gives it one', () => {
    const preparing = { area: 'preparation' } as const;
    expect(needed(preparing)).toHaveLength(1);
    expect(needed({ ...preparing, name: 'WriteNeedsAnalysis' })).toEqual([]);
    expect(needed({ ...preparing, when: 'always' })).toEqual([]);
    expect(needed({ ...preparing, relation: 'any-supplier' })).toEqual([]);
    expect(needed({ area: 'implementation' })).toEqual([]);
  });

  it('ask whoever judges in the competition to have declared, and to be assessed', () => {
    expect(judging).toHaveLength(2);
    expect(ids(spec({ area: 'competition', relation: 'participant' }))).toEqual([]);
    expect(ids(commands['DecideStart']!)).toEqual(expect.arrayContaining([...judging]));
  });

  it.each(['AnswerQuestion', 'ExtendWindow', 'CertifyOpening', 'RecordCourtDecision', 'PublishNotice', 'GiveReasons'])(
    'ask nothing of whoever judges nobody: %s',
    (name) => {
      expect(ids(commands[name]!).filter((id) => judging.includes(id))).toEqual([]);
    },
  );

  it.each(['AcceptDelivery', 'ApprovePayment', 'ExerciseOption', 'ReportDelivery', 'DecidePurchase'])(
    'hold back what carries out a contract that a court has stopped: %s',
    (name) => {
      expect(ids(spec({ name, area: 'implementation' }))).toHaveLength(name === 'DecidePurchase' ? 3 : 2);
    },
  );

  it('ask for the delegation of each decision that is delegated, and of no other', () => {
    const delegated = (name: string) => ids(spec({ name, area: 'implementation' })).filter((id) => !plain.includes(id));
    for (const name of ['DecideAward', 'SignContract', 'DecideModification']) expect(delegated(name)).toHaveLength(1);
    expect(delegated('CheckTender')).toEqual([]);
    expect(delegated('DecideStart')).toHaveLength(3);
  });
});
