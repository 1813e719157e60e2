import type { ProcedureDefinition } from '@behov/domain';
import { pageName } from '../commands.js';
import { both, generated, page, type Page } from '../markdown.js';
import { demandsAndRisks, factsOf, groundsOf } from './procedure-facts.js';
import { rulesOf } from './procedure-rules.js';
import { stagesOf } from './procedure-stages.js';
import { stateMap } from './state-map.js';

/** A definition as a lawyer can check it. */
export function procedurePage(definition: ProcedureDefinition): Page {
  const markdown = page(
    generated,
    `# ${both(definition.name)}`,
    factsOf(definition),
    `Who may give what in which stage: [the role matrix](../role-matrix/${pageName(definition)}.md). What is true of the case all along: [what holds in every case](../invariants.md).`,
    '## Map',
    stateMap(definition),
    colours(definition),
    groundsOf(definition),
    demandsAndRisks(definition),
    stagesOf(definition),
    rulesOf(definition),
  );
  return { path: `procedures/${pageName(definition)}.md`, markdown };
}

/** What the map's colours mean, and what it leaves out. */
function colours({ stages }: ProcedureDefinition): string {
  const lots = stages.some(({ perLot, perPartner }) => perLot && !perPartner);
  const partners = stages.some(({ perPartner }) => perPartner);
  return [
    ...(lots ? ['Each lot goes through the blue stages by itself.'] : []),
    ...(partners ? ['Each partner goes through the green stages by itself.'] : []),
    'An arrow from a stage to itself is the next round or phase.',
    'Where a stage can also be left by closing the case, cancelling the procurement or terminating the contract, its table of exits says so.',
  ].join(' ');
}
