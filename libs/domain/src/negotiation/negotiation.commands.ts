import { command, type Deciding } from '../case/command.js';
import { needs } from '../case/roles.js';
import { revisedDocumentsHaveTime } from '../documents/revision.rules.js';
import { noExclusionIsPending } from '../exclusion/exclusion.rules.js';
import { date, id, instant, list, text } from '../fields/build.js';
import { remaining } from '../selection/remaining.js';
import { announced, type Deadlines } from '../windows/announce.js';
import { announcingRules } from '../windows/announce.rules.js';
import { consentCommands } from './consent.commands.js';
import { correctionCommands } from './correction.commands.js';
import { dialogueCommands } from './dialogue.commands.js';
import { notMet } from './meetings.js';
import * as rules from './negotiation.rules.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });
const supplier = id('Leverantör', 'Supplier');
const inStage = { area: 'competition', by: ['procurer'], relation: 'case', when: 'listed' } as const;

const holdNegotiation = command({
  ...inStage,
  name: 'HoldNegotiation',
  says: { sv: 'Förhandla med en anbudsgivare', en: 'Negotiate with a tenderer' },
  fields: {
    lot,
    supplier,
    on: date('Dag', 'Date'),
    minutes: text('Protokoll', 'Minutes', 20_000),
  },
  by: ['procurer', ...needs],
  rules: [rules.negotiating.isRemaining, rules.negotiating.meetingIsPast],
  causes: ({ track, body }) => [
    {
      type: 'NegotiationHeld',
      facts: { track: track.id, round: track.round, supplier: body.supplier, on: body.on },
      body: { minutes: body.minutes },
    },
  ],
  asks: (state, track) => notMet(state, track, track.round).map((about) => ({ about })),
  example: {
    supplier: 'supplier-a',
    on: '2027-08-23',
    minutes: 'The proof for each component and the alternatives for the foundation were gone through.',
  },
});

const closeRound = command({
  ...inStage,
  name: 'CloseRound',
  says: { sv: 'Avsluta omgången', en: 'Close the round' },
  fields: {
    lot,
    eliminated: list('Vilka som faller bort', 'Who falls away', supplier, [0, 100]),
    byCriteria: list(
      'Tilldelningskriterier som avgjorde',
      'Award criteria that decided',
      id('Kriterium', 'Criterion'),
      [0, 31],
      {
        optional: true,
      },
    ),
    reasons: text('Skäl enligt tilldelningskriterierna', 'Reasons by the award criteria'),
  },
  rules: [
    rules.roundWasHeld,
    rules.moreRoundsMayFollow,
    rules.eliminationWasAnnounced,
    rules.eliminatedAreRemaining,
    rules.eliminationIsByCriteria,
    rules.enoughAreKept,
  ],
  causes: ({ track, body }) => [
    {
      type: 'RoundClosed',
      facts: {
        track: track.id,
        round: track.round,
        eliminated: [...new Set(body.eliminated)],
        ...(body.byCriteria === undefined ? {} : { byCriteria: body.byCriteria }),
      },
      body: { reasons: body.reasons },
    },
  ],
  example: { eliminated: [], reasons: 'All three are close by the award criteria.' },
});

interface Closing {
  readonly finalTendersDueAt: string;
  readonly questionsUntilOn?: string;
}

const deadlines = ({ finalTendersDueAt, questionsUntilOn }: Closing): Deadlines => ({
  dueAt: finalTendersDueAt,
  ...(questionsUntilOn === undefined ? {} : { questionsUntilOn }),
});

const closeNegotiation = command({
  ...inStage,
  name: 'CloseNegotiation',
  says: { sv: 'Avsluta förhandlingen', en: 'Close the negotiation' },
  fields: {
    lot,
    finalTendersDueAt: instant('Gemensam sista tid för slutliga anbud', 'Common deadline for final tenders'),
    questionsUntilOn: date('Sista dag för frågor', 'Last day for questions', { optional: true }),
  },
  rules: [
    rules.negotiating.everyoneWasMet,
    rules.negotiating.roundIsEven,
    noExclusionIsPending,
    revisedDocumentsHaveTime,
    ...announcingRules<Closing>({
      on: 'NegotiationClosed',
      field: 'finalTendersDueAt',
      deadlines,
      sentAt: ({ now }) => now,
    }),
  ],
  brings: 'window-keys',
  causes: (ctx) => [
    { type: 'NegotiationClosed', facts: { track: ctx.track.id, round: ctx.track.round } },
    ...announced(ctx as Deciding, 'NegotiationClosed', deadlines(ctx.body), () => remaining(ctx.state, ctx.track.id)),
  ],
  asks: (state, track) => (remaining(state, track.id).length > 0 && notMet(state, track).length === 0 ? [{}] : []),
  example: { finalTendersDueAt: '2027-09-17T21:59:00Z' },
});

const keepInitialTenders = command({
  ...inStage,
  name: 'KeepInitialTenders',
  says: { sv: 'Tilldela på de första anbuden', en: 'Award on the initial tenders' },
  fields: { lot, reasons: text('Skäl', 'Reasons') },
  rules: [rules.rightWasReserved, rules.nothingWasNegotiated, rules.someoneRemains],
  causes: ({ track, body }) => [
    { type: 'InitialTendersKept', facts: { track: track.id, reserved: true }, body: { reasons: body.reasons } },
  ],
  example: { reasons: 'The initial tenders meet the need and leave nothing to negotiate.' },
});

export const negotiationCommands = [
  holdNegotiation,
  closeRound,
  closeNegotiation,
  keepInitialTenders,
  ...dialogueCommands,
  ...correctionCommands,
  ...consentCommands,
];
