import type { Text } from '../case/text.js';

/** Sections of the Public Access to Information and Secrecy Act (2009:400) that are met in procurement. */
export const accessGrounds = [
  'OSL-19:1',
  'OSL-19:3',
  'OSL-19:3-2',
  'OSL-31:16',
  'OSL-21:7',
  'OSL-18:8',
  'other',
] as const;
export type AccessGround = (typeof accessGrounds)[number];

/**
 * How harm is asked for: `absolute`: it isn't; `open-unless-harm`: public unless harm can be assumed; `special-reason`: public unless
 * there is special reason to assume harm.
 */
export type HarmTest = 'absolute' | 'open-unless-harm' | 'special-reason';

export interface GroundRow {
  readonly says: Text;
  readonly harm: HarmTest;
  readonly verified: boolean;
}

export const groundTable: Readonly<Record<AccessGround, GroundRow>> = {
  'OSL-19:1': {
    says: {
      sv: 'Uppgift om myndighetens egen affärsverksamhet',
      en: 'Information on the authority’s own business',
    },
    harm: 'open-unless-harm',
    verified: false,
  },
  'OSL-19:3': {
    says: { sv: 'Uppgift i ett ärende om upphandling', en: 'Information in a matter of procurement' },
    harm: 'open-unless-harm',
    verified: false,
  },
  'OSL-19:3-2': {
    says: {
      sv: 'Anbud, till dess att alla anbud offentliggörs, beslut har fattats eller ärendet slutförts',
      en: 'Tenders, until all are made public, the award is decided or the matter is closed',
    },
    harm: 'absolute',
    verified: true,
  },
  'OSL-31:16': {
    says: { sv: 'Leverantörens affärs- och driftförhållanden', en: 'The supplier’s business and operations' },
    harm: 'special-reason',
    verified: true,
  },
  'OSL-21:7': {
    says: { sv: 'Personuppgift', en: 'Personal data' },
    harm: 'open-unless-harm',
    verified: false,
  },
  'OSL-18:8': {
    says: { sv: 'Säkerhets- och bevakningsåtgärder', en: 'Security measures' },
    harm: 'open-unless-harm',
    verified: false,
  },
  other: {
    says: { sv: 'Annan bestämmelse, som prövningen anger', en: 'Another section, which the test names' },
    harm: 'open-unless-harm',
    verified: false,
  },
};

/** What a refusal says of appeal. */
export const appealInformation: Text = {
  sv:
    'Beslutet kan överklagas hos kammarrätten. Överklagandet ska vara skriftligt, ange vilket beslut det gäller och vilken ändring som begärs, ' +
    'och ges in till den som har fattat beslutet inom tre veckor från den dag då den som begärde handlingen fick del av beslutet.',
  en:
    'The decision can be appealed to the administrative court of appeal. The appeal is in writing, says which decision it concerns and what ' +
    'change is asked for, and is lodged with whoever decided within three weeks from the day on which the requester received the decision.',
};

/** Where that comes from. */
export const appealBasis = 'OSL 2009:400, 6:7; Administrative Procedure Act 2017:900, sections 43–44 (not verified)';
