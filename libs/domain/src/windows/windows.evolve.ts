import type { Appliers } from '../case/applier.js';
import type { CaseState } from '../case/state.js';
import type { Offer, SubmissionRecord } from './submission.js';
import type { Window, WindowsFacts } from './windows.state.js';

const put = (state: CaseState, id: string, change: (window: Window) => Partial<Window>): CaseState => {
  const window = state.windows[id];
  return window ? { ...state, windows: { ...state.windows, [id]: { ...window, ...change(window) } } } : state;
};

/** Offers with what a later part adds to each lot's. */
function joined(known: readonly Offer[], more: readonly Offer[]): readonly Offer[] {
  const lots = [...new Set([...known, ...more].map(({ lot }) => lot))];
  return lots.map((lot) => {
    const [one, other] = [known, more].map((offers) => offers.find((offer) => offer.lot === lot));
    return { ...one, ...other, lot, values: [...(one?.values ?? []), ...(other?.values ?? [])] };
  });
}

/** A submission with what a later part adds: to its offers, and the requirements that it answers. */
function withPart(one: SubmissionRecord, parts: WindowsFacts['EnvelopeOpened']['offers']): SubmissionRecord {
  const part = parts.find(({ supplier }) => supplier === one.supplier);
  const answers = [...new Set([...(one.answers ?? []), ...(part?.answers ?? [])])];
  const behind = [...(one.behind ?? []), ...(part?.behind ?? [])];
  return {
    ...one,
    offers: joined(one.offers, part?.offers ?? []),
    ...(answers.length > 0 ? { answers } : {}),
    ...(behind.length > 0 ? { behind } : {}),
  };
}

/** Whoever asked to participate in time is a candidate; whoever tendered in time where anyone might is a tenderer. */
function newcomers(
  state: CaseState,
  submissions: readonly SubmissionRecord[],
  status: 'candidate' | 'tenderer',
): CaseState {
  const fresh = submissions
    .filter(({ supplier }) => !Object.hasOwn(state.competitors, supplier))
    .map(({ supplier }) => [supplier, { supplier, status }] as const);
  return { ...state, competitors: { ...state.competitors, ...Object.fromEntries(fresh) } };
}

export const windowsEvolve: Appliers<keyof WindowsFacts> = {
  WindowAnnounced: (state, { facts }) => ({
    ...state,
    windows: { ...state.windows, [facts.id]: { ...facts, status: 'open', openers: [] } },
  }),
  WindowExtended: (state, { facts: { window, ...later } }) => put(state, window, () => later),
  WindowClosed: (state, { facts }) => put(state, facts.window, () => ({ status: 'closed' })),
  OpeningRequested: (state, { at, facts }) =>
    put(state, facts.window, ({ openers }) => ({ openers: [...openers, { person: facts.opener, at }] })),
  OpeningRequestLapsed: (state, { facts }) =>
    put(state, facts.window, ({ openers }) => ({
      openers: openers.filter((one) => !facts.openers.includes(one.person)),
    })),
  OpeningFailed: (state, { facts }) => put(state, facts.window, () => ({ openers: [] })),
  WindowOpened: (state, { facts: { window, openers, envelope, list, submissions, late, faulty } }) => {
    const opened = put(state, window, () => ({
      status: 'opened',
      openers: [],
      submissions,
      late,
      ...(faulty ? { faulty } : {}),
      ...(envelope ? { opened: [envelope], list: { openers, digest: list ?? '', certified: [] } } : {}),
    }));
    const { receives, openTo } = opened.windows[window] ?? {};
    if (receives === 'request') return newcomers(opened, submissions, 'candidate');
    return receives === 'tender' && openTo === null ? newcomers(opened, submissions, 'tenderer') : opened;
  },
  EnvelopeOpened: (state, { facts: { window, envelope, openers, list, offers, faulty } }) =>
    put(state, window, ({ opened = [], submissions = [], faulty: before = [] }) => ({
      openers: [],
      opened: [...opened, envelope],
      list: { openers, digest: list, certified: [] },
      submissions: submissions.map((one) => withPart(one, offers)),
      ...(before.length + faulty.length > 0 ? { faulty: [...before, ...faulty] } : {}),
    })),
  AdmittedToOpening: (state, { facts }) =>
    put(state, facts.window, ({ admitted = [] }) => ({ admitted: [...admitted, facts.chamber] })),
  OpeningCertified: (state, { at, facts }) =>
    put(state, facts.window, ({ list }) =>
      list ? { list: { ...list, certified: [...list.certified, { person: facts.opener, at }] } } : {},
    ),
  OpenerKeyRegistered: (state, { facts }) => ({
    ...state,
    openerKeys: { ...state.openerKeys, [facts.opener]: facts.recipient },
  }),
  LateSubmissionRefused: (state, { facts: { window, ...submission } }) =>
    put(state, window, ({ late = [] }) => ({ late: [...late, submission] })),
};
