import type { Text } from '../../case/text.js';
import type { GroupState } from './group.state.js';

/** Something that a supplier should think of; it stops nothing. */
export interface GroupWarning {
  readonly code: 'TWICE-IN-GROUPS' | 'BESIDE-GROUP';
  readonly says: Text;
  readonly basis: string;
}

const competitionLaw =
  'LOU 13:3 and the Competition Act 2008:579, chapter 2 section 1: rivals that agree on tenders [§5.1, not verified]';

const twice: GroupWarning = {
  code: 'TWICE-IN-GROUPS',
  says: {
    sv: 'Leverantören är med i flera grupper för samma anbudsdel. Det kan strida mot konkurrenslagen om dokumenten inte tillåter det.',
    en: 'The supplier is in several groups for the same lot. It may be against competition law unless the documents allow it.',
  },
  basis: competitionLaw,
};

const beside: GroupWarning = {
  code: 'BESIDE-GROUP',
  says: {
    sv: 'Leverantören har lämnat in för egen del i samma upphandling som gruppen. Det kan strida mot konkurrenslagen om dokumenten inte tillåter det.',
    en: 'The supplier has submitted for itself in the same procurement as the group. It may be against competition law unless the documents allow it.',
  },
  basis: competitionLaw,
};

/**
 * What a supplier should think of concerning one of its groups. To be shown to that supplier alone: its other groups and
 * submissions are no business of those it is in a group with.
 * @param groups the supplier's groups
 * @param submitted whether the supplier has submitted in the procurement
 */
export function groupWarnings(
  supplier: string,
  group: GroupState & { readonly group: string },
  groups: readonly (GroupState & { readonly group: string })[],
  submitted: boolean,
): readonly GroupWarning[] {
  if (!takesPart(group, supplier)) return [];
  const others = groups.filter(
    (one) =>
      one.group !== group.group &&
      one.procurement === group.procurement &&
      takesPart(one, supplier) &&
      shareALot(one, group),
  );
  return [...(others.length > 0 ? [twice] : []), ...(submitted && supplier !== group.lead ? [beside] : [])];
}

const takesPart = ({ dissolved, members }: GroupState, supplier: string): boolean =>
  !dissolved &&
  members.some((one) => one.supplier === supplier && (one.status === 'asked' || one.status === 'confirmed'));

const shareALot = (one: GroupState, other: GroupState): boolean =>
  one.lots.length === 0 || other.lots.length === 0 || one.lots.some((lot) => other.lots.includes(lot));
