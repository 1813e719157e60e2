import type { Reactions } from '../case/reaction.js';
import { openDisclosures } from './disclosure.js';

export const earlyDialogueReactions: Reactions = {
  NeedPublished: (state) => [
    {
      kind: 'publish',
      subject: { sv: `Behov: ${state.title.sv}`, en: `Need: ${state.title.en}` },
      says: {
        sv: `${state.organisation} beskriver ett behov (${state.reference}). Alla leverantörer kan anmäla intresse; det ger ingen plats i en upphandling.`,
        en: `${state.organisation} describes a need (${state.reference}). All suppliers can register their interest; it gives no place in a procurement.`,
      },
    },
  ],
  OpenInvitationMade: (state, { facts }) => [
    {
      kind: 'publish',
      subject: { sv: `Öppen inbjudan: ${state.title.sv}`, en: `Open invitation: ${state.title.en}` },
      says: {
        sv: `Alla leverantörer bjuds in (${state.reference}). Sista dag är ${facts.lastDayOn}.`,
        en: `All suppliers are invited (${state.reference}). The last day is ${facts.lastDayOn}.`,
      },
    },
  ],
  InformationRequested: (state, { facts }) => [
    {
      kind: 'publish',
      subject: { sv: `Begäran om information: ${state.title.sv}`, en: `Request for information: ${state.title.en}` },
      says: {
        sv: `Svar lämnas senast ${facts.answersDueOn} (${state.reference}).`,
        en: `Answers are given by ${facts.answersDueOn} (${state.reference}).`,
      },
    },
  ],
  InformationShared: (state, { facts }) => {
    const items = facts.items.map((one) => one.what).join('; ');
    return [
      {
        kind: 'publish',
        subject: { sv: `Information till alla: ${state.title.sv}`, en: `Information to all: ${state.title.en}` },
        says: { sv: `${state.reference}: ${items}.`, en: `${state.reference}: ${items}.` },
      },
    ];
  },
  MarketContactLogged: (state, { facts }) => {
    const open = openDisclosures(state).filter((one) => facts.items?.some((item) => item.id === one.id));
    if (open.length === 0) return [];
    const items = open.map((one) => one.what).join('; ');
    return [
      {
        kind: 'mail',
        roles: ['procurer', 'matching-officer'],
        subject: {
          sv: `Att lämna ut till alla i ${state.reference}`,
          en: `To be disclosed to all in ${state.reference}`,
        },
        says: {
          sv: `Några leverantörer fick: ${items}. Det ska in i det som lämnas ut till alla före annonsen.`,
          en: `Some suppliers were given: ${items}. It goes into what is disclosed to all before the notice.`,
        },
      },
    ];
  },
};
