import { assignableRoles, system, type Actor, type Role } from '@behov/domain';

/** The person of the matrix who holds exactly this role. */
export const personIn = (role: Role): Actor => ({
  id: `${role}@goteborg.example`,
  kind: 'person',
  organisationRoles: [],
  suppliers: [],
});

/** One person in each role that a case can give. */
export const peopleInRoles: readonly { readonly person: string; readonly role: Role }[] = assignableRoles.map(
  (role) => ({
    person: personIn(role).id,
    role,
  }),
);

/** Signed in, but with no role anywhere. */
export const stranger: Actor = { ...personIn('manager'), id: 'stranger@elsewhere.example' };

/** Someone of the named supplier. */
export const bidder = (supplier: string): Actor => ({
  ...stranger,
  id: `bidder@${supplier}.example`,
  suppliers: [supplier],
});

export { system };
