import {
  decideOrganisation,
  evolveOrganisation,
  noOrganisation,
  type OrganisationState,
  type RecordedOrganisationEvent,
} from '@behov/domain';
import type { Rows } from '../read-model/rows.js';
import type { Aggregate } from '../record/aggregate.js';

/** An organisation's state with the short name that cases and memberships know it by. */
export type NamedOrganisation = OrganisationState & { readonly organisation: string };

/** An organisation: the domain's functions, and what the read model shows of it. */
export const organisationAggregate: Aggregate<NamedOrganisation> = {
  kind: 'organisation',
  nothing: { ...noOrganisation, organisation: '' },
  shape: 3,
  timeOf: (_state, _command, receivedAt) => receivedAt,
  decide: (state, command, actor, _now, _brought, operator) => decideOrganisation(state, command, actor, operator),
  evolve: (state, event) => {
    // The log's events were made by the domain, so each has the facts of its type.
    const recorded = event as RecordedOrganisationEvent;
    const begins = recorded.type === 'OrganisationRegistered' || recorded.type === 'SupplierRegistered';
    const organisation = begins ? recorded.facts.organisation : state.organisation;
    return { ...evolveOrganisation(state, recorded), organisation };
  },
  needs: () => undefined,
  organisation: (state) => state.organisation,
  rows,
  adds: (_before, event, body, { organisation }) => {
    const said = (id: 'number' | 'contact') =>
      typeof body?.[id] === 'string' ? [{ id, organisation, value: body[id] }] : [];
    const tells = event.type === 'SupplierRegistered' || event.type === 'SupplierChanged';
    return tells ? { organisation_private: [...said('number'), ...said('contact')] } : {};
  },
};

function rows(state: NamedOrganisation): Rows {
  const { organisation, kind, name, members, accounts, supplier, invitations, claims, delegation } = state;
  return {
    organisation: [{ id: '', organisation, kind, name, delegation }],
    organisation_member: members.map(({ person, role }) => ({
      id: `${role}/${person}`,
      organisation,
      kind,
      person,
      role,
    })),
    organisation_account: accounts.map(({ id, commands, roles, keys }) => ({
      id,
      organisation,
      kind,
      commands,
      roles,
      keys,
    })),
    organisation_supplier: supplier
      ? [
          {
            id: 'supplier',
            organisation,
            name,
            country: supplier.country,
            number_kind: supplier.numberKind,
            number: supplier.number,
            size: supplier.size,
          },
        ]
      : [],
    organisation_invitation: invitations.map(({ person, role }) => ({
      id: `${role}/${person}`,
      organisation,
      person,
      role,
    })),
    organisation_claim: claims.map((person) => ({ id: person, organisation, person })),
  };
}
