import { toInstant } from '../calendar/index.js';
import { command } from '../case/command.js';
import { assignableRoles, needs } from '../case/roles.js';
import { choice, id, instant } from '../fields/build.js';
import * as rules from './people.rules.js';

const person = id('Person', 'Person');
const role = choice('Roll', 'Role', assignableRoles);
const row = { area: 'case', relation: 'case', when: 'even-after-the-end' } as const;
const leaders = [...needs, 'procurer', 'line-manager', 'manager'] as const;

const assignPerson = command({
  ...row,
  name: 'AssignPerson',
  says: { sv: 'Ge en person en roll i ärendet', en: 'Give a person a role in the case' },
  fields: { person, role },
  by: leaders,
  rules: [rules.personIsNew, rules.nobodyEmpowersThemself],
  causes: ({ body }) => [{ type: 'PersonAssigned', facts: body }],
  example: { person: 'upphandlare2@goteborg.example', role: 'procurer' },
});

const replacePerson = command({
  ...row,
  name: 'ReplacePerson',
  says: { sv: 'Ersätt en person i en roll', en: 'Replace a person in a role' },
  fields: { person, replacement: id('Ersätts av', 'Replaced by'), role },
  by: leaders,
  rules: [rules.personHoldsTheRole, rules.nobodyEmpowersThemself],
  causes: ({ body }) => [{ type: 'PersonReplaced', facts: body }],
  example: {
    person: 'beslutsfattare@goteborg.example',
    replacement: 'chef@goteborg.example',
    role: 'decision-maker',
  },
});

const endAssignment = command({
  ...row,
  name: 'EndAssignment',
  says: { sv: 'Avsluta en persons roll', en: "End a person's role" },
  fields: { person, role },
  by: leaders,
  rules: [rules.personHoldsTheRole, rules.roleIsNotLeftEmpty],
  causes: ({ body }) => [{ type: 'AssignmentEnded', facts: body }],
  example: { person: 'upphandlare2@goteborg.example', role: 'procurer' },
});

const appointDeputy = command({
  ...row,
  name: 'AppointDeputy',
  says: { sv: 'Utse en ersättare för en tid', en: 'Appoint a deputy for a time' },
  fields: {
    person,
    deputy: id('Ersättare', 'Deputy'),
    role,
    from: instant('Från', 'From'),
    until: instant('Till', 'Until'),
  },
  by: assignableRoles,
  rules: [rules.personHoldsTheRole, rules.deputyIsSomeoneElse, rules.deputyTimeIsSound, rules.appointerMay],
  causes: ({ body }) => [
    { type: 'DeputyAppointed', facts: { ...body, from: toInstant(body.from), until: toInstant(body.until) } },
  ],
  example: {
    person: 'beslutsfattare@goteborg.example',
    deputy: 'chef@goteborg.example',
    role: 'decision-maker',
    from: '2027-06-28T00:00:00+02:00',
    until: '2027-08-02T00:00:00+02:00',
  },
});

export const peopleCommands = [assignPerson, replacePerson, endAssignment, appointDeputy];
