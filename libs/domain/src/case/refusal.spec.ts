import { describe, expect, it } from 'vitest';
import { at, having, negotiated, person, preparation, track } from './case.fixture.js';
import type { CommandSpec, Deciding } from './command.js';
import { commands } from './commands.js';
import * as refusals from './refusal.js';
import type { Rule } from './rule.js';

const spec = commands['CloseRound']!;

describe('A refusal', () => {
  it.each([
    ['COMMAND-UNKNOWN', () => refusals.unknownCommand('Fly'), /Fly/],
    ['CASE-UNKNOWN', () => refusals.unknownCase(), /no such case/],
    ['CASE-EXISTS', () => refusals.caseExists(), /already/],
    ['CASE-ENDED', () => refusals.caseEnded({ how: 'cancelled', at }), /2027-06-14T07:00:00.000Z \(cancelled\)/],
  ])('of the case as a whole is %s, and nobody can do anything about it', (code, refusal, says) => {
    expect(refusal()).toMatchObject({ code, who: [], says: { en: expect.stringMatching(says) as string } });
  });

  it('of who acts names those who could', () => {
    expect(refusals.role(spec, ['procurer', 'manager'], person('x'))).toEqual({
      code: 'ROLE',
      says: { sv: 'Det kan bara göras av: upphandlare, chef.', en: 'Only these can do it: procurer, manager.' },
      who: ['procurer', 'manager'],
    });
  });

  it('of a service account names the command where it is limited to others', () => {
    const via = (name: string) => ({ ...person('x'), via: { account: 'a', commands: [name], roles: [] } });
    const said = (name: string) => refusals.role(spec, ['procurer'], via(name)).says.en;
    expect(said('Other')).toBe('The service account may not give the command CloseRound.');
    expect(said('CloseRound')).toBe('Only these can do it: procurer.');
  });

  it('of a missing lot names those in which the command can be given', () => {
    const state = having([track('1', 'negotiation'), track('2', 'evaluation'), track('3', 'negotiation')]);
    expect(refusals.stage(state, spec, 'lot')).toMatchObject({
      ...{ code: 'LOT', field: 'lot', expected: '1, 3', who: spec.by },
      says: { sv: expect.stringMatching(/: 1, 3\.$/) as string, en: expect.stringMatching(/: 1, 3\.$/) as string },
    });
  });

  it('of the stage names where the case is and where the command belongs, each once', () => {
    const state = having([track('1', 'evaluation'), track('2', 'evaluation')], {
      start: { decision: 'start', by: 'x', procedure: negotiated },
    });
    expect(refusals.stage(state, spec, 'stage')).toEqual({
      code: 'STAGE',
      says: {
        sv: 'Ärendet är i skedet Prövning och utvärdering. Kommandot hör till: Förhandling.',
        en: 'The case is in the stage Examination and evaluation. The command belongs to: Negotiation.',
      },
      who: spec.by,
    });
    const nowhere = refusals.stage(having([]), { ...spec, name: 'Nothing' } as CommandSpec, 'stage');
    expect(nowhere.says.en).toBe('The case is in the stage –. The command belongs to: –.');
    const several = having([track('1', 'evaluation'), track('case', 'analyses', { definition: preparation })]);
    expect(refusals.stage(several, spec, 'stage').says.en).toMatch(
      /^The case is in the stage Examination and evaluation, Analyses\./,
    );
  });
});

describe('A refusal by a rule', () => {
  const plain: Rule = { id: 'R', says: { sv: 'Nej.', en: 'No.' }, basis: 'LOU 1:1', holds: () => false };
  const by = (more: Partial<Rule> = {}) => refusals.byRule({ ...plain, ...more }, {} as Deciding<never>, spec);

  it('says what the rule says, and who may give the command', () => {
    expect(by()).toEqual({ code: 'R', says: plain.says, basis: 'LOU 1:1', who: spec.by });
  });

  it('says who can remedy it, and which field is at fault', () => {
    expect(by({ who: ['manager'], field: 'cpv' })).toMatchObject({ who: ['manager'], field: 'cpv' });
  });

  it('says more, where the rule has more to say: also the very place, and what would have been accepted', () => {
    const says = { sv: 'Senare.', en: 'Later.' };
    const more = by({ field: 'cpv', because: () => ({ says, field: 'cpv[2]', expected: '' }) });
    expect(more).toMatchObject({ says: { sv: 'Nej. Senare.', en: 'No. Later.' }, field: 'cpv[2]', expected: '' });
    const less = by({ field: 'cpv', because: () => ({ says }) });
    expect(less.field).toBe('cpv');
    expect(less).not.toHaveProperty('expected');
  });
});
