export { disturber } from './disturber.js';
