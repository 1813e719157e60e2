export { procurementCase } from './case.workflow.js';
