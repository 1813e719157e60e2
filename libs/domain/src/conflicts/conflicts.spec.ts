import { describe, expect, it } from 'vitest';
import { options } from '../case/options.js';
import { react } from '../case/react.js';
import { personsOf, tasks } from '../case/tasks.js';
import { concluded, evaluated, notified, tendered } from '../testing/competed.js';
import { noticed, opened, requested } from '../testing/competition.js';
import { declared } from '../testing/declared.js';
import {
  caseOfGoteborg,
  decisionMaker,
  evaluator1,
  lineManager,
  manager,
  needsOwner,
  procurer1,
  procurer2,
  stranger,
  supplierA,
} from '../testing/people.js';
import { Play } from '../testing/play.js';
import { approved } from '../testing/prepared.js';

const begun = () => new Play().give(needsOwner, 'CreateCase', caseOfGoteborg);
const interest = { kind: 'employment', supplier: 'supplier-a', description: 'Worked there until last year.' };
const reasons = 'The employment ended in the spring.';
const interested = (play: Play, who = evaluator1) => play.give(who, 'DeclareInterests', { interests: [interest] });
const assess = (outcome: string, more: object = {}) => ({ person: 'evaluator-1', outcome, reasons, ...more });
const disqualified = (play = tendered()) => play.give(lineManager, 'AssessDeclaration', assess('disqualified'));
const check = { supplier: 'supplier-a', outcome: 'valid' };
const score = { supplier: 'supplier-a', scores: [{ criterion: 'method', score: 4 }], motive: 'Proved.' };
const start = {
  decision: 'start',
  procedure: 'competitive-procedure-with-negotiation',
  ground: 'innovation',
  reasons: 'Approved.',
};

describe('A declaration of interests', () => {
  it('is made by everyone who holds a role in the case, and by nobody else', () => {
    const play = begun();
    for (const one of [needsOwner, procurer1, decisionMaker, evaluator1, manager]) {
      expect(play.refused(one, 'DeclareInterests', { interests: [] })).toBe('accepted');
    }
    for (const one of [stranger, supplierA])
      expect(play.refused(one, 'DeclareInterests', { interests: [] })).toBe('ROLE');
  });

  it('keeps kind and supplier as facts and the description apart', () => {
    const decision = begun().ask(evaluator1, 'DeclareInterests', { interests: [interest] });
    expect(decision).toMatchObject({
      events: [
        {
          type: 'InterestsDeclared',
          facts: { openings: 0, interests: [{ kind: 'employment', supplier: 'supplier-a' }] },
          body: { interests: [interest] },
        },
      ],
    });
  });

  it('names no supplier where the interest is in none', () => {
    const decision = begun().ask(evaluator1, 'DeclareInterests', {
      interests: [{ kind: 'financial', description: 'Shares in the trade.' }],
    });
    expect(decision.ok && decision.events[0]?.facts).toStrictEqual({ openings: 0, interests: [{ kind: 'financial' }] });
  });

  it('is not asked for after the contract', () => {
    const asked = (play: Play) =>
      tasks(play.give(lineManager, 'AssignPerson', { person: 'late', role: 'evaluator' }).state).filter(
        (one) => one.command === 'DeclareInterests',
      );
    expect(asked(concluded('2027-10-04'))).toEqual([]);
    expect(asked(notified('2027-09-30'))).toHaveLength(1);
  });

  it('has nothing to assess when there are no interests', () => {
    const play = declared(begun());
    expect(play.state.declarations['evaluator-1']).toMatchObject({ outcome: 'none', interests: [] });
    expect(tasks(play.state).filter((one) => one.command === 'AssessDeclaration')).toEqual([]);
  });

  it('is asked of those who have not made it, with a last day, and of nobody when all have', () => {
    const asked = (play: Play) => tasks(play.state).filter((one) => one.command === 'DeclareInterests');
    const play = declared(begun(), procurer1, evaluator1);
    expect(asked(play)).toMatchObject([{ id: 'case/analyses/DeclareInterests', dueAt: '2027-01-18T23:00:00.000Z' }]);
    expect(asked(play)[0]?.persons).toContain('decision-maker');
    expect(asked(play)[0]?.persons).not.toContain('procurer-1');
    expect(asked(play)[0]?.roles).not.toContain('evaluator-1');
    expect(asked(declared(play))).toEqual([]);
  });

  it('is asked of whoever comes later', () => {
    const play = declared(begun()).give(lineManager, 'AssignPerson', { person: 'late', role: 'evaluator' });
    expect(tasks(play.state).find((one) => one.command === 'DeclareInterests')?.persons).toEqual(['late']);
  });

  it('is asked anew after an opening, once for the case where lots have parted', () => {
    const play = tendered({ lots: ['1', '2'] });
    play.give(lineManager, 'AssignPerson', { person: 'late', role: 'evaluator' });
    expect(
      tasks(play.state)
        .filter((one) => one.command === 'DeclareInterests')
        .map((one) => one.track),
    ).toEqual(['1']);
  });

  it('is reminded of to those alone who have not made it', () => {
    const play = declared(begun(), procurer1);
    while (play.events.at(-1)!.type !== 'TaskReminded') play.untilNextDeadline();
    const [mail] = react(play.state, play.events.at(-1)!);
    expect(mail?.persons).toContain('decision-maker');
    expect(mail?.persons).not.toContain('procurer-1');
  });
});

