import { addDays, countWorkingDays, type CalendarDate } from '../calendar/index.js';
import type { Activity, Scheduled } from './activity.js';
import type { After } from './planning.state.js';

/** How many working days lie unused between the day on which something could start and the one on which it does. */
const unused = (possibleOn: CalendarDate, startOn: CalendarDate): number =>
  startOn > possibleOn ? countWorkingDays(possibleOn, addDays(startOn, -1), 'public-holidays-and-eves') : 0;

const waits = ({ status }: Activity) => status === 'ahead';

export interface Slack {
  /** By activity: the working days that it can be later without moving the end. Without those that are done. */
  readonly slack: ReadonlyMap<string, number>;
  /** One chain of activities, first to last, that decides the end. */
  readonly criticalPath: readonly string[];
  readonly endsOn: CalendarDate;
}

/**
 * A stage that has begun waits for nothing any more, whatever held it.
 * @param afterOf what a milestone follows, and by how many days
 */
export function slackOf(all: readonly Scheduled[], afterOf: (id: string) => After | undefined): Slack {
  const open = all.filter(({ activity }) => activity.status !== 'done');
  const endsOn = all.reduce((last, { activity }) => (activity.endOn > last ? activity.endOn : last), '0000-01-01');
  const gap = (from: Scheduled, to: Scheduled) => {
    const after = afterOf(to.activity.id);
    const follows = after !== undefined && [from.activity.id, from.activity.stage].includes(after.activity);
    const possibleOn =
      to.activity.kind === 'stage' ? from.followsOn : addDays(from.activity.endOn, follows ? after.days : 0);
    return unused(possibleOn, to.activity.startOn);
  };
  const slack = new Map<string, number>();
  for (const one of open.toReversed()) {
    const next = open.filter(({ activity }) => waits(activity) && activity.dependsOn.includes(one.activity.id));
    const own = [
      unused(one.activity.endOn, endsOn),
      ...next.map((to) => gap(one, to) + (slack.get(to.activity.id) ?? 0)),
    ];
    slack.set(one.activity.id, Math.min(...own));
  }
  const criticalPath: string[] = [];
  let at = open.findLast(({ activity }) => activity.endOn === endsOn);
  while (at) {
    const here: Scheduled = at;
    criticalPath.unshift(here.activity.id);
    at = open.findLast(
      (one) => waits(here.activity) && here.activity.dependsOn.includes(one.activity.id) && gap(one, here) === 0,
    );
  }
  return { slack, criticalPath, endsOn };
}
