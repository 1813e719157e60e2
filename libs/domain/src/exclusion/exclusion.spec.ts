import { describe, expect, it } from 'vitest';
import { react } from '../case/react.js';
import { tasks } from '../case/tasks.js';
import { evaluated } from '../testing/competed.js';
import { declared } from '../testing/declared.js';
import { competitiveDialogueV1 } from '../procedures/competitive-dialogue/competitive-dialogue.v1.js';
import {
  documented,
  example,
  met,
  negotiating,
  noticed,
  requested,
  selected,
  started,
  three,
} from '../testing/competition.js';
import { decisionMaker, evaluator1, procurer1, supplierA, supplierB, supplierC } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { groundIsInForce } from './exclusion.rules.js';
import { exclusionGrounds } from './grounds.data.js';

type Content = { readonly [name: string]: unknown };

/** Three have applied, on 14 June 2027; a ground is raised against the third. */
const raising = (changes: Content = {}) => example('RaiseExclusion', changes);
const raised = (changes: Content = {}, play: Play = requested()) =>
  play.give(procurer1, 'RaiseExclusion', raising(changes));
const ask = (changes: Content = {}, play: Play = requested()) =>
  play.refused(procurer1, 'RaiseExclusion', raising(changes));
const answer = (measures: readonly string[] = []) => ({ exclusion: 'x1', statement: 'It is put right.', measures });
const exclude = { exclusion: 'x1', outcome: 'excluded', reasons: 'The contract was terminated.' };
const kept = (because?: string) => ({ exclusion: 'x1', outcome: 'kept', because, reasons: 'It is enough.' });

describe('Raising a ground for exclusion', () => {
  it('is for the procurer, against a supplier that competes', () => {
    expect(ask()).toBe('accepted');
    expect(requested().refused(evaluator1, 'RaiseExclusion', raising())).toBe('ROLE');
    expect(ask({ supplier: 'supplier-x' })).toBe('EXCLUSION-SUPPLIER');
    const rejected = requested().give(procurer1, 'RejectCandidate', example('RejectCandidate'));
    expect(ask({}, rejected)).toBe('EXCLUSION-SUPPLIER');
  });

  it('rests on a ground that is in force, from the day on which the act is', () => {
    const on = (today: string) => groundIsInForce.holds({ body: { ground: 'past-performance' }, today } as never);
    expect(groundIsInForce.id).toBe('EXCLUSION-GROUND');
    expect(on('2016-12-31')).toBe(false);
    expect(on('2017-01-01')).toBe(true);
    expect(groundIsInForce.holds({ body: { ground: 'disliked' }, today: '2027-06-14' } as never)).toBe(false);
  });

  it('goes back three years from an event', () => {
    expect(ask({ eventOn: '2024-06-14' })).toBe('accepted');
    expect(ask({ eventOn: '2024-06-13' })).toBe('EXCLUSION-LOOK-BACK');
  });

  it('goes back five years from a judgment', () => {
    expect(ask({ ground: 'conviction', eventOn: '2022-06-14' })).toBe('accepted');
    expect(ask({ ground: 'conviction', eventOn: '2022-06-13' })).toBe('EXCLUSION-LOOK-BACK');
  });

  it('has no limit for what is still owed', () => {
    expect(ask({ ground: 'taxes', eventOn: '2017-01-01' })).toBe('accepted');
    expect(raised({ ground: 'taxes' }).state.exclusions[0]).not.toHaveProperty('usableUntil');
  });

  it('is about what has happened', () => {
    expect(ask({ eventOn: '2027-06-14' })).toBe('accepted');
    expect(ask({ eventOn: '2027-06-15' })).toBe('EXCLUSION-LOOK-BACK');
  });

  it('gives time to answer', () => {
    expect(ask({ answersDueOn: '2027-06-15' })).toBe('accepted');
    expect(ask({ answersDueOn: '2027-06-14' })).toBe('EXCLUSION-ANSWER-DAY');
  });

  it('says what is held against the supplier', () => {
    expect(ask({ details: ' ' })).toBe('EXCLUSION-DETAILS');
  });

  it('is done once for a ground until that is decided', () => {
    expect(ask({}, raised())).toBe('EXCLUSION-ONCE');
    expect(ask({ ground: 'collusion' }, raised())).toBe('accepted');
    expect(ask({ supplier: 'supplier-b' }, raised())).toBe('accepted');
    expect(ask({}, raised().give(decisionMaker, 'DecideExclusion', kept('not-proven')))).toBe('accepted');
  });

  it('takes prior involvement only where an advantage remains', () => {
    const involved = { ground: 'prior-involvement' };
    expect(ask(involved)).toBe('EXCLUSION-PRIOR');
    const judged = requested().happened({
      type: 'PriorInvolvementChecked',
      facts: { supplier: 'supplier-c', advantage: 'remains', involvedIn: [], heardOn: '2027-06-14', on: '2027-06-14' },
    });
    expect(ask(involved, judged)).toBe('accepted');
  });

  it('keeps what happened, when and who else out of facts, state and mail', () => {
    const play = requested();
    const before = play.state;
    const secret = { details: 'A bribe in 2025.', eventOn: '2025-03-03', party: 'Subcontractor Ltd' };
    const decision = play.ask(procurer1, 'RaiseExclusion', raising({ ...secret, ground: 'conviction' }));
    expect(decision).toMatchObject({ ok: true, events: [{ body: secret }] });
    const event = play.give(procurer1, 'RaiseExclusion', raising({ ...secret, ground: 'conviction' })).events.at(-1)!;
    const told = JSON.stringify([event.facts, play.state.exclusions, react(before, event), tasks(play.state)]);
    for (const one of Object.values(secret)) expect(told).not.toContain(one);
    expect(JSON.stringify(react(before, event))).not.toContain('conviction');
  });
});