describe('Acting without a declaration', () => {
  it('is refused to whoever takes the start decision', () => {
    const play = approved().give(lineManager, 'AssignPerson', { person: 'second', role: 'decision-maker' });
    const second = { ...decisionMaker, id: 'second' };
    expect(play.refused(second, 'DecideStart', start)).toBe('CONFLICT-DECLARED');
    expect(declared(play, second).refused(second, 'DecideStart', start)).toBe('accepted');
  });

  it('is refused after an opening when it was made before', () => {
    const play = requested();
    const [, ...before] = play.events.filter((one) => one.type === 'WindowOpened');
    expect(before).toEqual([]);
    expect(play.refused(procurer1, 'QualifyCandidate', { supplier: 'supplier-a' })).toBe('accepted');
    play.state = { ...play.state, declarations: { 'procurer-1': { ...noticedDeclaration() } } };
    expect(play.refused(procurer1, 'QualifyCandidate', { supplier: 'supplier-a' })).toBe('CONFLICT-DECLARED');
    expect(play.refused(procurer2, 'QualifyCandidate', { supplier: 'supplier-a' })).toBe('CONFLICT-DECLARED');
  });

  it('is no hindrance before the opening, nor to opening', () => {
    expect(
      noticed().refused(procurer1, 'ExtendWindow', { window: 'x', dueAt: '2027-07-01T00:00:00Z', reason: 'x' }),
    ).not.toBe('CONFLICT-DECLARED');
    expect(() => opened(noticed(), 'requests', ['supplier-a'])).not.toThrow();
  });

  it.each([
    ['CheckTender', procurer1, check],
    ['ScoreTender', evaluator1, score],
    ['AgreeEvaluation', procurer1, { agreed: [] }],
    ['CancelProcurement', decisionMaker, { reason: 'other', reasons, electronic: true }],
  ])('is refused for %s, with the way out', (command, actor, body) => {
    const play = tendered();
    play.state = { ...play.state, declarations: {} };
    expect(play.ask(actor, command, body)).toMatchObject({ ok: false, refusal: { code: 'CONFLICT-DECLARED' } });
    const option = options(play.state, actor, play.now).find((one) => one.command === command);
    expect(option).toMatchObject({ may: false, refusal: { code: 'CONFLICT-DECLARED' } });
    expect(option?.refusal?.says.en).toContain('DeclareInterests');
  });

  it.each([
    ['ProposeAward', procurer1],
    ['DecideAward', decisionMaker],
    ['SendBackProposal', decisionMaker],
  ])('is refused for %s', (command, actor) => {
    const play = evaluated();
    play.state = { ...play.state, declarations: {} };
    expect(play.refused(actor, command, { suppliers: ['supplier-a'], reasons })).toBe('CONFLICT-DECLARED');
  });
});

const noticedDeclaration = () => noticed().state.declarations['procurer-1']!;

