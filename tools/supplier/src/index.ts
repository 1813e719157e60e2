export { runSupplier } from './run-supplier.js';
export type { Surroundings } from './commands/surroundings.js';
export { UsageError } from './usage.js';
