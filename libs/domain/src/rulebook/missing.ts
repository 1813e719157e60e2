import type { Text } from '../case/text.js';
import type { Limit } from './limits.js';

/** What has to be known, and the field or setting that gives it. */
export interface Missing {
  readonly field: string;
  readonly says: Text;
}

export const value: Missing = {
  field: 'EstimateValue',
  says: { sv: 'Beräkna upphandlingens värde.', en: 'Estimate the value of the procurement.' },
};

export const valueInSek: Missing = {
  field: 'EstimateValue',
  says: {
    sv: 'Ange värdet i svenska kronor: ingenting räknas om.',
    en: 'Give the value in SEK: nothing is converted.',
  },
};

export const results: Missing = {
  field: 'EstimateValue.resultsExclusivelyForAuthority',
  says: {
    sv: 'Säg om resultatet bara tillhör myndigheten, för dess egen verksamhet.',
    en: 'Say whether the results belong to the authority alone, for its own use.',
  },
};

export const payment: Missing = {
  field: 'EstimateValue.authorityPaysFully',
  says: {
    sv: 'Säg om myndigheten betalar tjänsten helt.',
    en: 'Say whether the authority pays the service in full.',
  },
};

export const annex2: Missing = {
  field: 'EstimateValue.annex2',
  says: {
    sv: 'Kontrollera i LOU bilaga 2 om tjänsten står där, och säg det.',
    en: 'Check in LOU annex 2 whether the service stands there, and say so.',
  },
};

export const annex2Limit: Missing = {
  field: 'directProcurementLimits',
  says: {
    sv: 'Programmets data saknar gränsen för direktupphandling av tjänster i bilaga 2 före den 1 februari 2022.',
    en: "The program's data lacks the limit of direct awards of annex 2 services before 1 February 2022.",
  },
};

/** An amount in SEK that neither the case nor the program's data knows on the day. */
export const limit = ({ of, eur }: Limit): Missing =>
  of === 'direct-award'
    ? {
        field: 'directProcurementLimits',
        says: {
          sv: 'Programmets data saknar direktupphandlingsgränsen (LOU 19a:2) för dagen.',
          en: "The program's data lacks the limit of direct awards (LOU 19a:2) for the day.",
        },
      }
    : {
        field: 'StateThreshold',
        says: {
          sv: `Ange tröskelvärdet i kronor för ${of}, med StateThreshold eller inställningen BEHOV_THRESHOLDS, ur regeringens tillkännagivande (LOU 5:1)${eur === undefined ? '' : `; i euro är det ${eur}`}.`,
          en: `State the threshold in SEK for ${of}, by StateThreshold or the setting BEHOV_THRESHOLDS, from the government's announcement (LOU 5:1)${eur === undefined ? '' : `; in euro it is ${eur}`}.`,
        },
      };
