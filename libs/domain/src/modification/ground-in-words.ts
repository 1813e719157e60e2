import type { Because } from '../case/rule.js';
import { newProcurement, type Assessment } from './assess.js';
import { groundOf, type GroundId } from './grounds.data.js';

/** Why a named ground doesn't hold, condition by condition with their numbers, and which grounds hold instead, if any do. */
export function groundInWords({ grounds, holding }: Assessment, named: GroundId): Because {
  const failed = (grounds.find((one) => one.ground === named)?.checks ?? []).filter((one) => one.holds !== 'yes');
  const why = (language: 'sv' | 'en') =>
    failed
      .map(({ says, numbers, holds }) => {
        const word = {
          sv: holds === 'no' ? 'Uppfylls inte' : 'Kan inte prövas',
          en: holds === 'no' ? 'Not met' : 'Cannot be tried',
        };
        return [`${word[language]}: ${says[language]}`, ...(numbers ? [numbers[language]] : [])].join(' ');
      })
      .join(' ');
  const others = (language: 'sv' | 'en') =>
    holding.map((one) => `${one} (${groundOf(one).basis.split(';')[0]})`).join(', ') || newProcurement[language];
  const lead = holding.length === 0 ? { sv: '', en: '' } : { sv: 'Det här gäller: ', en: 'These hold: ' };
  const end = holding.length === 0 ? '' : '.';
  return {
    says: {
      sv: `${why('sv')} ${lead.sv}${others('sv')}${end}`,
      en: `${why('en')} ${lead.en}${others('en')}${end}`,
    },
    expected: holding.join(', ') || 'new-procurement',
  };
}