describe('The hearing', () => {
  it('is asked of the supplier until its last day, and told', () => {
    const play = requested();
    const before = play.state;
    const event = raised({}, play).events.at(-1)!;
    expect(react(before, event)[0]).toMatchObject({ kind: 'mail', suppliers: ['supplier-c'] });
    expect(tasks(play.state).find((one) => one.command === 'AnswerExclusion')).toMatchObject({
      about: 'x1',
      suppliers: ['supplier-c'],
      dueAt: '2027-06-25T22:00:00.000Z',
    });
  });

  it('is the own matter of the supplier', () => {
    expect(raised().refused(supplierC, 'AnswerExclusion', answer())).toBe('accepted');
    expect(raised().refused(supplierB, 'AnswerExclusion', answer())).toBe('EXCLUSION-OWN');
    expect(raised().refused(supplierC, 'AnswerExclusion', { ...answer(), exclusion: 'x2' })).toBe('EXCLUSION-OPEN');
  });

  it('makes way for the decision', () => {
    const asked = (play: Play) => tasks(play.state).find((one) => one.command === 'DecideExclusion');
    expect(asked(raised())).toMatchObject({ about: 'x1', opensAt: '2027-06-25T22:00:00.000Z' });
    const answered = raised().give(supplierC, 'AnswerExclusion', answer());
    expect(asked(answered)).not.toHaveProperty('opensAt');
    expect(tasks(answered.state).some((one) => one.command === 'AnswerExclusion')).toBe(false);
  });
});

