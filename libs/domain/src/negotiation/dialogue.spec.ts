import { describe, expect, it } from 'vitest';
import { tasks } from '../case/tasks.js';
import { procurer1 } from '../testing/people.js';
import { dialogueBegun, dialogueEvaluated, dialogueHeld } from '../testing/plays/competitive-dialogue.js';
import { begun, perform, type Step } from '../testing/plays/steps.js';

const three = ['supplier-a', 'supplier-b', 'supplier-c'];
const begin = (...steps: readonly Step[]) =>
  perform(begun({ id: 'competitive-dialogue', version: 1 }, 'complexity'), steps);
const held = () => begin(...dialogueBegun, ...dialogueHeld);
const close = { finalTendersDueAt: '2027-10-15T21:59:00Z' };

describe('Holding a dialogue', () => {
  const about = (...themes: readonly string[]) => {
    const body = { supplier: 'supplier-a', on: '2027-08-23', themes, minutes: 'The plant was shown.' };
    return begin(...dialogueBegun)
      .on('2027-08-23T12:00:00Z')
      .ask(procurer1, 'HoldDialogue', body);
  };

  it.each([[['Heating', ' ']], [[' ', 'Heating']], [['\t']], [['']]])('is not about the themes %j', (themes) => {
    expect(about(...themes)).toMatchObject({ refusal: { code: 'DIALOGUE-THEMES', field: 'themes' } });
  });

  it('keeps what it was about apart', () => {
    expect(about('Heating', 'Operation')).toMatchObject({
      events: [
        {
          type: 'DialogueHeld',
          facts: { track: 'case', round: 1, supplier: 'supplier-a', on: '2027-08-23' },
          body: { themes: ['Heating', 'Operation'], minutes: 'The plant was shown.' },
        },
      ],
    });
  });
});

describe('Closing a dialogue', () => {
  it('takes somebody who remains', () => {
    const play = begin(...dialogueBegun).happened({
      type: 'RoundClosed',
      facts: { track: 'case', round: 1, eliminated: three },
    });
    expect(play.refused(procurer1, 'CloseDialogue', close)).toBe('DIALOGUE-EVERYONE-MET');
    expect(tasks(play.state).filter(({ command }) => command === 'CloseDialogue')).toEqual([]);
  });

  it('sets a last day for questions where one is given', () => {
    const window = (changes: object) =>
      held().give(procurer1, 'CloseDialogue', { ...close, ...changes }).state.windows['final-tenders'];
    expect(window({ questionsUntilOn: '2027-10-05' })?.questionsUntilOn).toBe('2027-10-05');
    expect(window({})).not.toHaveProperty('questionsUntilOn');
  });

  it('leaves what was said in it as it was', () => {
    const { state } = held().give(procurer1, 'CloseDialogue', close);
    expect(state.negotiations['case']).toMatchObject({ closed: true, onInitialTenders: false });
    expect(state.negotiations['case']?.meetings).toHaveLength(5);
  });
});

describe('The confirmation of commitments', () => {
  const evaluated = () => begin(...dialogueBegun, ...dialogueHeld, ...dialogueEvaluated);
  const body = { supplier: 'supplier-a', on: '2027-10-18', noMaterialChange: true, minutes: 'Confirmed.' };
  const confirm = (changes: object, play = evaluated().on('2027-10-18T12:00:00Z')) =>
    play.ask(procurer1, 'ConfirmCommitments', { ...body, ...changes });

  it.each([
    ['2027-10-14', 'CONFIRM-DAY'],
    ['2027-10-15', 'accepted'],
    ['2027-10-18', 'accepted'],
    ['2027-10-19', 'CONFIRM-DAY'],
  ])('of a tender that was evaluated from 15 October on, said on 18 October to be of %s, is %s', (on, outcome) => {
    const decision = confirm({ on });
    expect(decision.ok ? 'accepted' : decision.refusal.code).toBe(outcome);
    if (!decision.ok) expect(decision.refusal).toMatchObject({ expected: '2027-10-18', field: 'on' });
  });

  it('says whose tender is best, if any is', () => {
    expect(confirm({ supplier: 'supplier-b' })).toMatchObject({
      refusal: { code: 'CONFIRM-BEST', expected: 'supplier-a', field: 'supplier' },
    });
    const play = evaluated().on('2027-10-18T12:00:00Z');
    play.state = { ...play.state, evaluations: {} };
    expect(confirm({}, play)).toMatchObject({ refusal: { code: 'CONFIRM-BEST', expected: '–' } });
  });

  it('is kept with its lot, and its minutes apart', () => {
    const play = evaluated().on('2027-10-18T12:00:00Z').give(procurer1, 'ConfirmCommitments', body);
    expect(play.whole.at(-1)).toMatchObject({
      facts: { track: '1', supplier: 'supplier-a', on: '2027-10-18' },
      body: { minutes: 'Confirmed.' },
    });
    expect(play.state.negotiations['1']).toEqual({
      meetings: [],
      closed: false,
      onInitialTenders: false,
      confirmed: { supplier: 'supplier-a', on: '2027-10-18' },
    });
  });
});