describe('Assessing a declaration', () => {
  it('is waited for, by others than the person it concerns', () => {
    const play = interested(tendered(), lineManager);
    const [task] = tasks(play.state).filter((one) => one.command === 'AssessDeclaration');
    expect(task).toMatchObject({ about: 'line-manager' });
    expect(personsOf(play.state, task!, play.now)).toEqual(['decision-maker']);
  });

  it('is due five working days after the declaration', () => {
    const play = interested(tendered().on('2027-09-10T09:00:00Z'));
    expect(tasks(play.state).find((one) => one.command === 'AssessDeclaration')).toMatchObject({
      about: 'evaluator-1',
      since: '2027-09-10T09:00:00.000Z',
      dueAt: '2027-09-17T22:00:00.000Z',
    });
  });

  it('keeps outcome and measures as facts, and reasons and explanation apart', () => {
    const event = (more: object) => {
      const decision = interested(tendered()).ask(lineManager, 'AssessDeclaration', assess('cleared', more));
      return decision.ok ? decision.events[0] : undefined;
    };
    expect(event({})).toStrictEqual({
      type: 'DeclarationAssessed',
      facts: { person: 'evaluator-1', outcome: 'cleared', measures: [] },
      body: { reasons },
    });
    const measured = { outcome: 'measures', measures: ['does-not-score'], explanation: 'Another scores.' };
    expect(event(measured)).toStrictEqual({
      type: 'DeclarationAssessed',
      facts: { person: 'evaluator-1', outcome: 'measures', measures: ['does-not-score'] },
      body: { reasons, explanation: 'Another scores.' },
    });
  });

  it('that clears leaves no conflict and tells nobody', () => {
    const play = interested(tendered());
    const before = play.state;
    const event = play.give(lineManager, 'AssessDeclaration', assess('cleared')).events.at(-1)!;
    expect(play.state.conflicts).toEqual([]);
    expect(play.state.declarations['evaluator-1']?.outcome).toBe('cleared');
    expect(react(before, event).filter((one) => one.subject.en.startsWith('Conflict'))).toEqual([]);
  });

  it('that names measures tells no line manager to find another', () => {
    const play = interested(tendered());
    const before = play.state;
    const body = assess('measures', { measures: ['second-person-checks'] });
    const event = play.give(lineManager, 'AssessDeclaration', body).events.at(-1)!;
    expect(react(before, event).filter((one) => one.subject.en.startsWith('Conflict'))).toEqual([]);
  });

  it('keeps the person from acting until it is made', () => {
    const play = interested(tendered());
    expect(play.refused(evaluator1, 'ScoreTender', score)).toBe('CONFLICT-ASSESSED');
    play.give(procurer1, 'CheckTender', check).give(lineManager, 'AssessDeclaration', assess('cleared'));
    expect(play.refused(evaluator1, 'ScoreTender', score)).toBe('accepted');
  });

  it('is not made by the person it concerns, nor by their deputy', () => {
    const about = { ...assess('cleared'), person: 'line-manager' };
    const play = interested(tendered(), lineManager).give(lineManager, 'AppointDeputy', {
      person: 'line-manager',
      deputy: 'stand-in',
      role: 'line-manager',
      from: '2027-09-01T00:00:00Z',
      until: '2027-12-01T00:00:00Z',
    });
    expect(play.refused(lineManager, 'AssessDeclaration', about)).toBe('CONFLICT-NOT-SELF');
    expect(play.refused({ ...lineManager, id: 'stand-in' }, 'AssessDeclaration', about)).toBe('CONFLICT-NOT-SELF');
    expect(play.refused(decisionMaker, 'AssessDeclaration', about)).toBe('accepted');
  });

  it('is for line manager and decision-maker, and gives reasons', () => {
    const play = interested(tendered());
    expect(play.refused(procurer1, 'AssessDeclaration', assess('cleared'))).toBe('ROLE');
    expect(play.refused(lineManager, 'AssessDeclaration', assess('cleared', { reasons: ' ' }))).toBe(
      'CONFLICT-REASONS',
    );
    const { reasons: _reasons, ...without } = assess('cleared');
    expect(play.refused(lineManager, 'AssessDeclaration', without)).toBe('CONFLICT-REASONS');
  });

  it('names the measures where there are any', () => {
    const play = interested(tendered());
    expect(play.refused(lineManager, 'AssessDeclaration', assess('measures'))).toBe('CONFLICT-MEASURES');
    const measures = { measures: ['second-person-checks'] };
    expect(play.give(lineManager, 'AssessDeclaration', assess('measures', measures)).state.conflicts).toEqual([
      {
        person: 'evaluator-1',
        on: '2027-09-02',
        outcome: 'measures',
        measures: ['second-person-checks'],
        interests: [{ kind: 'employment', supplier: 'supplier-a' }],
      },
    ]);
    expect(play.refused(evaluator1, 'ScoreTender', score)).not.toMatch(/^CONFLICT/);
  });

  it('needs interests, unless it disqualifies for an interest that was kept back', () => {
    const play = tendered();
    expect(play.refused(lineManager, 'AssessDeclaration', assess('cleared'))).toBe('CONFLICT-PERSON');
    expect(play.refused(lineManager, 'AssessDeclaration', assess('disqualified'))).toBe('accepted');
    const standIn = { ...assess('disqualified'), person: 'stand-in' };
    expect(play.refused(lineManager, 'AssessDeclaration', standIn)).toBe('CONFLICT-PERSON');
    play.give(lineManager, 'AppointDeputy', {
      person: 'procurer-1',
      deputy: 'stand-in',
      role: 'procurer',
      from: '2027-09-01T00:00:00Z',
      until: '2027-12-01T00:00:00Z',
    });
    expect(play.refused(lineManager, 'AssessDeclaration', standIn)).toBe('accepted');
    const nobody = { ...assess('disqualified'), person: 'constructor' };
    expect(play.refused(lineManager, 'AssessDeclaration', nobody)).toBe('CONFLICT-PERSON');
  });
});

