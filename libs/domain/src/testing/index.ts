/** What specifications of other projects may play: whole cases, made by the rules themselves. */
export { lives, type Life } from './life/lives.js';
export type { Moment } from './walk/position.js';
