import type { Appliers } from '../case/applier.js';
import { dateInStockholm } from '../calendar/index.js';
import { putDisclosure } from './disclosure.js';
import type { Disclosure, EarlyDialogueFacts } from './early-dialogue.state.js';

export const earlyDialogueEvolve: Appliers<keyof EarlyDialogueFacts> = {
  DialoguePlanned: (state, { facts }) => ({ ...state, dialogue: facts.activities }),
  NeedPublished: (state, { facts, at }) => ({ ...state, publishedNeed: { ...facts, at } }),
  OpenInvitationMade: (state, { facts: { id, lastDayOn } }) => ({
    ...state,
    invitations: [...state.invitations, { id, lastDayOn }],
  }),
  InformationRequested: (state, { facts }) => ({
    ...state,
    informationRequests: [...state.informationRequests, facts],
  }),
  InterestRegistered: (state, { facts: { supplier }, at }) => ({
    ...state,
    interests: [...state.interests.filter((one) => one.supplier !== supplier), { supplier, at }],
  }),
  MarketContactLogged: (state, { facts: { items = [], nonEssential: _kept, ...contact } }) => {
    const { suppliers: knownTo, on: givenOn, sharedWithAll } = contact;
    const opened = sharedWithAll ? [] : items.map((one): Disclosure => ({ ...one, knownTo, givenOn, status: 'open' }));
    return {
      ...state,
      contacts: [...state.contacts, contact],
      disclosures: [...state.disclosures, ...opened],
    };
  },
  NeedMatched: (state, { facts }) => ({
    ...state,
    matches: [...state.matches.filter((one) => one.supplier !== facts.supplier), facts],
  }),
  DisclosureAdded: (state, { facts }) => ({
    ...state,
    disclosures: putDisclosure(state.disclosures, { ...facts, status: 'in-package' }),
  }),
  InformationShared: (state, { facts, at }) => ({
    ...state,
    disclosures: facts.items.reduce((all, item) => {
      const { knownTo = [], givenOn = dateInStockholm(at) } = all.find((one) => one.id === item.id) ?? {};
      return putDisclosure(all, { ...item, knownTo, givenOn, status: 'published', publishedAt: at });
    }, state.disclosures),
  }),
};
