import { each } from './each.js';
import { supplierIsTheSame, yes, type Check, type Tried } from './check.js';

/** LOU 17:11: additions that have become necessary and that no other supplier can make without great trouble. */
export function additional(tried: Tried): readonly Check[] {
  const answers = tried.change.additional;
  return [
    {
      id: 'needed',
      says: { sv: 'Tillägget har blivit nödvändigt.', en: 'The addition has become necessary.' },
      holds: yes(answers?.needed),
    },
    {
      id: 'not-included',
      says: {
        sv: 'Det ingick inte i den ursprungliga upphandlingen.',
        en: 'It was not included in the original procurement.',
      },
      holds: yes(answers?.notIncluded),
    },
    {
      id: 'obstacle',
      says: {
        sv: 'Leverantören kan inte bytas av ekonomiska eller tekniska skäl.',
        en: 'The supplier cannot be changed for economic or technical reasons.',
      },
      holds: yes(answers !== undefined && answers.obstacle !== 'none'),
    },
    {
      id: 'inconvenience',
      says: {
        sv: 'Ett byte skulle medföra betydande olägenheter eller betydligt större kostnader.',
        en: 'A change would cause significant inconvenience or substantially higher costs.',
      },
      holds: yes(answers?.inconvenience),
    },
    supplierIsTheSame(tried),
    ...each(tried, 'additional'),
  ];
}
