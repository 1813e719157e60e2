import type { Text } from '../../case/text.js';
import type { GroupState } from './group.state.js';

export interface GroupRule<B = unknown> {
  readonly id: string;
  readonly says: Text;
  readonly basis: string;
  readonly field?: string;
  /** @param supplier for whom the command is given */
  holds(state: GroupState, body: B, supplier: string): boolean;
}

const statusOf = ({ members }: GroupState, supplier: string) =>
  members.find((one) => one.supplier === supplier)?.status;

export const membersAreOthers: GroupRule<{ readonly members: readonly string[] }> = {
  id: 'GROUP-MEMBERS',
  says: { sv: 'De andra i gruppen nämns en gång var.', en: 'The others in the group are named once each.' },
  basis: 'LOU 4:5: a group of suppliers; who forms it is its lead',
  field: 'members',
  holds: (_state, { members }, supplier) => new Set([...members, supplier]).size === members.length + 1,
};

export const supplierIsAsked: GroupRule = {
  id: 'GROUP-ASKED',
  says: {
    sv: 'Leverantören är tillfrågad och har inte svarat.',
    en: 'The supplier has been asked and has not answered.',
  },
  basis: 'own rule: nobody is in a group without having agreed to it',
  holds: (state, _body, supplier) => statusOf(state, supplier) === 'asked',
};

export const supplierIsIn: GroupRule = {
  id: 'GROUP-MEMBER',
  says: {
    sv: 'Leverantören är med i gruppen och leder den inte.',
    en: 'The supplier is in the group and does not lead it.',
  },
  basis: 'own rule: the lead dissolves the group instead of leaving it',
  holds: (state, _body, supplier) => supplier !== state.lead && statusOf(state, supplier) === 'confirmed',
};

export const supplierLeads: GroupRule = {
  id: 'GROUP-LEAD',
  says: { sv: 'Det görs av den som leder gruppen.', en: 'It is done by the one who leads the group.' },
  basis: 'LOU 4:5: one of the group acts for it towards the authority',
  holds: (state, _body, supplier) => supplier === state.lead,
};

export const resourceIsThere: GroupRule<{ readonly id: string }> = {
  id: 'RESOURCE-THERE',
  says: { sv: 'Företaget finns med i listan.', en: 'The company is on the list.' },
  basis: 'Only what is named can be taken away.',
  field: 'id',
  holds: ({ resources }, { id }) => resources.some((one) => one.id === id),
};
