import type { Reactions } from '../case/reaction.js';
import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';
import type { Wanted } from '../case/work.js';
import type { CalendarDate } from '../calendar/index.js';
import { sending } from '../notices/notice-work.js';

/** On paper the notification goes by hand; the mail would be a second one that doesn't count. */
const toldOfAward = (
  state: CaseState,
  told: {
    readonly track: string;
    readonly electronic: boolean;
    readonly mailed?: true;
    readonly recipients: readonly string[];
  },
  standstillSays: Text,
): readonly Wanted[] =>
  told.electronic
    ? [
        {
          kind: 'mail',
          suppliers: told.recipients,
          ...(told.mailed ? { notifies: told.track } : {}),
          subject: {
            sv: `Tilldelningsbeslut i ${state.reference}, anbudsdel ${told.track}`,
            en: `Award decision in ${state.reference}, lot ${told.track}`,
          },
          says: {
            sv: `Kontraktet tilldelas ${winners(state, told.track)}. ${standstillSays.sv} Skälen finns i underrättelsen.`,
            en: `The contract is awarded to ${winners(state, told.track)}. ${standstillSays.en} The notification gives the reasons.`,
          },
        },
      ]
    : [];

export const awardReactions: Reactions = {
  OwnReasonsNotified: (state, { facts }) => [
    {
      kind: 'mail',
      suppliers: [facts.supplier],
      subject: {
        sv: `Skäl för tilldelningsbeslutet i ${state.reference}, anbudsdel ${facts.track}`,
        en: `Reasons of the award decision in ${state.reference}, lot ${facts.track}`,
      },
      says: {
        sv: 'De skäl som gäller er finns i underrättelsen.',
        en: 'The notification gives the reasons that concern you.',
      },
    },
  ],
  NotificationBegun: (state, { facts: { standstillEndsOn: endsOn, ...told } }) =>
    toldOfAward(state, told, {
      sv: `Avtalsspärren räknas från den dag då alla har fått underrättelsen${endsOn === undefined ? '' : `, och gäller minst till och med ${endsOn}`}.`,
      en: `The standstill is counted from the day on which all were sent the notification${endsOn === undefined ? '' : `, and lasts at least to the end of ${endsOn}`}.`,
    }),
  TenderersNotified: (state, { facts }) => toldOfAward(state, facts, standstill(facts.standstillEndsOn)),
  ExAnteNoticeSent: (state, { facts }) => sending(state, 'ex-ante', facts),
  NotificationSent: (state, { facts: { track, standstillEndsOn } }) =>
    standstillEndsOn === undefined ? [] : [prolonged(state, track)],
  ExAnteNoticePublished: (state, { facts }) => [
    {
      kind: 'publish',
      subject: {
        sv: `Frivillig förhandsinsyn i ${state.reference}, anbudsdel ${facts.track}`,
        en: `Voluntary ex-ante notice in ${state.reference}, lot ${facts.track}`,
      },
      says: {
        sv: `Publicerad med beteckningen ${facts.publicationId}. Avtal sluts tidigast dagen efter ${facts.standstillEndsOn}.`,
        en: `Published as ${facts.publicationId}. The contract is concluded on the day after ${facts.standstillEndsOn} at the earliest.`,
      },
    },
  ],
  AwardNoticePublished: (state, { facts }) => [
    ...sending(state, 'award', facts),
    ...(facts.publicationId === undefined ? [] : [awardNotice(state, facts.track, facts.on, facts.publicationId)]),
  ],
};

/** Somebody was sent the notification anew: all are told how long the standstill is now. */
const prolonged = (state: CaseState, track: string): Wanted => ({
  kind: 'mail',
  suppliers: state.awards[track]?.notification?.recipients ?? [],
  subject: {
    sv: `Avtalsspärren i ${state.reference}, anbudsdel ${track}`,
    en: `The standstill period in ${state.reference}, lot ${track}`,
  },
  says: standstill(state.awards[track]?.standstillEndsOn),
});

const awardNotice = (state: CaseState, track: string, on: CalendarDate, publicationId: string): Wanted => ({
  kind: 'publish',
  subject: {
    sv: `Efterannons i ${state.reference}, anbudsdel ${track}`,
    en: `Award notice in ${state.reference}, lot ${track}`,
  },
  says: {
    sv: `Publicerad ${on} med beteckningen ${publicationId}.`,
    en: `Published ${on} as ${publicationId}.`,
  },
});

const standstill = (endsOn: string | undefined): Text =>
  endsOn === undefined
    ? { sv: 'Ingen avtalsspärr gäller.', en: 'No standstill period applies.' }
    : {
        sv: `Avtalsspärren gäller till och med ${endsOn}.`,
        en: `The standstill period lasts to the end of ${endsOn}.`,
      };

const winners = (state: CaseState, lot: string) => state.awards[lot]?.decision?.suppliers.join(', ') ?? '–';
