import { awards } from './awards.js';
import { competition } from './competition.js';
import { contracts } from './contracts.js';
import type { Invariant } from './invariant.js';
import { persons } from './persons.js';
import { record } from './record.js';
import { sealing } from './sealing.js';
import { submissions } from './submissions.js';
import { waiting } from './waiting.js';

/** What holds in every case whatever anybody does: the random walk looks at each of them. */
export const invariants: readonly Invariant[] = [
  ...record,
  ...persons,
  ...competition,
  ...submissions,
  ...sealing,
  ...awards,
  ...contracts,
  ...waiting,
];
