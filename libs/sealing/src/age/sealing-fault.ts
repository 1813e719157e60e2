/** Why something sealed could not be read. The codes are stable: they are recorded with the submission. */
export type SealingFaultCode =
  | 'NOT-AGE'
  | 'WRONG-KEY'
  | 'DAMAGED'
  | 'NOT-ENVELOPE'
  | 'FOREIGN'
  | 'SUBMISSION-FORM'
  | 'SHARES-TOO-FEW'
  | 'SHARE-REPEATED'
  | 'SHARE-FOREIGN'
  | 'SHARES-DO-NOT-OPEN';

/** A refusal as a value: what is wrong and, where it is about one field, which. It never holds any content. */
export interface SealingFault {
  readonly code: SealingFaultCode;
  /** The field at fault, e.g. `offers[0].price`; for shares the opener. */
  readonly field?: string;
  /** What would have been accepted. */
  readonly expected?: string;
}

export interface Faulty {
  readonly ok: false;
  readonly fault: SealingFault;
}

export const faulty = (code: SealingFaultCode, about: Omit<SealingFault, 'code'> = {}): Faulty => ({
  ok: false,
  fault: { code, ...about },
});

/** What each fault says to a person, in Swedish and English. */
export const sealingFaultTexts: Readonly<Record<SealingFaultCode, { readonly sv: string; readonly en: string }>> = {
  'NOT-AGE': {
    sv: 'Innehållet är inte krypterat i age-format.',
    en: 'The content is not encrypted in the age format.',
  },
  'WRONG-KEY': {
    sv: 'Innehållet är krypterat till någon annans nyckel.',
    en: 'The content is encrypted to somebody else’s key.',
  },
  DAMAGED: { sv: 'Innehållet är skadat eller ändrat.', en: 'The content is damaged or was changed.' },
  'NOT-ENVELOPE': {
    sv: 'Det som låg i kuvertet har inte den form som krävs.',
    en: 'What was in the envelope does not have the form that is asked for.',
  },
  FOREIGN: {
    sv: 'Kuvertet är gjort för ett annat ärende, en annan inlämning, ett annat kuvert eller en annan leverantör.',
    en: 'The envelope was made for another case, window, envelope or supplier.',
  },
  'SUBMISSION-FORM': {
    sv: 'Inlämningen har inte den form som krävs.',
    en: 'The submission does not have the form that is asked for.',
  },
  'SHARES-TOO-FEW': { sv: 'Det är för få nyckeldelar.', en: 'There are too few shares of the key.' },
  'SHARE-REPEATED': { sv: 'Samma öppnares nyckeldel finns två gånger.', en: 'The share of one opener is there twice.' },
  'SHARE-FOREIGN': {
    sv: 'Nyckeldelen är inte den som öppnaren fick.',
    en: 'The share is not the one that the opener was given.',
  },
  'SHARES-DO-NOT-OPEN': {
    sv: 'Nyckeldelarna ger inte den nyckel som gjordes.',
    en: 'The shares do not give the key that was made.',
  },
};