describe('Deciding on exclusion', () => {
  it('comes after the hearing', () => {
    const play = raised();
    expect(play.on('2027-06-25T21:59:59.999Z').refused(procurer1, 'DecideExclusion', exclude)).toBe('EXCLUSION-HEARD');
    expect(play.on('2027-06-26').refused(procurer1, 'DecideExclusion', exclude)).toBe('accepted');
    const answered = raised().give(supplierC, 'AnswerExclusion', answer());
    expect(answered.refused(decisionMaker, 'DecideExclusion', exclude)).toBe('accepted');
  });

  it('is made while the ground may be used', () => {
    const old = () => raised({ eventOn: '2024-06-20' }).give(supplierC, 'AnswerExclusion', answer());
    expect(old().on('2027-06-20').refused(procurer1, 'DecideExclusion', exclude)).toBe('accepted');
    expect(old().on('2027-06-21').refused(procurer1, 'DecideExclusion', exclude)).toBe('EXCLUSION-TOO-OLD');
    expect(old().on('2027-06-21').refused(procurer1, 'DecideExclusion', kept('not-proven'))).toBe('accepted');
  });

  it('has reasons', () => {
    const play = raised().on('2027-06-26');
    expect(play.refused(procurer1, 'DecideExclusion', { ...exclude, reasons: ' ' })).toBe('EXCLUSION-REASONS');
  });

  it('answers to the measures that the supplier pointed to', () => {
    const play = raised().give(supplierC, 'AnswerExclusion', answer(['damage-paid']));
    expect(play.refused(procurer1, 'DecideExclusion', exclude)).toBe('EXCLUSION-SELF-CLEANING');
    const judged = { ...exclude, selfCleaning: 'Nothing was done about the cause.' };
    expect(play.refused(procurer1, 'DecideExclusion', judged)).toBe('accepted');
  });

  it('keeps for a cause, and excludes for none', () => {
    const play = raised().on('2027-06-26');
    expect(play.refused(procurer1, 'DecideExclusion', kept())).toBe('EXCLUSION-BECAUSE');
    expect(play.refused(procurer1, 'DecideExclusion', { ...exclude, because: 'not-proven' })).toBe('EXCLUSION-BECAUSE');
  });

  it('weighs an optional ground, and not a mandatory one', () => {
    expect(raised().refused(procurer1, 'DecideExclusion', kept('not-proportionate'))).toBe('accepted');
    const mandatory = raised({ ground: 'conviction' });
    expect(mandatory.refused(procurer1, 'DecideExclusion', kept('not-proportionate'))).toBe('EXCLUSION-KEPT');
    expect(mandatory.refused(procurer1, 'DecideExclusion', kept('public-interest'))).toBe('accepted');
    expect(mandatory.refused(procurer1, 'DecideExclusion', kept('not-proven'))).toBe('accepted');
  });

  it('finds self-cleaning where damage is paid, the supplier cooperated and measures were taken', () => {
    const decide = (measures: readonly string[]) =>
      raised({ ground: 'conviction' })
        .give(supplierC, 'AnswerExclusion', answer(measures))
        .refused(procurer1, 'DecideExclusion', kept('self-cleaned'));
    expect(decide(['damage-paid', 'cooperated', 'measures-taken'])).toBe('accepted');
    expect(decide(['damage-paid', 'cooperated'])).toBe('EXCLUSION-KEPT');
    expect(decide(['cooperated', 'measures-taken'])).toBe('EXCLUSION-KEPT');
    expect(decide(['damage-paid', 'measures-taken'])).toBe('EXCLUSION-KEPT');
  });

  it('finds taxes settled where they are paid or a plan is agreed', () => {
    const decide = (measures: readonly string[], because = 'settled') =>
      raised({ ground: 'taxes' })
        .give(supplierC, 'AnswerExclusion', answer(measures))
        .refused(procurer1, 'DecideExclusion', kept(because));
    expect(decide(['taxes-paid'])).toBe('accepted');
    expect(decide(['payment-plan'])).toBe('accepted');
    expect(decide([])).toBe('EXCLUSION-KEPT');
    expect(decide(['damage-paid', 'cooperated', 'measures-taken'], 'self-cleaned')).toBe('EXCLUSION-KEPT');
  });

  it('finds nothing that lifts a sanction', () => {
    const play = raised({ ground: 'sanctions' });
    expect(play.refused(procurer1, 'DecideExclusion', kept('public-interest'))).toBe('EXCLUSION-KEPT');
    expect(play.refused(procurer1, 'DecideExclusion', kept('not-proven'))).toBe('accepted');
  });

  it('lets another be replaced, and not the supplier itself', () => {
    const decide = (concerns: string) =>
      raised({ concerns })
        .give(supplierC, 'AnswerExclusion', answer(['replaced']))
        .refused(procurer1, 'DecideExclusion', kept('replaced'));
    expect(decide('subcontractor')).toBe('accepted');
    expect(decide('supplier')).toBe('EXCLUSION-KEPT');
  });

  it('puts the supplier out of the competition, and tells it', () => {
    const play = raised().on('2027-06-26');
    const before = play.state;
    const event = play.give(procurer1, 'DecideExclusion', exclude).events.at(-1)!;
    expect(play.state.competitors['supplier-c']?.status).toBe('rejected');
    expect(react(before, event)[0]).toMatchObject({ kind: 'mail', suppliers: ['supplier-c'] });
    expect(play.refused(procurer1, 'DecideExclusion', exclude)).toBe('EXCLUSION-OPEN');
    expect(play.refused(supplierC, 'AnswerExclusion', answer())).toBe('ROLE');
  });

  it('leaves a supplier that is kept where it was', () => {
    const { state } = raised().give(procurer1, 'DecideExclusion', kept('not-proven'));
    expect(state.competitors['supplier-c']?.status).toBe('candidate');
  });
});

