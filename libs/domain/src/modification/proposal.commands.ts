import { startOfDay } from '../calendar/index.js';
import { command } from '../case/command.js';
import { needs } from '../case/roles.js';
import { choice, id, text } from '../fields/build.js';
import * as rules from './decision.rules.js';
import { liveIn } from './find.js';
import { modificationsOf } from './live.js';
import { changeFields, groundField } from './proposal.fields.js';
import { proposalRules } from './proposal.rules.js';

export const lot = id('Anbudsdel', 'Lot', { optional: true });
export const modification = id('Ändring', 'Modification');
export const here = { area: 'implementation', relation: 'case', when: 'listed' } as const;

const proposeModification = command({
  ...here,
  name: 'ProposeModification',
  says: { sv: 'Föreslå en ändring av avtalet', en: 'Propose a modification of the contract' },
  fields: {
    lot,
    ground: groundField,
    ...changeFields,
    what: text('Vad som ändras', 'What is changed', 8000),
    reasons: text('Varför grunden gäller', 'Why the ground holds', 8000),
    circumstances: text('Omständigheter som inte kunde förutses', 'Circumstances that could not be foreseen', 8000, {
      optional: true,
    }),
    separateReasons: text(
      'Varför den inte hör ihop med tidigare ändringar på samma grund',
      'Why it does not belong with earlier modifications on the same ground',
      4000,
      { optional: true },
    ),
  },
  by: ['procurer', ...needs],
  rules: proposalRules,
  causes: ({ state, body, track, today }) => {
    const { lot: _named, what, reasons, circumstances, separateReasons, ...facts } = body;
    return [
      {
        type: 'ModificationProposed',
        facts: { track: track.id, modification: `m${modificationsOf(state, track).length + 1}`, on: today, ...facts },
        body: {
          what,
          reasons,
          ...(circumstances === undefined ? {} : { circumstances }),
          ...(separateReasons === undefined ? {} : { separateReasons }),
        },
      },
    ];
  },
  example: {
    ground: 'small',
    increase: { amount: 1_200_000, currency: 'SEK' },
    natureSame: true,
    material: {
      othersAdmitted: false,
      otherTenderAccepted: false,
      moreParticipants: false,
      balanceShifts: false,
      considerablyWider: false,
    },
    what: 'The frame of the yard’s storehouse is made of reclaimed timber.',
    reasons: 'The value is small, and the building is the one that was procured.',
  },
});

const withdrawModification = command({
  ...here,
  name: 'WithdrawModification',
  says: { sv: 'Dra tillbaka en ändring', en: 'Withdraw a modification' },
  fields: { lot, modification, reasons: text('Skäl', 'Reasons', 4000) },
  by: ['procurer', ...needs],
  rules: [rules.isAt('proposed', 'approved'), rules.decisionHasReasons],
  causes: ({ body, track }) => [
    {
      type: 'ModificationWithdrawn',
      facts: { track: track.id, modification: body.modification },
      body: { reasons: body.reasons },
    },
  ],
  example: { modification: 'm1', reasons: 'The supplier can deliver what was ordered.' },
});

const decideModification = command({
  ...here,
  name: 'DecideModification',
  says: { sv: 'Besluta om en ändring av avtalet', en: 'Decide on a modification of the contract' },
  fields: {
    lot,
    modification,
    outcome: choice('Beslut', 'Decision', ['approved', 'rejected']),
    reasons: text('Skäl', 'Reasons', 8000),
  },
  by: ['decision-maker'],
  rules: [rules.isAt('proposed'), rules.deciderIsNotProposer, rules.decisionHasReasons, rules.stillHolds],
  causes: ({ body, track, today }) => [
    {
      type: body.outcome === 'approved' ? 'ModificationApproved' : 'ModificationRejected',
      facts: { track: track.id, modification: body.modification, on: today },
      body: { reasons: body.reasons },
    },
  ],
  asks: (state, track) =>
    liveIn(state, track, 'proposed').map(({ id: about, proposedBy, proposedOn }) => ({
      ...{ about, since: startOfDay(proposedOn) },
      except: [proposedBy],
    })),
  example: {
    modification: 'm1',
    outcome: 'approved',
    reasons: 'The value is far below both limits, and nobody else could have made it for less.',
  },
});

export const proposalCommands = [proposeModification, withdrawModification, decideModification];
