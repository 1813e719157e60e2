import type { Text } from '../case/text.js';

/** What the values of a closed set are called in a paper. */
export type WordList = Readonly<Record<string, Text>>;

/** The value itself where the list does not have it. */
export const word = (list: WordList, value: string): Text =>
  Object.hasOwn(list, value) ? list[value]! : { sv: value, en: value };

const t = (sv: string, en: string): Text => ({ sv, en });

export const awardBases: WordList = {
  'best-price-quality': t('bästa förhållandet mellan pris och kvalitet', 'best price-quality ratio'),
  cost: t('kostnad', 'cost'),
  price: t('pris', 'price'),
};

export const models: WordList = {
  A: t(
    'A: priset minskat med mervärden i pengar, lägst jämförelsepris vinner',
    'A: price less added value in money, lowest comparison price wins',
  ),
  B: t('B: absoluta poäng, högst poäng vinner', 'B: absolute points, highest points win'),
  C: t('C: poäng med priset i förhållande till det lägsta', 'C: points with the price relative to the lowest'),
};

export const measures: WordList = {
  below: t('pengar för varje enhet under gränsen', 'money for each unit below the limit'),
  levels: t('pengar för varje nivå', 'money for each level'),
  score: t('poäng av utvärderarna', 'points by the evaluators'),
  share: t('andel av det hela', 'share of the whole'),
  inverse: t('referenspris delat med pris', 'reference price by price'),
  relative: t('lägsta pris delat med pris', 'lowest price by price'),
};

export const tieRules: WordList = {
  'higher-quality': t('högre kvalitet', 'higher quality'),
  criterion: t('ett utpekat kriterium', 'a named criterion'),
  'lots-drawn': t('lottning', 'drawing of lots'),
};

export const outcomes: WordList = {
  valid: t('godtaget', 'valid'),
  rejected: t('förkastat', 'rejected'),
  accepted: t('godtaget', 'accepted'),
  excluded: t('utesluten', 'excluded'),
  kept: t('inte utesluten', 'not excluded'),
};

export const rejections: WordList = {
  'non-compliant': t('uppfyller inte kraven (LOU 4:10)', 'does not meet the requirements (LOU 4:10)'),
  excluded: t('leverantören är utesluten (LOU 13 kap.)', 'the supplier is excluded (LOU ch. 13)'),
  'invalid-request': t('ogiltig ansökan', 'invalid request'),
  'not-qualified': t('leverantören är inte kvalificerad (LOU 14 kap.)', 'the supplier is not qualified (LOU ch. 14)'),
  'abnormally-low': t('onormalt lågt anbud (LOU 16:7)', 'abnormally low tender (LOU 16:7)'),
};

export const statuses: WordList = {
  candidate: t('ansökan prövas', 'request under examination'),
  qualified: t('kvalificerad', 'qualified'),
  rejected: t('inte kvalificerad', 'not qualified'),
  invited: t('inbjuden att lämna anbud', 'invited to tender'),
  tenderer: t('anbudsgivare', 'tenderer'),
  'not-invited': t('inte utvald', 'not selected'),
  eliminated: t('har fallit bort under förhandlingen eller dialogen', 'fell away in the negotiation or dialogue'),
};

/** eForms `non-award-justification`. */
export const cancellations: WordList = {
  'all-rej': t('alla anbud eller ansökningar har förkastats', 'all tenders or requests were rejected'),
  'chan-need': t('behovet har ändrats', 'the need has changed'),
  'ins-fund': t('medlen räcker inte', 'the funds are insufficient'),
  'no-rece': t('inga anbud eller ansökningar har kommit in', 'no tenders or requests were received'),
  'no-signed': t('den som tilldelades kontraktet undertecknade inte', 'the winner did not sign'),
  'one-admis': t('bara ett anbud kunde godtas', 'one tender alone was admissible'),
  'rev-body': t('domstolens avgörande', 'decision of a review body'),
  'rev-buyer': t(
    'myndighetens eget beslut efter ansökan om överprövning',
    "the buyer's decision after a request for review",
  ),
  'tch-pr-error': t('fel i förfarandet eller i dokumenten', 'error of procedure or documents'),
  other: t('annat skäl', 'other reason'),
};

export const windowNames: WordList = {
  request: t('Ansökningar om att få delta', 'Requests to participate'),
  tender: t('Anbud', 'Tenders'),
  entry: t('Tävlingsbidrag', 'Entries'),
};

export const envelopeNames: WordList = {
  tender: t('anbudet', 'the tender'),
  request: t('ansökan', 'the request'),
  entry: t('bidraget', 'the entry'),
  qualification: t('kvalificeringsdelen', 'the part on qualification'),
  quality: t('kvalitetsdelen', 'the part on quality'),
  price: t('prisdelen', 'the part on price'),
};

export const conflictOutcomes: WordList = {
  measures: t('åtgärder', 'measures'),
  disqualified: t('jäv', 'disqualified'),
};

export const conflictMeasureNames: WordList = {
  'does-not-score': t('poängsätter inte', 'does not score'),
  'does-not-decide': t('beslutar inte', 'does not decide'),
  'no-access-to-tenders': t('ser inga anbud', 'has no access to tenders'),
  'second-person-checks': t('en andra person granskar', 'a second person checks'),
  'interest-given-up': t('intresset är avvecklat', 'the interest is given up'),
  other: t('annat', 'other'),
};

export const futures: WordList = {
  'further-development': t('vidareutveckling', 'further development'),
  end: t('avslut', 'end'),
  scale: t('skala upp', 'scale up'),
  'scale-up': t('skala upp', 'scale up'),
  adapt: t('anpassa', 'adapt'),
  stop: t('avsluta', 'stop'),
};

export const paymentModels: WordList = {
  fixed: t('fast pris', 'fixed price'),
  'per-phase': t('per fas', 'per phase'),
  'shared-risk': t('delad risk', 'shared risk'),
  outcome: t('efter utfall', 'by outcome'),
};

export const answers: WordList = {
  yes: t('ja', 'yes'),
  no: t('nej', 'no'),
  unknown: t('går inte att pröva', 'cannot be tried'),
};

export const groundAnswers: WordList = {
  yes: t('gäller', 'holds'),
  no: t('gäller inte', 'does not hold'),
  unknown: t('går inte att pröva', 'cannot be tried'),
};

export const deliveries: WordList = {
  reported: t('rapporterad', 'reported'),
  accepted: t('godkänd', 'accepted'),
  rejected: t('underkänd', 'rejected'),
};

export const deviationGrades: WordList = { minor: t('mindre', 'minor'), major: t('större', 'major') };