describe('A question of exclusion', () => {
  const qualified = (play = requested()) => {
    for (const supplier of ['supplier-a', 'supplier-b', 'supplier-c']) {
      play.give(procurer1, 'QualifyCandidate', { supplier });
    }
    return play;
  };
  const select = (invited: readonly string[]) => ({ invited, reasons: 'All are qualified.' });
  const all = ['supplier-a', 'supplier-b', 'supplier-c'];

  it('is decided before the selection', () => {
    const play = raised({}, qualified());
    expect(play.refused(decisionMaker, 'DecideSelection', select(all))).toBe('EXCLUSION-PENDING');
    play.give(procurer1, 'DecideExclusion', kept('not-proven'));
    expect(play.refused(decisionMaker, 'DecideSelection', select(all))).toBe('accepted');
  });

  it('can be raised in a negotiation, and is decided before the final tenders are called for', () => {
    const play = raised({ answersDueOn: '2027-09-10' }, met(negotiating(), '2027-08-23'));
    const close = { finalTendersDueAt: '2027-10-15T21:59:00Z' };
    expect(play.refused(procurer1, 'CloseNegotiation', close)).toBe('EXCLUSION-PENDING');
    play.give(supplierC, 'AnswerExclusion', answer()).give(decisionMaker, 'DecideExclusion', exclude);
    play.give(procurer1, 'CloseNegotiation', close);
    expect(play.state.windows['final-tenders']?.openTo).toEqual(['supplier-a', 'supplier-b']);
  });

  it('can be raised in a dialogue, and is decided before the final tenders are called for', () => {
    const dialogue = example('HoldDialogue');
    const invitation = { invitation: 'Welcome.' };
    const chosen = selected(three, requested(three, noticed(documented(started(competitiveDialogueV1)))));
    const play = raised({ answersDueOn: '2027-09-10' }, chosen.give(procurer1, 'InviteTenderers', invitation));
    for (const supplier of three) play.give(procurer1, 'HoldDialogue', { ...dialogue, supplier, on: '2027-06-21' });
    const close = { finalTendersDueAt: '2027-10-15T21:59:00Z' };
    expect(play.refused(procurer1, 'CloseDialogue', close)).toBe('EXCLUSION-PENDING');
    play.give(procurer1, 'DecideExclusion', kept('not-proven'));
    expect(play.refused(procurer1, 'CloseDialogue', close)).toBe('accepted');
  });

  it('is decided before the award', () => {
    const play = evaluated().give(procurer1, 'ProposeAward', { suppliers: ['supplier-a'], reasons: 'Best.' });
    const reasons = 'The best tender.';
    expect(play.refused(decisionMaker, 'DecideAward', { reasons })).toBe('accepted');
    const ground = raising({ supplier: 'supplier-b', answersDueOn: '2027-09-10' });
    play.give(procurer1, 'RaiseExclusion', ground);
    expect(play.refused(decisionMaker, 'DecideAward', { reasons })).toBe('EXCLUSION-PENDING');
  });

  it('that ends in exclusion has the evaluation made anew where the tender was ranked', () => {
    const play = evaluated()
      .give(procurer1, 'ProposeAward', { suppliers: ['supplier-a'], reasons: 'Best.' })
      .give(procurer1, 'RaiseExclusion', raising({ supplier: 'supplier-a', answersDueOn: '2027-09-10' }))
      .give(supplierA, 'AnswerExclusion', answer())
      .give(decisionMaker, 'DecideExclusion', exclude);
    expect(play.state.tracks['1']?.stage).toBe('evaluation');
    expect(play.state.awards['1']).toBeUndefined();
    expect(play.state.evaluations['1']?.checked['supplier-a']).toEqual({ outcome: 'rejected', ground: 'excluded' });
    const agreed = [{ supplier: 'supplier-b', criterion: 'method', score: 3, motive: 'Sound.' }];
    declared(play).give(procurer1, 'AgreeEvaluation', { agreed });
    expect(play.state.evaluations['1']?.ranking?.map((one) => one.supplier)).toEqual(['supplier-b']);
  });
});

describe('The grounds for exclusion', () => {
  it('say where they come from, and which was not verified', () => {
    expect(exclusionGrounds.filter((one) => !one.verified).map((one) => one.id)).toEqual(['sanctions']);
    expect(exclusionGrounds.every((one) => /^LOU 13:|^LOU 4:8|^Regulation/.test(one.source))).toBe(true);
  });

  it('are mandatory by the first two sections and the sanctions', () => {
    const mandatory = exclusionGrounds.filter((one) => one.kind === 'mandatory').map((one) => one.id);
    expect(mandatory).toEqual(['conviction', 'taxes', 'sanctions']);
  });
});
