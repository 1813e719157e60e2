import {
  dateInStockholm,
  roleNames,
  stageOf,
  type CaseState,
  type RecordedEvent,
  type Role,
  type Text,
} from '@behov/domain';
import type { Standing } from './search-attributes.js';

const both = ({ sv, en }: Text) => (sv === en ? sv : `${sv} / ${en}`);
const names = (roles: readonly Role[]) => roles.map((role) => roleNames[role]);
const listed = (texts: readonly Text[], none: Text): string =>
  texts.length === 0
    ? both(none)
    : both({ sv: texts.map((one) => one.sv).join(', '), en: texts.map((one) => one.en).join(', ') });

/**
 * How the case stands, in Markdown, for Temporal's Web UI. Roles and dates only: no persons, no suppliers.
 * @param last the event that the case was brought to by
 */
export function detailsOf({ state, waiting, next }: Standing, last: RecordedEvent | undefined): string {
  const open = Object.values(state.tracks).filter((track) => !track.end);
  const roles = [...new Set(waiting.flatMap((task) => task.roles))];
  return [
    // A run that continues another has no static summary of its own.
    `### ${state.reference}: ${both(state.title)}`,
    '',
    ...(state.training ? ['**Övningsärende / Training case**', ''] : []),
    row({ sv: 'Skede', en: 'Stage' }, state.end ? both(ends[state.end.how]) : listed(stages(open), none)),
    row({ sv: 'Väntar på', en: 'Waiting for' }, listed(names(roles), none)),
    ...[...new Set(waiting.map((task) => both(task.says)))].map((says) => `- → ${says}`),
    row(
      { sv: 'Nästa tid', en: 'Next deadline' },
      next ? `${dateInStockholm(next.at)}: ${both(next.says)}` : both(none),
    ),
    ...(last
      ? [
          row(
            { sv: 'Senast', en: 'Last' },
            `${dateInStockholm(last.at)} ${last.type}, ${both(roleNames[last.actor.role])}`,
          ),
        ]
      : []),
  ].join('\n');
}

const row = (says: Text, value: string) => `- **${both(says)}:** ${value}`;
const none: Text = { sv: 'inget', en: 'none' };
const stages = (open: readonly Parameters<typeof stageOf>[0][]): readonly Text[] => [
  ...new Map(open.map((track) => [track.stage, stageOf(track).name])).values(),
];
const ends: Readonly<Record<NonNullable<CaseState['end']>['how'], Text>> = {
  stopped: { sv: 'stoppad före upphandling', en: 'stopped before procurement' },
  closed: { sv: 'avslutad', en: 'closed' },
  cancelled: { sv: 'avbruten', en: 'cancelled' },
  'not-continued': { sv: 'inte fortsatt', en: 'not continued' },
  terminated: { sv: 'uppsagd', en: 'terminated' },
  'further-development': { sv: 'går vidare i utveckling', en: 'goes on in further development' },
  'scaled-up': { sv: 'skalas upp', en: 'is scaled up' },
  ended: { sv: 'avslutad', en: 'ended' },
};
