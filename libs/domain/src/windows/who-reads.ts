import type { Role } from '../case/roles.js';
import type { EnvelopeId } from './envelopes.js';

/** Those who look into opened submissions. */
const look: readonly Role[] = ['procurer', 'opener', 'evaluator', 'jury', 'decision-maker', 'registrar'];
/** Who of them looks into what is sealed as the price: nobody who judges quality, then or later. */
const seePrice: readonly Role[] = ['procurer', 'opener', 'decision-maker', 'registrar'];

/** Who of the buyer may read the attachments of an opened part. */
export const readersOf = (envelope: EnvelopeId): readonly Role[] => (envelope === 'price' ? seePrice : look);
