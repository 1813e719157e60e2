import { concerned } from '../award/concerned.js';
import { lotOf } from '../case/lot-of.js';
import type { Reactions } from '../case/reaction.js';
import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';

const review = (endsOn: string | undefined): Text =>
  endsOn === undefined
    ? { sv: '', en: '' }
    : {
        sv: ` Ansökan om överprövning av beslutet ska ha kommit in till domstolen senast ${endsOn}.`,
        en: ` An application for review of the decision must reach the court by ${endsOn}.`,
      };

/** The lot that people know, also where its partners have parted. */
const lotIn = ({ tracks }: CaseState, id: string): string => lotOf(tracks[id] ?? { id });

export const endingReactions: Reactions = {
  // Whoever has sealed a request or tender is unknown until the opening: the publication reaches them.
  ProcurementCancelled: (state, { facts }) => {
    const { track } = facts;
    const lot =
      track === undefined
        ? { sv: '', en: '' }
        : { sv: `, anbudsdel ${lotIn(state, track)}`, en: `, lot ${lotIn(state, track)}` };
    const told = {
      subject: {
        sv: `${state.reference}${lot.sv} är avbruten`,
        en: `${state.reference}${lot.en} is cancelled`,
      },
      says: {
        sv: `Upphandlingen är avbruten (${facts.reason}).${review(facts.reviewEndsOn).sv}`,
        en: `The procurement is cancelled (${facts.reason}).${review(facts.reviewEndsOn).en}`,
      },
    };
    return [
      ...(facts.electronic && facts.recipients.length > 0
        ? [{ kind: 'mail', suppliers: facts.recipients, ...told } as const]
        : []),
      ...(state.notice === undefined ? [] : [{ kind: 'publish', ...told } as const]),
    ];
  },
  CancellationAnnulled: (state, { facts }) => {
    const track = state.tracks[facts.track];
    const open = facts.windows.filter(({ status }) => status === 'open');
    const due = open.map(({ id, dueAt }) => `${id}: ${dueAt}`).join(', ');
    const told = {
      subject: { sv: `${state.reference} fortsätter`, en: `${state.reference} goes on` },
      says: {
        sv: `Domstolen har upphävt beslutet att avbryta. Upphandlingen fortsätter där den stod.${due === '' ? '' : ` Ny sista tid: ${due}.`}`,
        en: `The court has annulled the decision to cancel. The procurement goes on from where it stood.${due === '' ? '' : ` New deadline: ${due}.`}`,
      },
    };
    const suppliers = track ? concerned(state, track) : [];
    return [
      { kind: 'mail', suppliers, roles: ['procurer', 'decision-maker', 'needs-owner'], ...told },
      ...(state.notice === undefined ? [] : [{ kind: 'publish', ...told } as const]),
    ];
  },
  ContractTerminated: (state, { facts }) => [
    {
      kind: 'mail',
      suppliers: [state.contracts[facts.track]?.supplier ?? ''],
      subject: {
        sv: `Avtalet i ${state.reference} är uppsagt`,
        en: `The contract in ${state.reference} is terminated`,
      },
      says: {
        sv: `Avtalet för anbudsdel ${lotIn(state, facts.track)} är uppsagt ${facts.on} (${facts.ground}).`,
        en: `The contract for lot ${lotIn(state, facts.track)} was terminated on ${facts.on} (${facts.ground}).`,
      },
    },
  ],
};
