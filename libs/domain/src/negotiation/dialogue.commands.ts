import { command, type Deciding } from '../case/command.js';
import { needs } from '../case/roles.js';
import { revisedDocumentsHaveTime } from '../documents/revision.rules.js';
import { noExclusionIsPending } from '../exclusion/exclusion.rules.js';
import { boolean, date, id, instant, label, list, text } from '../fields/build.js';
import { remaining } from '../selection/remaining.js';
import { announced, type Deadlines } from '../windows/announce.js';
import { announcingRules } from '../windows/announce.rules.js';
import { announcedMinimum, type Announcing } from '../windows/announced-minimum.js';
import * as rules from './dialogue.rules.js';
import { inDialogue } from './dialogue.rules.js';
import { notMet } from './meetings.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });
const supplier = id('Leverantör', 'Supplier');
const minutes = text('Protokoll', 'Minutes', 20_000);
const inStage = { area: 'competition', by: ['procurer'], relation: 'case', when: 'listed' } as const;

const holdDialogue = command({
  ...inStage,
  name: 'HoldDialogue',
  says: { sv: 'För dialog med en deltagare', en: 'Hold a dialogue with a participant' },
  fields: {
    lot,
    supplier,
    on: date('Dag', 'Date'),
    themes: list('Ämnen', 'Themes', label('Ämne', 'Theme'), [1, 50], { kept: 'body' }),
    minutes,
  },
  by: ['procurer', ...needs],
  rules: [inDialogue.isRemaining, inDialogue.meetingIsPast, rules.dialogueHasThemes],
  causes: ({ track, body }) => [
    {
      type: 'DialogueHeld',
      facts: { track: track.id, round: track.round, supplier: body.supplier, on: body.on },
      body: { themes: body.themes, minutes: body.minutes },
    },
  ],
  asks: (state, track) => notMet(state, track, track.round).map((about) => ({ about })),
  example: {
    supplier: 'supplier-a',
    on: '2027-08-23',
    themes: ['Heating without fossil energy', 'Operation for thirty years'],
    minutes: 'The solution was presented; the cost of operation is to be shown in the next round.',
  },
});

interface Closing {
  readonly finalTendersDueAt: string;
  readonly questionsUntilOn?: string;
}

const deadlines = ({ finalTendersDueAt, questionsUntilOn }: Closing): Deadlines => ({
  dueAt: finalTendersDueAt,
  ...(questionsUntilOn === undefined ? {} : { questionsUntilOn }),
});

const announcing: Announcing<Closing> = {
  on: 'DialogueClosed',
  field: 'finalTendersDueAt',
  deadlines,
  sentAt: ({ now }) => now,
};

const closeDialogue = command({
  ...inStage,
  name: 'CloseDialogue',
  says: { sv: 'Avsluta dialogen', en: 'Close the dialogue' },
  fields: {
    lot,
    finalTendersDueAt: instant('Gemensam sista tid för slutliga anbud', 'Common deadline for final tenders'),
    questionsUntilOn: date('Sista dag för frågor', 'Last day for questions', { optional: true }),
  },
  rules: [
    inDialogue.everyoneWasMet,
    inDialogue.roundIsEven,
    noExclusionIsPending,
    revisedDocumentsHaveTime,
    ...announcingRules(announcing),
  ],
  brings: 'window-keys',
  causes: (ctx) => [
    { type: 'DialogueClosed', facts: { track: ctx.track.id, round: ctx.track.round } },
    ...announced(
      ctx as Deciding,
      'DialogueClosed',
      deadlines(ctx.body),
      () => remaining(ctx.state, ctx.track.id),
      announcedMinimum(ctx as Deciding<Closing>, announcing),
    ),
  ],
  asks: (state, track) => (remaining(state, track.id).length > 0 && notMet(state, track).length === 0 ? [{}] : []),
  example: { finalTendersDueAt: '2027-10-15T21:59:00Z' },
});

const confirmCommitments = command({
  ...inStage,
  name: 'ConfirmCommitments',
  says: { sv: 'Bekräfta åtaganden med den bästa anbudsgivaren', en: 'Confirm commitments with the best tenderer' },
  fields: {
    lot,
    supplier,
    on: date('Dag', 'Date'),
    noMaterialChange: boolean('Inget väsentligt ändras', 'Nothing material changes'),
    minutes,
  },
  rules: [
    rules.awardIsNotProposed,
    rules.confirmsWithTheBest,
    rules.confirmationIsPast,
    rules.confirmationChangesNothing,
  ],
  causes: ({ track, body }) => [
    {
      type: 'CommitmentsConfirmed',
      facts: { track: track.id, supplier: body.supplier, on: body.on },
      body: { minutes: body.minutes },
    },
  ],
  example: {
    supplier: 'supplier-a',
    on: '2027-11-01',
    noMaterialChange: true,
    minutes: 'The financing of the energy plant was confirmed in the terms of the tender.',
  },
});

export const dialogueCommands = [holdDialogue, closeDialogue, confirmCommitments];
