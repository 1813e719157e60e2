import type { Activity, Scheduled } from './activity.js';

/** A stage in the plan on the days that are given: from Monday 5 to Friday 9 April 2027 without them. */
export function scheduled(id: string, changes: Partial<Activity> = {}, rest: Partial<Scheduled> = {}): Scheduled {
  const activity: Activity = {
    ...{ id, kind: 'stage', name: { sv: id, en: id }, status: 'ahead', roles: [], persons: [], dependsOn: [] },
    ...{ workingDays: 0, earliestStartOn: '2027-04-05', earliestEndOn: '2027-04-09' },
    ...{ startOn: '2027-04-05', endOn: '2027-04-09', explanation: [], ...changes },
  };
  return { activity, followsOn: activity.endOn, dueOn: activity.endOn, drawnFrom: [], work: [], ...rest };
}
