import type { Exit, StageDefinition } from '../definition.js';
import { cancellable, cancelled, certifying, correcting, excluding } from './steps.js';

/** What is bought is made clearer between the rounds, for all who remain (LOU 6:9). */
const revisable = { command: 'ReviseDocuments' };

/** Something of a solution is shown to others with its owner's consent. */
const consenting = [{ command: 'GiveConsent' }, { command: 'RevealSolution' }] as const;

/** What differs between negotiations. */
interface Negotiating extends Pick<StageDefinition, 'perLot'> {
  /** `new-tenders`: the contract is never awarded on the initial tenders, whatever the documents say (LOU 6:30–37). */
  readonly endsIn?: 'new-tenders';
  /** How many rounds there are at most; without it as many as are needed. */
  readonly atMost?: number;
  /** How many a round keeps at least; one where nothing is said. */
  readonly keepsAtLeast?: number;
}

/** Rounds with each who remains, until the final tenders are called for or the initial ones kept. */
export const negotiation = ({ endsIn, atMost, keepsAtLeast = 1, ...own }: Negotiating = {}): StageDefinition => ({
  id: 'negotiation',
  name: { sv: 'Förhandling', en: 'Negotiation' },
  zone: 'competition',
  ...own,
  repeats: {
    as: 'round',
    ...(atMost === undefined ? {} : { atMost }),
    eliminates: { by: 'award-criteria', keepsAtLeast },
  },
  steps: [
    ...certifying,
    { command: 'HoldNegotiation', workingDays: 20 },
    { command: 'CloseRound' },
    { command: 'CloseNegotiation', workingDays: 30 },
    ...(endsIn ? [] : [{ command: 'KeepInitialTenders' }]),
    revisable,
    ...correcting,
    ...consenting,
    ...excluding,
    cancellable,
  ],
  exits: [
    { on: 'RoundClosed', to: 'again' },
    { on: 'NegotiationClosed', to: 'final-tenders' },
    ...(endsIn ? [] : [{ on: 'InitialTendersKept', to: 'evaluation' } satisfies Exit]),
    cancelled,
  ],
});

/** Rounds of dialogue with each participant, until the final tenders are called for. */
export const dialogue = (): StageDefinition => ({
  id: 'dialogue',
  name: { sv: 'Dialog', en: 'Dialogue' },
  zone: 'competition',
  repeats: { as: 'round', eliminates: { by: 'award-criteria', keepsAtLeast: 1 } },
  steps: [
    { command: 'HoldDialogue', workingDays: 20 },
    { command: 'CloseRound' },
    { command: 'CloseDialogue', workingDays: 30 },
    revisable,
    ...consenting,
    ...excluding,
    cancellable,
  ],
  exits: [{ on: 'RoundClosed', to: 'again' }, { on: 'DialogueClosed', to: 'final-tenders' }, cancelled],
});
