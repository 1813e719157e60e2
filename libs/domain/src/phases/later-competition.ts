import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';
import { onlyResearches } from '../documents/develops.js';
import { definitionOf } from '../procedures/registry.js';
import { gateRecords } from './gate-records.js';

/** Something that whoever developed knows, and that all others are told when the same need is procured later. */
export interface ToDisclose {
  readonly says: Text;
  /** Who knows it. */
  readonly supplier: string;
  readonly phase?: number;
  /** Ids of files and rights in this case. */
  readonly ids: readonly string[];
}

/** What a later competition for the same need has to do about this case. */
export interface LaterCompetition {
  readonly basis: string;
  readonly verified: boolean;
  readonly duties: readonly Text[];
  /** Who has a head start, and is judged as earlier involved there. */
  readonly involved: readonly string[];
  readonly disclose: readonly ToDisclose[];
  /** The pitfall whose questions the later case answers with these firms. */
  readonly pitfall: { readonly id: 'co-development'; readonly firms: readonly string[] };
}

/**
 * What must be told and done when what was researched is bought later: a new competition, in which these suppliers and all others
 * compete on equal terms (LOU 4:8). Undefined where the procedure itself can lead to the purchase, or nobody has developed.
 */
export function laterCompetition(state: CaseState): LaterCompetition | undefined {
  const [track] = Object.values(state.tracks);
  if (!track?.partner || !onlyResearches(definitionOf(track.definition))) return undefined;
  const records = gateRecords(state);
  const involved = [...new Set(records.flatMap(({ partners }) => partners.map((one) => one.supplier)))];
  if (involved.length === 0) return undefined;
  const reports = records.flatMap(({ number, phase, partners }) =>
    partners
      .filter((one) => one.report !== undefined)
      .map(({ supplier, evidence }) => ({
        supplier,
        phase: number,
        says: {
          sv: `Vad som framkom i etappen ${phase.title}: mål, resultat och mätningar.`,
          en: `What came out of the phase ${phase.title}: target, results and measurements.`,
        },
        ids: evidence.map((one) => one.file),
      })),
  );
  return {
    basis: 'LOU 4:1, 4:8; COM(2007) 799',
    verified: false,
    duties,
    involved,
    disclose: [...reports, ...resultsOf(state)],
    pitfall: { id: 'co-development', firms: involved },
  };
}

const duties: readonly Text[] = [
  {
    sv: 'Köpet är en ny upphandling enligt lagen, öppen för alla: ingen som har utvecklat har rätt till det.',
    en: 'The purchase is a new procurement under the act, open to all: nobody who developed has a right to it.',
  },
  {
    sv: 'Det som de har fått veta lämnas till alla, med tid att ta in det; affärshemligheter lämnas inte ut.',
    en: 'What they learnt is given to all, with time to take it in; trade secrets are not disclosed.',
  },
  {
    sv: 'Varje deltagares försprång prövas; uteslutning är det sista medlet, och först efter att den har hörts.',
    en: 'The head start of each participant is judged; exclusion is the last means, and only after it was heard.',
  },
];

const resultsOf = (state: CaseState): readonly ToDisclose[] =>
  Object.entries(state.developments).flatMap(([track, { rights }]) =>
    rights
      .filter((one) => one.kind === 'result')
      .map(({ id, title }) => ({
        supplier: state.tracks[track]?.partner?.supplier ?? '',
        says: {
          sv: `Att resultatet finns och vem som kan ge licens till det: ${title}.`,
          en: `That the result exists and who can license it: ${title}.`,
        },
        ids: [`${track}/${id}`],
      })),
  );
