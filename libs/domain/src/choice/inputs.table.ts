import type { Text } from '../case/text.js';
import type { AnalysisId } from '../analyses/analyses.state.js';

/** One input of the choice: what it asks, which answers there are, where it is answered. */
export interface InputSpec {
  readonly says: Text;
  readonly values: { readonly [value: string]: Text };
  /** Where the answer is read: a field of an analysis, or worked out by the program. */
  readonly from: { readonly analysis: AnalysisId; readonly field?: string } | 'rulebook';
  /** The command's field that gives the answer. */
  readonly field: string;
  /** What is taken for true, provisionally, until somebody answers: an exception that nobody claims is none. */
  readonly presumed?: string;
  /** What the analysis says by naming nothing, where the field is the name of something that there may be none of. */
  readonly unnamed?: string;
}

const yesNo = { yes: { sv: 'ja', en: 'yes' }, no: { sv: 'nej', en: 'no' } } as const;

const strategy = (field: string, sv: string, en: string, presumed?: 'no'): InputSpec => ({
  says: { sv, en },
  values: yesNo,
  from: { analysis: 'strategy', field },
  field: `WriteProcurementStrategy.${field}`,
  ...(presumed ? { presumed } : {}),
});

/** The inputs by name. All are facts of the analyses, or follow from them by the rulebook. */
export const inputTable = {
  needKnown: {
    says: { sv: 'Behovet är godkänt', en: 'The need is approved' },
    values: yesNo,
    from: { analysis: 'needs' },
    field: 'ApproveAnalysis.analysis',
  },
  coveredByContract: {
    says: { sv: 'Ett gällande avtal täcker behovet', en: 'An existing contract covers the need' },
    values: yesNo,
    from: { analysis: 'landscape', field: 'coveredByContract' },
    field: 'WriteLandscapeAnalysis.coveredByContract',
    presumed: 'no',
    unnamed: 'no',
  },
  valueBand: {
    says: { sv: 'Regelverk efter värde och art', en: 'Rulebook by value and kind' },
    values: {
      outside: { sv: 'utanför LOU', en: 'outside the act' },
      direct: { sv: 'direktupphandling', en: 'direct award' },
      national: { sv: 'nationell annonsering', en: 'advertised nationally' },
      eu: { sv: 'hela LOU', en: 'the whole act' },
    },
    from: 'rulebook',
    field: 'EstimateValue',
  },
  annex2: {
    says: { sv: 'Social eller annan särskild tjänst (bilaga 2)', en: 'Social or other special service (annex 2)' },
    values: yesNo,
    from: 'rulebook',
    field: 'CreateCase.cpv',
  },
  researchExempt: {
    says: { sv: 'FoU-tjänst som LOU inte gäller för (1:5)', en: 'R&D service outside the act (1:5)' },
    values: yesNo,
    from: 'rulebook',
    field: 'EstimateValue',
    presumed: 'yes',
  },
  onMarket: {
    says: { sv: 'Lösning på marknaden', en: 'Solution on the market' },
    values: {
      exists: { sv: 'finns', en: 'exists' },
      adaptable: { sv: 'finns efter anpassning', en: 'exists with adaptation' },
      'not-existing': { sv: 'finns inte', en: 'does not exist' },
    },
    from: { analysis: 'market', field: 'onMarket' },
    field: 'WriteMarketAnalysis.onMarket',
  },
  supply: {
    says: { sv: 'Leverantörer', en: 'Suppliers' },
    values: {
      one: { sv: 'en enda', en: 'one only' },
      few: { sv: 'få', en: 'few' },
      many: { sv: 'många', en: 'many' },
    },
    from: { analysis: 'market', field: 'supply' },
    field: 'WriteMarketAnalysis.supply',
  },
  rdNeeded: {
    says: { sv: 'Forskning och utveckling som krävs', en: 'Research and development needed' },
    values: {
      none: { sv: 'ingen', en: 'none' },
      development: { sv: 'utveckling', en: 'development' },
      research: { sv: 'forskning', en: 'research' },
    },
    from: { analysis: 'strategy', field: 'rdNeeded' },
    field: 'WriteProcurementStrategy.rdNeeded',
  },
  highUncertainty: strategy(
    'highUncertainty',
    'Stor osäkerhet i utvecklingen',
    'High uncertainty in the development',
    'no',
  ),
  buyVolumesInSameContract: strategy(
    'buyVolumesInSameContract',
    'Volymer köps i samma kontrakt som utvecklingen',
    'Volumes are bought in the same contract as the development',
  ),
  planOnly: strategy(
    'planOnly',
    'Bara en plan eller ett projektförslag köps',
    'Only a plan or a design is bought',
    'no',
  ),
  severalSolutionTypes: strategy(
    'severalSolutionTypes',
    'Flera slags lösningar är möjliga',
    'Several types of solution are possible',
    'no',
  ),
  meansUndefined: strategy(
    'meansUndefined',
    'Medlen, eller den rättsliga eller finansiella utformningen, kan inte anges',
    'The means, or the legal or financial set-up, cannot be defined',
    'no',
  ),
  adaptationNeeded: strategy(
    'adaptationNeeded',
    'Lösningen måste anpassas, formges eller förhandlas',
    'The solution has to be adapted, designed or negotiated',
    'no',
  ),
  specPossible: strategy(
    'specPossible',
    'Kraven kan anges tillräckligt noggrant',
    'The requirements can be specified with enough precision',
  ),
  qualificationHeavy: strategy(
    'qualificationHeavy',
    'Kvalificeringen är omfattande',
    'The qualification is heavy',
    'no',
  ),
  urgency: strategy('urgency', 'Brådska', 'Urgency', 'no'),
  exclusiveRight: strategy('exclusiveRight', 'En ensamrätt åberopas', 'An exclusive right is claimed', 'no'),
} as const satisfies { readonly [input: string]: InputSpec };

export type InputId = keyof typeof inputTable;
export const inputIds = Object.keys(inputTable) as readonly InputId[];
export const inputSpec = (input: InputId): InputSpec => inputTable[input];
