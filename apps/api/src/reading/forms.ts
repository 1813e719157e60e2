import { assignableRoles, lessonKinds, type Field, type Fields } from '@behov/domain';
import type { Form } from '@behov/messages';

const says = (sv: string, en: string) => ({ says: { sv, en }, optional: true }) as const;
const id = (sv: string, en: string): Field => ({ kind: 'id', ...says(sv, en) });
const boolean = (sv: string, en: string): Field => ({ kind: 'boolean', ...says(sv, en) });

const page: Fields = {
  after: {
    kind: 'text',
    max: 1_000,
    ...says('Fortsätt efter: `next` i det förra svaret', 'Go on after: the `next` of the last answer'),
  },
  limit: { kind: 'integer', min: 1, max: 200, ...says('Hur många, högst 200', 'How many, 200 at most') },
};

const query = (name: string, fields: Fields): Form => ({
  name,
  fields,
  says: { sv: 'Urval', en: 'Choice' },
  example: {},
});

export const caseListQuery = query('CaseListQuery', {
  organisation: id('Organisation', 'Organisation'),
  stage: id('Skede', 'Stage'),
  procedure: id('Förfarande', 'Procedure'),
  status: id('`open`, eller hur det slutade', '`open`, or how it ended'),
  overdue: boolean('Försenade', 'Overdue'),
  waitingRole: { kind: 'choice', of: [...assignableRoles, 'supplier'], ...says('Väntar på', 'Waiting for') },
  training: boolean('Övningsärenden', 'Training cases'),
  text: { kind: 'text', max: 200, ...says('Finns i beteckning eller namn', 'Found in reference or title') },
  order: { kind: 'choice', of: ['updated', 'created', 'deadline'], ...says('Ordning', 'Order') },
  ...page,
});

export const pageQuery = query('PageQuery', page);

export const historyQuery = query('HistoryQuery', {
  after: { kind: 'integer', min: 0, max: 1_000_000_000, ...says('Efter händelse nummer', 'After event number') },
  limit: { kind: 'integer', min: 1, max: 500, ...says('Hur många, högst 500', 'How many, 500 at most') },
  newestFirst: boolean('Nyast först', 'Newest first'),
});

export const overviewQuery = query('OverviewQuery', {
  organisation: id('Organisation', 'Organisation'),
  training: boolean('Bara övningsärenden, eller bara riktiga', 'Only training cases, or only real ones'),
});

export const lessonsQuery = query('LessonsQuery', {
  cpv: { kind: 'text', max: 10, ...says('CPV-kod eller dess början', 'CPV code or its beginning') },
  procedure: id('Förfarande', 'Procedure'),
  kind: { kind: 'choice', of: lessonKinds, ...says('Vad den gäller', 'What it is about') },
  ...page,
});

export const publicationsQuery = query('PublicationsQuery', {
  kind: id('Slag av händelse', 'Kind of event'),
  organisation: id('Köpare', 'Buyer'),
  cpv: { kind: 'text', max: 10, ...says('CPV-kod eller dess början', 'CPV code or its beginning') },
  text: { kind: 'text', max: 200, ...says('Finns i beteckning eller namn', 'Found in reference or title') },
  openUntil: { kind: 'instant', ...says('Tar emot något ännu då', 'Still receives something then') },
  ...page,
});
