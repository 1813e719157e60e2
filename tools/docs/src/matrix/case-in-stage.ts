import { decide, definitionOf, evolve, nothing, stageIn, commands } from '@behov/domain';
import type { Actor, CaseState, DefinitionRef, RecordedEvent, Role } from '@behov/domain';
import { peopleInRoles, personIn } from './actors.js';

/** When the cases of the matrix began; every role is held from then on. */
export const began = '2027-01-11T08:00:00.000Z';
/** The instant at which the matrix asks. */
export const asked = '2027-06-01T08:00:00.000Z';

const organisation = 'goteborg';
export const participant = 'supplier-a';

/** Who may begin a case: the organisation has given the role. */
export const inOrganisation = (role: Role, of = organisation): Actor => ({
  ...personIn(role),
  organisationRoles: [{ organisation: of, role }],
});

/** A case that has just begun, with a person in every role, decided and evolved by the domain itself. */
export function newCase(): CaseState {
  const creator = inOrganisation('needs-owner');
  const body = { ...(commands['CreateCase']!.example as object), organisation, people: peopleInRoles };
  const decision = decide(nothing, { type: 'CreateCase', body }, creator, began);
  if (!decision.ok) throw new Error(`CreateCase was refused: ${decision.refusal.code}`);
  return decision.events.reduce((state, { type, facts }, number) => {
    const actor = { id: creator.id, ...decision.capacity };
    const event = { type, facts, seq: number + 1, at: began, actor, commandId: 'created' } as RecordedEvent;
    return evolve(state, event);
  }, nothing);
}

/**
 * The same case put into a stage of a definition, with one supplier in the competition. Where lots part it stands in the
 * given lots, each in that stage.
 */
export function caseInStage(definition: DefinitionRef, stage: string, lots: readonly string[] = ['1']): CaseState {
  const state = newCase();
  const { perLot, perPartner } = stageIn(definition, stage);
  const tracks = (perLot ? lots : ['case']).map((lot) =>
    perPartner ? { id: `${lot}:${participant}`, partner: { lot, supplier: participant } } : { id: lot },
  );
  const ref = { id: definition.id, version: definition.version };
  const chosen = definitionOf(ref).id === 'preparation' ? undefined : ref;
  return {
    ...state,
    lots: lots.map((id) => ({ id, title: `Lot ${id}` })),
    ...(chosen ? { start: { decision: 'start', procedure: chosen, by: personIn('decision-maker').id } } : {}),
    competitors: { [participant]: { supplier: participant, status: 'invited' } },
    tracks: Object.fromEntries(
      tracks.map((one) => [one.id, { ...one, definition: ref, stage, enteredAt: began, round: 1 }]),
    ),
  };
}
