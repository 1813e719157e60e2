import type { EventDescriptions } from './event-description.js';

/** The four pitfalls, their stops, and suppliers that took part before the competition. */
export const pitfallEvents: EventDescriptions<'PitfallAnswered' | 'StopLifted' | 'PriorInvolvementChecked'> = {
  PitfallAnswered: {
    by: ['AnswerCoDevelopment', 'AnswerTestBed', 'AnswerJointProject', 'AnswerInnovationContest'],
    facts: {
      pitfall: 'which of the four',
      version: 'how many times it has been answered',
      on: 'the day',
      answers: 'the choices, amounts and ids that were answered; what was answered before is replaced',
    },
    apart: 'the free text',
  },
  StopLifted: {
    by: ['LiftStop'],
    facts: {
      stop: 'which stop',
      pitfall: 'the pitfall that it belongs to',
      measure: 'which of its measures was taken',
      version: 'the version of the answers that the lift rests on',
      evidence: 'what was shown: kind, title and where it is found',
      on: 'the day',
    },
    apart: 'the reasons',
  },
  PriorInvolvementChecked: {
    by: ['CheckPriorInvolvement'],
    facts: {
      supplier: 'which supplier',
      advantage: 'whether it has an advantage: none, neutralised, or one that remains',
      heardOn: 'the day on which the firm was heard',
      involvedIn: 'the contacts and pitfalls that it took part in',
      on: 'the day',
    },
    apart: 'the measures',
  },
};
