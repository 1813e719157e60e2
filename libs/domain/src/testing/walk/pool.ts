import { openDisclosures } from '../../early-dialogue/disclosure.js';
import { isLive } from '../../modification/live.js';
import { toAnnounce } from '../../modification/find.js';
import { openRequests } from '../../openness/openness.state.js';
import { openStops } from '../../pitfalls/stops.js';
import type { CaseState } from '../../case/state.js';
import type { Position } from './position.js';
import type { Random } from './random.js';

const perPlace = 6;

/** Positions to begin walks at, by where the case stands in them; a place that has many keeps some at random. */
export class Pool {
  private readonly places = new Map<string, Position[]>();
  private readonly begun = new Map<string, number>();

  constructor(private readonly random: Random) {}

  add(position: Position): void {
    const place = placeOf(position.state);
    const all = this.places.get(place) ?? [];
    if (all.length < perPlace) all.push(position);
    else if (this.random.chance(0.2)) all[this.random.whole(0, perPlace - 1)] = position;
    this.places.set(place, all);
  }

  /** One of the least visited places, at random. */
  take(): Position {
    const ranked = [...this.places.keys()].map(
      (place) => [place, (this.begun.get(place) ?? 0) + this.random.next()] as const,
    );
    const [place] = ranked.toSorted((a, b) => a[1] - b[1])[0]!;
    this.begun.set(place, (this.begun.get(place) ?? 0) + 1);
    return this.random.pick(this.places.get(place)!);
  }

  /** One at which a track is in the stage, if there is any. */
  takeIn(stage: string): Position | undefined {
    const all = [...this.places].filter(([, [first]]) =>
      Object.values(first?.state.tracks ?? {}).some((one) => one.stage === stage && !one.end),
    );
    return all.length === 0 ? undefined : this.random.pick(this.random.pick(all)[1]);
  }

  /** One at which something holds the case back that a next step should heed. */
  takeTempting(): Position | undefined {
    const mark = this.random.pick(['review', 'disqualified', 'stop', 'disclosure', 'twice']);
    const all = [...this.places].filter(([place]) => place.includes(`/${mark}`));
    return all.length === 0 ? undefined : this.random.pick(this.random.pick(all)[1]);
  }

  get size(): number {
    return this.places.size;
  }
}

/** The stages that the case's tracks are in, and what else opens or closes ways: each makes a place of its own. */
export function placeOf(state: CaseState): string {
  const tracks = Object.values(state.tracks).map((one) => `${one.stage}${one.end ? `!${one.end.how}` : ''}`);
  const marks = [
    Object.values(state.windows).at(-1)?.status,
    pending(state) && 'review',
    isContested(state) && 'contested',
    state.training && 'training',
    state.disqualified.length > 0 && 'disqualified',
    state.people.some((one) => one.role === 'decision-maker' && hasActed(state, one.person)) && 'twice',
    openStops(state).length > 0 && 'stop',
    openDisclosures(state).length > 0 && 'disclosure',
    modifying(state),
    isTested(state) && 'tested',
    isReported(state) && 'reported',
    keeping(state),
    Object.values(state.milestones).some((one) => !one.reachedOn) && 'milestone',
  ];
  return [[...new Set(tracks)].toSorted().join('+'), ...marks.filter(Boolean)].join('/');
}

const pending = ({ reviews }: CaseState) =>
  Object.values(reviews)
    .flat()
    .some((one) => one.status === 'tried' || one.interim);

/** Whether a court tries a contract, or has forbidden that it be performed. */
const isContested = ({ validities }: CaseState) =>
  Object.values(validities).some(({ reviews }) => reviews.some((one) => one.status === 'tried' || one.forbidden));

/** Whether a request for documents waits for its decision alone. */
const isTested = (state: CaseState) => openRequests(state).some(({ documents }) => documents.every(({ test }) => test));

/** How far the disposal of an ended case's documents has come. */
function keeping(state: CaseState): string | undefined {
  if (!state.end || Object.keys(state.retention).length === 0) return undefined;
  return state.disposals.some(({ status }) => status === 'proposed') ? 'proposed' : 'kept';
}

/** Whether a delivery waits for somebody to accept or reject it. */
const isReported = (state: CaseState) =>
  Object.values(state.tracks).some(
    (one) =>
      !one.end &&
      Object.values(state.performances[one.id]?.deliveries ?? {}).some(({ status }) => status === 'reported'),
  );

/** How far a modification of a contract has come that waits for somebody. */
function modifying(state: CaseState): string | undefined {
  const tracks = Object.values(state.tracks).filter((one) => !one.end);
  if (tracks.some((one) => toAnnounce(state, one).length > 0)) return 'announce';
  const live = tracks.flatMap((one) => state.modifications[one.id] ?? []).filter(isLive);
  if (live.some((one) => one.status === 'approved' && one.signedByAuthority)) return 'signed';
  return live.some((one) => one.status === 'approved') ? 'approved' : undefined;
}

/** Whether a decision-maker has done what is to be decided on. */
const hasActed = ({ awards, developments, documents, analyses }: CaseState, person: string) =>
  [
    ...Object.values(awards).map((one) => one.proposal?.by),
    ...Object.values(developments).flatMap(({ phases }) => Object.values(phases).map((one) => one.assessment?.by)),
    ...Object.values(analyses).map((one) => one.author),
    documents?.author,
  ].includes(person);
