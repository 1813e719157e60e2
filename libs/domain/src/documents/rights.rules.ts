import { rule } from '../case/rule.js';
import type { Body } from '../fields/field.js';
import { onlyResearches, phasesStage } from './develops.js';
import type { partnershipFields } from './partnership-terms.js';

type Written = Body<typeof partnershipFields>;

const said = (value: string | undefined) => (value ?? '').trim() !== '';

export const licenceIsStated = rule<Written>({
  id: 'DOC-LICENCE',
  says: {
    sv: 'Äger leverantören resultaten säger dokumenten vad myndighetens licens omfattar, på vilket område och för vilka.',
    en: 'Where suppliers own the results, the documents say what the licence of the authority covers, in which field and for whom.',
  },
  basis: 'LOU 6:33, 9:1: tenderers know the rights before they tender.',
  holds: ({ body, definition }) =>
    !phasesStage(definition) ||
    body.rights !== 'supplier-owns-licence' ||
    (said(body.licence?.scope) && said(body.licence?.field)),
  field: 'licence',
});

export const researchRightsAreShared = rule<Written>({
  id: 'PCP-RIGHTS',
  says: {
    sv: 'Leverantören äger resultaten; myndigheten använder dem fritt, får kräva att andra får licens och återkallar det som inte kommer i bruk.',
    en: 'Suppliers own the results; the authority uses them freely, may require that others get a licence, and calls back what does not come into use.',
  },
  basis: 'COM(2007) 799: risk and benefit are shared; how the rights are shared is from memory, not verified.',
  holds: ({ body, definition }) =>
    !onlyResearches(definition) ||
    (body.rights === 'supplier-owns-licence' &&
      body.licence?.free === true &&
      body.licence.requiresLicensing === true &&
      body.callBackMonths !== undefined),
  because: () => ({
    says: {
      sv: 'Behövs: supplier-owns-licence, en licens som är fri och kan kräva licensiering, och en tid för återkallelse.',
      en: 'Needed: supplier-owns-licence, a licence that is free and may require licensing, and a time for calling back.',
    },
    expected: 'supplier-owns-licence, licence.free, licence.requiresLicensing, callBackMonths',
  }),
  field: 'rights',
});

export const rightsRules = [licenceIsStated, researchRightsAreShared];
