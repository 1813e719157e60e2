import { cpvCodes } from './cpv-2008.data.js';

/** The eight digits of a code that is written with or without its check digit; undefined for another form. */
export const cpvDigits = (code: string): string | undefined => /^(\d{8})(-\d)?$/.exec(code)?.[1];

/**
 * Whether the code stands in CPV 2008 (Regulation (EC) 213/2008). The check digit is taken as it is given: the list that
 * this rests on has none, and no rule for computing it is published.
 */
export const isCpvCode = (code: string): boolean => cpvCodes.has(cpvDigits(code) ?? '');

/** Division and group: the first three digits. Whether two purchases are of the same kind remains a judgement. */
export const cpvGroup = (code: string): string => code.slice(0, 3);
