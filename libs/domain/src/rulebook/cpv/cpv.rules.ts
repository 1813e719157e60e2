import { rule } from '../../case/rule.js';
import { isCpvCode } from './cpv.js';

interface Classified {
  readonly cpv: readonly string[];
}

export const cpvCodesExist = rule<Classified>({
  id: 'CASE-CPV',
  says: {
    sv: 'CPV-koderna finns i CPV 2008: åtta siffror, med eller utan kontrollsiffra.',
    en: 'The CPV codes stand in CPV 2008: eight digits, with or without the check digit.',
  },
  basis: 'Regulation (EC) 213/2008, annex I; the check digit is not checked (the list that was read has none).',
  holds: ({ body }) => body.cpv.every(isCpvCode),
  because: ({ body }) => {
    const at = body.cpv.findIndex((one) => !isCpvCode(one));
    return {
      says: { sv: `Okänd: ${body.cpv[at]}.`, en: `Unknown: ${body.cpv[at]}.` },
      field: `cpv[${at}]`,
    };
  },
  field: 'cpv',
});
