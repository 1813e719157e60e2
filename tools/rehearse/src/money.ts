import type { Money } from './case-file.js';

/** Amount and currency alone: what a case file says besides of them, such as the source, is left out. */
export const plain = ({ amount, currency }: Money): Money => ({ amount, currency });
