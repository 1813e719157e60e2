import { rowsNameOne, timesAreSound, nobodySetsTheirOwn } from '../delegation/delegation.rules.js';
import { delegationRows, exampleRows } from '../delegation/delegation.fields.js';
import type { DelegationRow } from '../delegation/delegation.state.js';
import { eachIsInForce, eachNamesOne, noneIsFor } from '../delegation/sound-rows.js';
import { row, type OrganisationRule } from './organisation-command.js';

type Order = { readonly rows: readonly DelegationRow[] };

const named = ({ id, says, basis }: { id: string; says: OrganisationRule['says']; basis: string }) => ({
  id,
  says,
  basis,
  field: 'rows',
});
const eachRowNamesOne: OrganisationRule<Order> = {
  ...named(rowsNameOne),
  holds: (_state, { rows }) => eachNamesOne(rows),
};
const eachRowIsInForce: OrganisationRule<Order> = {
  ...named(timesAreSound),
  holds: (_state, { rows }) => eachIsInForce(rows),
};
const isNotOnesOwn: OrganisationRule<Order> = {
  ...named(nobodySetsTheirOwn),
  holds: ({ members }, { rows }, person) =>
    noneIsFor(
      rows,
      person,
      members.filter((one) => one.person === person).map(({ role }) => role),
    ),
};
const isAnAuthoritys: OrganisationRule<Order> = {
  id: 'DELEGATION-AUTHORITY',
  says: { sv: 'Delegationsordningen är en myndighets.', en: 'The delegation order is an authority’s.' },
  basis: 'own rule: a supplier decides nothing of what is delegated',
  holds: ({ kind }) => kind === 'contracting-authority',
};

/** The order that cases begin with; a case that has begun keeps its own until `RecordDelegation` changes it. */
export const recordDelegationOrder = row({
  name: 'RecordDelegationOrder',
  says: { sv: 'Registrera organisationens delegationsordning', en: 'Record the organisation’s delegation order' },
  fields: { rows: delegationRows },
  by: ['registrar'],
  rules: [isAnAuthoritys, eachRowNamesOne, eachRowIsInForce, isNotOnesOwn],
  causes: (_state, facts) => [{ type: 'DelegationOrderRecorded', facts }],
  example: { rows: exampleRows },
});
