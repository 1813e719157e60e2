import { checkTexts, type Finding, type Text } from './finding.js';

export type Language = keyof Text;

const marks: Readonly<Record<Finding['outcome'], Text>> = {
  holds: { sv: 'stämmer   ', en: 'holds    ' },
  fails: { sv: 'FEL       ', en: 'FAILS    ' },
  'not-shown': { sv: 'visas inte', en: 'not shown' },
};

export const hasFailed = (found: readonly Finding[]): boolean => found.some(({ outcome }) => outcome === 'fails');

/** A line for each finding, and what they come to. */
export function report(found: readonly Finding[], language: Language): string {
  const lines = found.map(({ check, outcome, where, says }) => {
    const place = where === undefined ? '' : ` (${where})`;
    const more = says ? `: ${says[language]}` : '';
    return `${marks[outcome][language]}  ${checkTexts[check][language]}${place}${more}`;
  });
  return [...lines, '', conclusion(found)[language]].join('\n');
}

function conclusion(found: readonly Finding[]): Text {
  const failed = found.filter(({ outcome }) => outcome === 'fails').length;
  const hidden = found.filter(({ outcome }) => outcome === 'not-shown').length;
  if (failed > 0) return { sv: `${failed} fel: filen håller inte.`, en: `${failed} faults: the file does not hold.` };
  const rest = { sv: `; ${hidden} visas inte`, en: `; ${hidden} not shown` };
  return {
    sv: `Allt som visas stämmer${hidden > 0 ? rest.sv : ''}.`,
    en: `All that is shown holds${hidden > 0 ? rest.en : ''}.`,
  };
}
