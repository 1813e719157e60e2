import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import type { Role } from '../case/roles.js';
import { compareInstants } from '../calendar/index.js';

interface InRole {
  readonly person: string;
  readonly role: Role;
}

const held = ({ state, body }: Deciding<InRole>) =>
  state.people.some((one) => one.person === body.person && one.role === body.role && !one.until);

export const personHoldsTheRole = rule<InRole>({
  id: 'PERSON-HOLDS-ROLE',
  says: { sv: 'Personen har rollen i ärendet.', en: 'The person holds the role in the case.' },
  basis: 'Only what is held can be replaced, ended or deputised.',
  holds: held,
  field: 'person',
});

export const personIsNew = rule<InRole>({
  id: 'PERSON-NEW-IN-ROLE',
  says: { sv: 'Personen har inte redan rollen.', en: 'The person does not hold the role already.' },
  basis: 'An assignment is made once.',
  holds: (ctx) => !held(ctx),
  field: 'person',
});

const deciding: readonly Role[] = ['decision-maker', 'line-manager', 'controller', 'opener', 'evaluator', 'manager'];

export const nobodyEmpowersThemself = rule<{
  readonly role: Role;
  readonly person: string;
  readonly replacement?: string;
}>({
  id: 'PERSON-NOT-SELF',
  says: {
    sv: 'Ingen ger sig själv rätt att besluta, öppna eller utvärdera.',
    en: 'Nobody gives themself the right to decide, open or evaluate.',
  },
  basis: 'Two persons see every decision.',
  holds: ({ body, actor }) => !deciding.includes(body.role) || (body.replacement ?? body.person) !== actor.id,
  field: 'person',
});

export const roleIsNotLeftEmpty = rule<InRole>({
  id: 'PERSON-LAST-IN-ROLE',
  says: {
    sv: 'Den sista i rollen ersätts, så att ärendet inte blir utan.',
    en: 'The last one in the role is replaced, so that the case is not left without.',
  },
  basis: 'A task that nobody may do is an orphan.',
  holds: ({ state, body }) => state.people.filter((one) => one.role === body.role && !one.until).length > 1,
  field: 'person',
});

export const deputyIsSomeoneElse = rule<{ readonly person: string; readonly deputy: string }>({
  id: 'DEPUTY-OTHER',
  says: { sv: 'Ersättaren är någon annan.', en: 'The deputy is somebody else.' },
  basis: 'Nobody stands in for themself.',
  holds: ({ body }) => body.person !== body.deputy,
  field: 'deputy',
});

export const deputyTimeIsSound = rule<{ readonly from: string; readonly until: string }>({
  id: 'DEPUTY-TIME',
  says: { sv: 'Tiden slutar efter att den börjat.', en: 'The time ends after it has begun.' },
  basis: 'A deputy has a from and an until.',
  holds: ({ body }) => compareInstants(body.from, body.until) < 0,
  field: 'until',
});

/** A deputy has the powers of the one stood in for, so only that person or a leader may appoint one. */
export const appointerMay = rule<InRole>({
  id: 'DEPUTY-BY',
  says: {
    sv: 'Ersättare utses av den som ersätts eller av dennes chef.',
    en: 'A deputy is appointed by the person stood in for, or by their manager.',
  },
  basis: 'Delegation belongs to the one who has it.',
  holds: ({ body, actor, capacity }) =>
    body.person === actor.id || capacity.role === 'line-manager' || capacity.role === 'manager',
  who: ['line-manager', 'manager'],
});
