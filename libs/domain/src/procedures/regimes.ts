import type { ProcedureDefinition } from './definition.js';

/** Chapters 4, 6 and 10–18 of LOU govern the procedure; under chapters 19 and 19 a they don't apply (19:1, 19a:1). */
export const isUnderTheWholeAct = ({ regimes }: Pick<ProcedureDefinition, 'regimes'>): boolean =>
  regimes.includes('eu');

/** LOU chapter 19 a: no notice, no standstill, and duties that follow the value. */
export const isDirectAward = ({ regimes }: Pick<ProcedureDefinition, 'regimes'>): boolean =>
  regimes.includes('direct-award');

/** Outside the act (LOU 1:5): its duties after the contract don't apply. */
export const isOutside = ({ regimes }: Pick<ProcedureDefinition, 'regimes'>): boolean =>
  regimes.every((one) => one === 'outside');

/** Whether the procedure begins with a notice to all suppliers. */
export const announcesItself = ({ stages }: Pick<ProcedureDefinition, 'stages'>): boolean =>
  stages.some((stage) => stage.steps.some((step) => step.command === 'PublishNotice'));
