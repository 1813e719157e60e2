import type { ProcedureDefinition, StageDefinition } from '../procedures/definition.js';

/** The stage in which partners develop in phases, where the procedure has one. */
export const phasesStage = ({ stages }: ProcedureDefinition): StageDefinition | undefined =>
  stages.find((one) => one.perPartner === true && one.repeats?.as === 'phase');

/** Whether what is developed may be bought without a new procurement (LOU 6:30). */
export const mayBuy = ({ stages }: Pick<ProcedureDefinition, 'stages'>): boolean =>
  stages.some((one) => one.steps.some((step) => step.command === 'DecidePurchase'));

/** Whether the procedure is research and development that leads to no purchase (LOU 1:5). */
export const onlyResearches = (definition: ProcedureDefinition): boolean =>
  phasesStage(definition) !== undefined && !mayBuy(definition);

/** The fewest partners that must remain while they reach their targets. */
export const leastPartners = (definition: ProcedureDefinition): number =>
  phasesStage(definition)?.repeats?.eliminates?.keepsAtLeast ?? 1;
