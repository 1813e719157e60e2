import type { Text } from '../../case/text.js';
import { boolean, choice, id, label, list, number } from '../../fields/build.js';
import type { Body, Fields } from '../../fields/field.js';
import * as rules from './group.rules.js';
import type { GroupRule } from './group.rules.js';
import { resourceKinds, type GroupEvent, type GroupState } from './group.state.js';

/** A row of the groups' command table: each is given for a supplier. */
export interface GroupCommandSpec<F extends Fields = Fields> {
  readonly name: string;
  readonly says: Text;
  readonly fields: F;
  readonly by: readonly ['supplier'];
  readonly rules: readonly GroupRule<Body<F>>[];
  causes(state: GroupState, body: Body<F>, supplier: string): readonly GroupEvent[];
  readonly example: Body<F>;
}

const row = <const F extends Fields>(spec: GroupCommandSpec<F>): GroupCommandSpec<F> => spec;

/** For whom the command is given; who acts for one supplier alone need not say it. */
const supplier = id('Leverantör, om du företräder flera', 'Supplier, when you act for several', { optional: true });

const formGroup = row({
  name: 'FormGroup',
  says: { sv: 'Bilda en grupp i en upphandling', en: 'Form a group in a procurement' },
  fields: {
    supplier,
    procurement: id('Upphandling', 'Procurement'),
    name: label('Gruppens namn', 'Name of the group'),
    members: list('De andra leverantörerna', 'The other suppliers', id('Leverantör', 'Supplier'), [0, 50]),
    lots: list('Anbudsdelar; inga: alla', 'Lots; none: all', id('Anbudsdel', 'Lot'), [0, 100]),
  },
  by: ['supplier'],
  rules: [rules.membersAreOthers],
  causes: (_state, { procurement, name, members, lots }, lead) => [
    { type: 'GroupFormed', facts: { procurement, name, lead, members, lots } },
  ],
  example: {
    procurement: '00000000-0000-4000-8000-000000000001',
    name: 'Trä och tak',
    members: ['se-takverket'],
    lots: ['1'],
  },
});

const confirmGroup = row({
  name: 'ConfirmGroup',
  says: { sv: 'Gå med i gruppen', en: 'Join the group' },
  fields: { supplier },
  by: ['supplier'],
  rules: [rules.supplierIsAsked],
  causes: (_state, _body, member) => [{ type: 'GroupConfirmed', facts: { supplier: member } }],
  example: {},
});

const declineGroup = row({
  name: 'DeclineGroup',
  says: { sv: 'Avstå från gruppen', en: 'Decline the group' },
  fields: { supplier },
  by: ['supplier'],
  rules: [rules.supplierIsAsked],
  causes: (_state, _body, member) => [{ type: 'GroupDeclined', facts: { supplier: member } }],
  example: {},
});

const leaveGroup = row({
  name: 'LeaveGroup',
  says: { sv: 'Lämna gruppen', en: 'Leave the group' },
  fields: { supplier },
  by: ['supplier'],
  rules: [rules.supplierIsIn],
  causes: (_state, _body, member) => [{ type: 'GroupLeft', facts: { supplier: member } }],
  example: {},
});

const nameResource = row({
  name: 'NameResource',
  says: {
    sv: 'Nämn en underleverantör eller ett företag vars kapacitet åberopas',
    en: 'Name a subcontractor or a company whose capacity is relied on',
  },
  fields: {
    supplier,
    id: id('Beteckning; samma igen ändrar', 'Id; the same again changes'),
    kind: choice('Slag (LOU 14:6–8)', 'Kind (LOU 14:6–8)', resourceKinds),
    name: label('Företag', 'Company'),
    what: label('Vad det gör, eller vad som åberopas', 'What it does, or what is relied on', 500),
    share: number('Del av kontraktet, procent', 'Share of the contract, per cent', [0, 100], { optional: true }),
    committed: boolean('Det har åtagit sig det', 'It has committed itself'),
  },
  by: ['supplier'],
  rules: [rules.supplierLeads],
  causes: (_state, { supplier: _for, ...facts }) => [{ type: 'ResourceNamed', facts }],
  example: {
    id: 'el',
    kind: 'subcontractor',
    name: 'Elverket AB',
    what: 'Electrical work',
    share: 15,
    committed: true,
  },
});

const takeResourceAway = row({
  name: 'TakeResourceAway',
  says: { sv: 'Ta bort ett företag ur listan', en: 'Take a company off the list' },
  fields: { supplier, id: id('Beteckning', 'Id') },
  by: ['supplier'],
  rules: [rules.supplierLeads, rules.resourceIsThere],
  causes: (_state, { id: resource }) => [{ type: 'ResourceTakenAway', facts: { id: resource } }],
  example: { id: 'el' },
});

const dissolveGroup = row({
  name: 'DissolveGroup',
  says: { sv: 'Upplös gruppen', en: 'Dissolve the group' },
  fields: { supplier },
  by: ['supplier'],
  rules: [rules.supplierLeads],
  causes: () => [{ type: 'GroupDissolved', facts: {} }],
  example: {},
});

/** Every command on a group, by name. */
export const groupCommands: { readonly [name: string]: GroupCommandSpec } = Object.fromEntries(
  [formGroup, confirmGroup, declineGroup, leaveGroup, nameResource, takeResourceAway, dissolveGroup].map((spec) => [
    spec.name,
    spec as unknown as GroupCommandSpec,
  ]),
);
