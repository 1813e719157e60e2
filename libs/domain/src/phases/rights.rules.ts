import { listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import { sublicences, type Licence } from '../documents/partnership-terms.js';
import type { KeptRight, KindOfUse, RecordedRight } from './phases.state.js';

export const resultFollowsTheTerms = rule<Pick<RecordedRight, 'kind' | 'terms'>>({
  id: 'RIGHTS-TERMS',
  says: {
    sv: 'Rätten till ett resultat är den som upphandlingsdokumenten anger.',
    en: 'The right to a result is the one that the procurement documents state.',
  },
  basis: 'LOU 6:33: the documents settle the intellectual property rights.',
  holds: ({ state, body }) => body.kind === 'background' || body.terms === state.documents?.rights,
  because: ({ state }) => {
    const expected = state.documents?.rights ?? '–';
    return { says: { sv: `Här: ${expected}.`, en: `Here: ${expected}.` }, expected };
  },
  field: 'terms',
});

export interface Using {
  readonly right: string;
  readonly kind: KindOfUse;
  readonly licence?: Licence;
}

const rightsOf = ({ state, track }: Deciding<unknown>): readonly KeptRight[] =>
  state.developments[track.id]?.rights ?? [];

const named = (ctx: Deciding<Using>) => rightsOf(ctx).find((one) => one.id === ctx.body.right);

export const rightIsRecorded = rule<Using>({
  id: 'RIGHTS-KNOWN',
  says: {
    sv: 'Rättigheten är antecknad för partnern. Antecknade:',
    en: 'The right is recorded for the partner. Recorded:',
  },
  basis: 'LOU 6:33: what is licensed, deposited or published has an owner and terms.',
  holds: (ctx) => named(ctx) !== undefined,
  because: (ctx) => listed(rightsOf(ctx).map((one) => one.id)),
  who: ['procurer'],
  field: 'right',
});

export const licenceIsDescribed = rule<Using>({
  id: 'RIGHTS-LICENCE',
  says: {
    sv: 'En licens säger vad den omfattar; annat än en licens gör det inte.',
    en: 'A licence says what it covers; nothing but a licence does.',
  },
  basis: 'LOU 6:33: scope, field of use, time and who besides may use it.',
  holds: ({ body }) => (body.kind === 'licence') === (body.licence !== undefined),
  field: 'licence',
});

const forever = Infinity;
const rank = (one: Licence) => sublicences.indexOf(one.sublicence);
const isKept = (asked: boolean | undefined, given: boolean | undefined) => asked !== true || given === true;

/** Whether a licence gives the authority at least what the documents promise it. */
const coversAll = (given: Licence, promised: Licence): boolean =>
  (given.months ?? forever) >= (promised.months ?? forever) &&
  rank(given) >= rank(promised) &&
  isKept(promised.free, given.free) &&
  isKept(promised.requiresLicensing, given.requiresLicensing);

export const licenceIsAsPromised = rule<Using>({
  id: 'RIGHTS-AS-STATED',
  says: {
    sv: 'Licensen till ett resultat ger minst det som dokumenten anger: tid, vilka andra, fri användning och rätt att kräva licens.',
    en: 'The licence to a result gives at least what the documents state: time, who besides, free use and the right to require licensing.',
  },
  basis: 'LOU 6:33, 17:14: what was competed for is not given away afterwards.',
  holds: (ctx) => {
    const promised = ctx.state.documents?.licence;
    const { licence } = ctx.body;
    return named(ctx)?.kind !== 'result' || !promised || !licence || coversAll(licence, promised);
  },
  because: ({ state }) => {
    const { months, sublicence } = state.documents?.licence ?? {};
    const expected = `${months ?? '∞'}, ${sublicence ?? '–'}`;
    return { says: { sv: `Angivet: ${expected}.`, en: `Stated: ${expected}.` }, expected };
  },
  field: 'licence',
});

export const useIsPast = rule<{ readonly on: string }>({
  id: 'RIGHTS-PAST',
  says: { sv: 'Dagen ligger inte i framtiden.', en: 'The day is not in the future.' },
  basis: 'Own rule: what has happened is recorded, not what is planned.',
  holds: ({ body, today }) => body.on <= today,
  because: ({ today }) => listed([today]),
  field: 'on',
});
