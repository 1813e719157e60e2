import type { Text } from '../case/text.js';
import type { ContractRegime } from './contract-to-change.js';

const words: Readonly<Record<ContractRegime, Text>> = {
  eu: {
    sv: '17 kap. 8–17 §§ LOU gäller för avtalet.',
    en: 'LOU 17:8–17 apply to the contract.',
  },
  national: {
    sv: 'Kapitel 17 gäller inte för avtal som upphandlats enligt kapitel 19 (19:1). Vad som gäller i stället har inte kunnat kontrolleras; samma prövning görs som försiktig egen regel, och ingen annons krävs.',
    en: "Chapter 17 does not apply to contracts procured under chapter 19 (19:1). What applies instead is not verified; the same tests are made as a cautious rule of the program's own, and no notice is asked for.",
  },
  'direct-award': {
    sv: 'Kapitel 17 gäller inte för direktupphandlade avtal (19:1, 19a:1). Vad som gäller i stället har inte kunnat kontrolleras; samma prövning görs som försiktig egen regel, och ingen annons krävs.',
    en: "Chapter 17 does not apply to contracts that were awarded directly (19:1, 19a:1). What applies instead is not verified; the same tests are made as a cautious rule of the program's own, and no notice is asked for.",
  },
  outside: {
    sv: 'Avtalet ligger utanför LOU (1:5). Principerna om öppenhet och likabehandling gäller ändå; samma prövning görs som försiktig egen regel (inte kontrollerad), och ingen annons krävs.',
    en: "The contract is outside LOU (1:5). The principles of openness and equal treatment still apply; the same tests are made as a cautious rule of the program's own (not verified), and no notice is asked for.",
  },
};

/** What law the tests are, for a contract of a regime. */
export const regimeInWords = (regime: ContractRegime): Text => words[regime];
