import type { Reactions } from '../case/reaction.js';
import type { CaseState } from '../case/state.js';

const partner = (state: CaseState, track: string): readonly string[] => {
  const supplier = state.tracks[track]?.partner?.supplier;
  return supplier === undefined ? [] : [supplier];
};

export const phasesReactions: Reactions = {
  GatePassed: (state, { facts }) => [
    {
      kind: 'mail',
      suppliers: partner(state, facts.track),
      subject: { sv: `Ni går vidare i ${state.reference}`, en: `You go on in ${state.reference}` },
      says: { sv: `Etapp ${facts.phase} är godkänd.`, en: `Phase ${facts.phase} is passed.` },
    },
  ],
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