describe('A disqualified person', () => {
  it('can do nothing in the case but declare interests', () => {
    const play = disqualified().give(procurer1, 'CheckTender', check);
    expect(play.refused(evaluator1, 'ScoreTender', score)).toBe('CONFLICT-DISQUALIFIED');
    expect(play.refused(evaluator1, 'DeclareInterests', { interests: [] })).toBe('accepted');
    const may = options(play.state, evaluator1, play.now).filter((one) => one.may);
    expect(may.map((one) => one.command)).toEqual(['DeclareInterests']);
  });

  it('is offered nothing in any of several lots', () => {
    const play = disqualified(tendered({ lots: ['1', '2'] }));
    const option = (who: typeof evaluator1) =>
      options(play.state, who, play.now).find((one) => one.command === 'ScoreTender');
    expect(option(evaluator1)).toMatchObject({ may: false, refusal: { code: 'CONFLICT-DISQUALIFIED' } });
    expect(option({ ...evaluator1, id: 'evaluator-2' })).toMatchObject({ may: true });
  });

  it('is told who else can act and how it is lifted', () => {
    const decision = disqualified().ask(evaluator1, 'ScoreTender', score);
    expect(decision).toMatchObject({ refusal: { code: 'CONFLICT-DISQUALIFIED', who: ['evaluator'] } });
    const says = decision.ok ? '' : decision.refusal.says.en;
    expect(says).toContain('evaluator-2');
    expect(says).toContain('lift');
  });

  it('is told of all others who are not disqualified too, and of nobody where there are none', () => {
    const says = (play: Play) => {
      const decision = play.ask(evaluator1, 'ScoreTender', score);
      return decision.ok ? '' : decision.refusal.says.en;
    };
    const play = disqualified().give(lineManager, 'AssignPerson', { person: 'evaluator-3', role: 'evaluator' });
    expect(says(play)).toContain('role of evaluator: evaluator-2, evaluator-3.');
    play.give(lineManager, 'AssessDeclaration', { ...assess('disqualified'), person: 'evaluator-2' });
    expect(says(play)).toContain('role of evaluator: evaluator-3.');
    play.give(lineManager, 'AssessDeclaration', { ...assess('disqualified'), person: 'evaluator-3' });
    expect(says(play)).toContain('role of evaluator: –.');
  });

  it('who had declared nothing is on record with no interests, and still has no declaration', () => {
    const play = tendered();
    play.state = { ...play.state, declarations: {} };
    const { conflicts, declarations } = disqualified(play).state;
    expect(conflicts).toEqual([
      { person: 'evaluator-1', on: '2027-09-02', outcome: 'disqualified', interests: [], measures: [] },
    ]);
    expect(declarations).toEqual({});
  });

  it('stays so when a new declaration has no interests', () => {
    const play = disqualified().give(evaluator1, 'DeclareInterests', { interests: [] });
    expect(play.refused(evaluator1, 'ScoreTender', score)).toBe('CONFLICT-DISQUALIFIED');
  });

  it('is not waited for, and scores that were given do not count', () => {
    const play = tendered().give(procurer1, 'CheckTender', check).give(evaluator1, 'ScoreTender', score);
    const waited = () => {
      const task = tasks(play.state).find((one) => one.command === 'ScoreTender');
      return task && personsOf(play.state, task, play.now);
    };
    expect(waited()).toEqual(['evaluator-2']);
    play.give({ ...evaluator1, id: 'evaluator-2' }, 'ScoreTender', score);
    expect(waited()).toBeUndefined();
    disqualified(play).give(lineManager, 'AssignPerson', { person: 'evaluator-3', role: 'evaluator' });
    expect(waited()).toEqual(['evaluator-3']);
  });

  it('is left out of every task of the role', () => {
    const play = tendered();
    play.give(lineManager, 'AssessDeclaration', { ...assess('disqualified'), person: 'procurer-1' });
    const task = tasks(play.state).find((one) => one.command === 'CheckTender')!;
    expect(personsOf(play.state, task, play.now)).toEqual(['procurer-2']);
  });

  it('is told of to the line manager, who finds another', () => {
    const play = tendered();
    const before = play.state;
    const event = disqualified(play).events.at(-1)!;
    expect(react(before, event)).toMatchObject([{ kind: 'mail', persons: ['line-manager'] }]);
    expect(react(before, event)[0]?.subject.sv).toContain(play.state.reference);
  });

  it('acts again when the disqualification is lifted by somebody else', () => {
    const play = disqualified(interested(tendered().give(procurer1, 'CheckTender', check)));
    const lift = { person: 'evaluator-1', reasons: 'The tender was withdrawn.' };
    expect(play.refused(procurer1, 'LiftDisqualification', lift)).toBe('ROLE');
    expect(play.refused(lineManager, 'LiftDisqualification', { ...lift, reasons: '' })).toBe('CONFLICT-REASONS');
    expect(play.refused(lineManager, 'LiftDisqualification', { ...lift, person: 'procurer-1' })).toBe(
      'CONFLICT-LIFTED',
    );
    play.on('2027-09-06').give(decisionMaker, 'LiftDisqualification', lift);
    expect(play.refused(evaluator1, 'ScoreTender', score)).toBe('accepted');
    expect(play.state.conflicts).toMatchObject([{ outcome: 'disqualified', on: '2027-09-02', liftedOn: '2027-09-06' }]);
  });

  it('alone is freed when it is lifted, and what was found before stays as it was', () => {
    const play = interested(tendered());
    const measures = assess('measures', { measures: ['second-person-checks'] });
    const lift = { person: 'evaluator-1', reasons: 'The tender was withdrawn.' };
    play.give(lineManager, 'AssessDeclaration', measures);
    disqualified(play).on('2027-09-06').give(decisionMaker, 'LiftDisqualification', lift);
    disqualified(play).give(lineManager, 'AssessDeclaration', { ...assess('disqualified'), person: 'procurer-2' });
    play.on('2027-09-08').give(decisionMaker, 'LiftDisqualification', lift);
    expect(play.state.disqualified).toEqual(['procurer-2']);
    expect(play.state.declarations['evaluator-1']?.outcome).toBe('lifted');
    expect(play.state.conflicts.map((one) => [one.person, one.outcome, one.liftedOn])).toEqual([
      ['evaluator-1', 'measures', undefined],
      ['evaluator-1', 'disqualified', '2027-09-06'],
      ['evaluator-1', 'disqualified', '2027-09-08'],
      ['procurer-2', 'disqualified', undefined],
    ]);
  });

  it('is freed with reasons, which are kept apart', () => {
    const lift = { person: 'evaluator-1', reasons: 'The tender was withdrawn.' };
    expect(disqualified().ask(decisionMaker, 'LiftDisqualification', lift)).toMatchObject({
      events: [{ facts: { person: 'evaluator-1' }, body: { reasons: lift.reasons } }],
    });
  });
});
