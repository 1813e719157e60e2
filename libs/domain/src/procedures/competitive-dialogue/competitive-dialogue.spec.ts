import { describe, expect, it } from 'vitest';
import { react } from '../../case/react.js';
import { tasks } from '../../case/tasks.js';
import { example } from '../../testing/competition.js';
import { evaluator1, needsOwner, procurer1, supplierC } from '../../testing/people.js';
import { dialogueBegun, dialogueEvaluated, dialogueHeld } from '../../testing/plays/competitive-dialogue.js';
import { metEach } from '../../testing/plays/parts.js';
import { begun, perform, type Step } from '../../testing/plays/steps.js';

const begin = (...steps: readonly Step[]) =>
  perform(begun({ id: 'competitive-dialogue', version: 1 }, 'complexity'), steps);
const inDialogue = () => begin(...dialogueBegun);
const three = ['supplier-a', 'supplier-b', 'supplier-c'];
const themes = ['Heating'];
const hold = (changes: object = {}) =>
  inDialogue()
    .on('2027-08-23T12:00:00Z')
    .refused(procurer1, 'HoldDialogue', example('HoldDialogue', { ...changes }));
const close = { finalTendersDueAt: '2027-10-15T21:59:00Z' };

describe('A competitive dialogue', () => {
  it('is awarded by the best price-quality ratio alone', () => {
    const write = (changes: object) =>
      begin().refused(procurer1, 'WriteDocuments', example('WriteDocuments', { ...changes }));
    expect(write({ awardBasis: 'price', criteria: [] })).toBe('DOC-AWARD-BASIS');
    expect(write({ awardBasis: 'cost' })).toBe('DOC-AWARD-BASIS');
    expect(write({})).toBe('accepted');
  });

  it('invites to dialogue without a deadline for tenders', () => {
    const play = begin(...dialogueBegun.slice(0, -1)).on('2027-06-21T08:00:00Z');
    expect(play.refused(procurer1, 'InviteTenderers', { tendersDueAt: '2027-08-13T21:59:00Z' })).toBe(
      'INVITATION-DEADLINE',
    );
    expect(play.refused(procurer1, 'InviteTenderers', { questionsUntilOn: '2027-08-13' })).toBe('INVITATION-DEADLINE');
    expect(play.refused(procurer1, 'InviteTenderers', {})).toBe('accepted');
    expect(Object.keys(inDialogue().state.windows)).toEqual(['requests']);
  });

  it('is held with each participant who remains, on a day that has been, about something', () => {
    expect(hold()).toBe('accepted');
    expect(hold({ supplier: 'supplier-x' })).toBe('DIALOGUE-REMAINING');
    expect(hold({ on: '2027-08-24' })).toBe('DIALOGUE-DAY');
    expect(hold({ on: '2027-06-20' })).toBe('DIALOGUE-DAY');
    expect(hold({ on: '2027-06-21' })).toBe('accepted');
    expect(hold({ themes: [' '] })).toBe('DIALOGUE-THEMES');
    const play = inDialogue().on('2027-08-23T12:00:00Z');
    expect(play.refused(needsOwner, 'HoldDialogue', example('HoldDialogue'))).toBe('accepted');
    expect(play.refused(evaluator1, 'HoldDialogue', example('HoldDialogue'))).toBe('ROLE');
  });

  it('keeps themes and minutes out of the state', () => {
    const { state } = perform(inDialogue(), metEach('HoldDialogue', three, '2027-08-23', { themes: ['A secret'] }));
    expect(JSON.stringify(state)).not.toContain('A secret');
    expect(state.negotiations['case']?.meetings).toHaveLength(3);
  });

  it('lets participants fall away between rounds only when that was announced, and keeps one', () => {
    const round = (eliminated: readonly string[], documents: object = {}) => {
      const [write, ...rest] = dialogueBegun;
      const written = { ...write, body: example('WriteDocuments', { ...documents }) } as Step;
      const play = perform(begin(written, ...rest), metEach('HoldDialogue', three, '2027-08-23', { themes }));
      return play.refused(procurer1, 'CloseRound', {
        eliminated,
        byCriteria: ['climate'],
        reasons: 'By the award criteria.',
      });
    };
    expect(round(['supplier-c'])).toBe('accepted');
    expect(round(['supplier-b', 'supplier-c'])).toBe('accepted');
    expect(round(three)).toBe('ROUND-KEEPS');
    expect(round(['supplier-c'], { eliminates: false })).toBe('ROUND-ANNOUNCED');
    expect(round([], { eliminates: false })).toBe('accepted');
  });

  it('is closed when every participant was met, and by whole rounds', () => {
    const two = perform(inDialogue(), metEach('HoldDialogue', three.slice(0, 2), '2027-08-23', { themes }));
    expect(two.ask(procurer1, 'CloseDialogue', close)).toMatchObject({
      refusal: { code: 'DIALOGUE-EVERYONE-MET', expected: 'supplier-c' },
    });
    const second = begin(...dialogueBegun, ...dialogueHeld.slice(0, -1));
    expect(second.refused(procurer1, 'CloseDialogue', close)).toBe('DIALOGUE-EQUAL');
  });

  it('asks for a dialogue with each, then for its closing', () => {
    const open = (play = inDialogue()) => tasks(play.state).map(({ command, about }) => about ?? command);
    expect(open()).toEqual(three);
    expect(open(begin(...dialogueBegun, ...dialogueHeld))).toEqual(['CloseDialogue']);
  });

  it('calls all who remain for final tenders by one common deadline', () => {
    const play = begin(...dialogueBegun, ...dialogueHeld);
    expect(play.refused(procurer1, 'CloseDialogue', { finalTendersDueAt: play.now })).toBe('WINDOW-AHEAD');
    const before = play.state;
    play.give(procurer1, 'CloseDialogue', close);
    expect(play.state.windows['final-tenders']).toMatchObject({
      openTo: ['supplier-a', 'supplier-b'],
      dueAt: '2027-10-15T21:59:00.000Z',
    });
    const event = play.events.find((one) => one.type === 'DialogueClosed')!;
    expect(react(before, event)[0]).toMatchObject({ kind: 'mail', suppliers: ['supplier-a', 'supplier-b'] });
    expect(play.refused(supplierC, 'AskQuestion', { question: 'x' })).toBe('QUESTION-PARTICIPANT');
  });
});

describe('Confirming commitments', () => {
  const evaluated = () => begin(...dialogueBegun, ...dialogueHeld, ...dialogueEvaluated);
  const body = { supplier: 'supplier-a', on: '2027-10-18', noMaterialChange: true, minutes: 'Confirmed.' };
  const confirm = (changes: object, play = evaluated()) =>
    play.on('2027-10-18T12:00:00Z').refused(procurer1, 'ConfirmCommitments', { ...body, ...changes });

  it('is done with the best tenderer alone, and changes nothing material', () => {
    expect(confirm({})).toBe('accepted');
    expect(confirm({ supplier: 'supplier-b' })).toBe('CONFIRM-BEST');
    expect(confirm({ noMaterialChange: false })).toBe('CONFIRM-MATERIAL');
    expect(confirm({ on: '2027-10-19' })).toBe('CONFIRM-DAY');
    expect(confirm({ on: '2027-10-14' })).toBe('CONFIRM-DAY');
  });

  it('comes before the award is proposed, and is no condition for it', () => {
    const proposed = evaluated().give(procurer1, 'ProposeAward', { suppliers: ['supplier-a'], reasons: 'Best.' });
    expect(confirm({}, proposed)).toBe('CONFIRM-BEFORE-AWARD');
  });
});
