import type { Refusal } from '@behov/domain';

/** The command id stands for another command or another actor already. */
export const commandIdReused = (): Refusal => ({
  code: 'COMMAND-ID-REUSED',
  says: {
    sv: 'Kommandots id har redan använts för ett annat kommando. Välj ett nytt.',
    en: 'The id of the command stands for another command already. Choose a new one.',
  },
  who: [],
});

/** The case is no longer as the sender saw it. */
export const preconditionFailed = (seq: number): Refusal => ({
  code: 'PRECONDITION',
  says: {
    sv: 'Ärendet har ändrats sedan du läste det. Läs det igen.',
    en: 'The case has changed since you read it. Read it again.',
  },
  who: [],
  expected: String(seq),
});
