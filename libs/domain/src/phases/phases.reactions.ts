import type { Reactions } from '../case/reaction.js';
import type { CaseState } from '../case/state.js';
import type { Wanted } from '../case/work.js';
import { laterCompetition } from './later-competition.js';

const partner = (state: CaseState, track: string): readonly string[] => {
  const supplier = state.tracks[track]?.partner?.supplier;
  return supplier === undefined ? [] : [supplier];
};

/** After the last phase of research: what a later purchase of the same need must not forget (LOU 4:8). */
function atTheEndOfResearch(state: CaseState, track: string): readonly Wanted[] {
  const later = state.tracks[track]?.stage === 'phases' ? undefined : laterCompetition(state);
  if (!later) return [];
  const said = (language: 'sv' | 'en') => later.duties.map((one) => one[language]).join(' ');
  const who = later.involved.join(', ');
  return [
    {
      kind: 'mail',
      roles: ['procurer'],
      subject: { sv: `Om ${state.reference} upphandlas senare`, en: `If ${state.reference} is procured later` },
      says: { sv: `${said('sv')} Har deltagit: ${who}.`, en: `${said('en')} Took part: ${who}.` },
    },
  ];
}

const outcomes = {
  'in-use': { sv: 'är i bruk', en: 'is in use' },
  'called-back': { sv: 'återkallas', en: 'is called back' },
  waived: { sv: 'återkallas inte', en: 'is not called back' },
} as const;

export const phasesReactions: Reactions = {
  GatePassed: (state, { facts }) => [
    {
      kind: 'mail',
      suppliers: partner(state, facts.track),
      subject: { sv: `Ni går vidare i ${state.reference}`, en: `You go on in ${state.reference}` },
      says: { sv: `Etapp ${facts.phase} är godkänd.`, en: `Phase ${facts.phase} is passed.` },
    },
    ...atTheEndOfResearch(state, facts.track),
  ],
  CallBackDecided: (state, { facts: { track, right, outcome } }) => {
    const title = state.developments[track]?.rights.find((one) => one.id === right)?.title ?? right;
    return [
      {
        kind: 'mail',
        suppliers: partner(state, track),
        subject: { sv: `Resultat i ${state.reference}`, en: `A result in ${state.reference}` },
        says: {
          sv: `${title}: ${outcomes[outcome].sv}. Skälen finns i beslutet.`,
          en: `${title}: ${outcomes[outcome].en}. The decision gives the reasons.`,
        },
      },
    ];
  },
  PartnerEnded: (state, { facts }) => [
    {
      kind: 'mail',
      suppliers: partner(state, facts.track),
      subject: { sv: `Ert kontrakt i ${state.reference} avslutas`, en: `Your contract in ${state.reference} ends` },
      says: {
        sv: `Det avslutas efter etapp ${facts.phase} (${facts.ground}). Skälen finns i beslutet.`,
        en: `It ends after phase ${facts.phase} (${facts.ground}). The decision gives the reasons.`,
      },
    },
  ],
  PartnershipEnded: (state, { at, facts }) =>
    Object.values(state.tracks)
      .filter((one) => one.partner?.lot === facts.track && one.end?.how === 'not-continued' && one.end.at === at)
      .map((one) => ({
        kind: 'mail',
        suppliers: partner(state, one.id),
        subject: {
          sv: `Partnerskapet i ${state.reference} avslutas`,
          en: `The partnership in ${state.reference} ends`,
        },
        says: {
          sv: `Det avslutas (${facts.ground}). Skälen finns i beslutet.`,
          en: `It ends (${facts.ground}). The decision gives the reasons.`,
        },
      })),
  PurchaseDecided: (state, { facts }) => [
    {
      kind: 'mail',
      suppliers: partner(state, facts.track),
      subject: { sv: `Beslut om köp i ${state.reference}`, en: `Decision on the purchase in ${state.reference}` },
      says: facts.buy
        ? { sv: 'Det som utvecklats köps.', en: 'What was developed is bought.' }
        : {
            sv: 'Det som utvecklats köps inte. Skälen finns i beslutet.',
            en: 'What was developed is not bought. The decision gives the reasons.',
          },
    },
  ],
};
