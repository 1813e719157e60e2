import { listed, waiting } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { givesReasons } from '../case/gives-reasons.js';
import { rule } from '../case/rule.js';
import type { Role } from '../case/roles.js';
import { isDirectAward, isOutside } from '../procedures/regimes.js';
import { madeAcceptableTender, reasonsAbout, unansweredRequests, wasNegotiated } from './to-tell.js';

const procurers: readonly Role[] = ['procurer'];
const said = (text: string | undefined) => (text ?? '').trim() !== '';

export const lawGivesReasons = rule({
  id: 'REASONS-LAW',
  says: {
    sv: 'Rätten att på begäran få skälen gäller annonserade upphandlingar och dem enligt hela lagen.',
    en: 'The right to be told the reasons on request holds for advertised procurements and those under the whole act.',
  },
  basis: 'LOU 12:13, 19:20; chapter 19 a and what stands outside the act have no such right (1:5, 19a:1).',
  holds: ({ definition }) => !isDirectAward(definition) && !isOutside(definition),
});

export const somethingWasDecided = rule({
  id: 'REASONS-CONCERNED',
  says: {
    sv: 'Skäl begär den som har fått beslut: den som inte gick vidare, eller har underrättats om tilldelning.',
    en: 'Reasons are asked for by whoever was decided on: who did not go on, or was notified of an award.',
  },
  basis: 'LOU 12:13, 19:20: candidates and tenderers.',
  holds: ({ state, capacity }) => reasonsAbout(state, capacity.supplier ?? '') !== undefined,
});

export const isNotAskedTwice = rule({
  id: 'REASONS-ONCE',
  says: {
    sv: 'Er begäran om skälen väntar redan på svar.',
    en: 'Your request for the reasons waits for an answer already.',
  },
  basis: 'LOU 12:13, 19:20: the time runs from the first request (own reading).',
  holds: ({ state, capacity }) => !unansweredRequests(state).some((one) => one.supplier === capacity.supplier),
  who: procurers,
});

interface Giving {
  readonly request: string;
  readonly reasons: string;
  readonly advantages?: string;
  readonly course?: string;
}

const about = ({ state, body }: Deciding<Giving>) => unansweredRequests(state).find((one) => one.id === body.request);

export const requestWaits = rule<Giving>({
  id: 'REASONS-OPEN',
  says: { sv: 'Begäran väntar på svar.', en: 'The request waits for an answer.' },
  basis: 'A request is answered once (own rule); a new one can be made.',
  holds: (ctx) => about(ctx) !== undefined,
  because: ({ state }) =>
    listed(
      unansweredRequests(state).map((one) => one.id),
      waiting,
    ),
  field: 'request',
});

export const reasonsAreSaid = givesReasons({
  id: 'REASONS-SAID',
  says: { sv: 'Svaret säger varför.', en: 'The answer says why.' },
  basis: 'LOU 12:13, 19:20: why a request or tender was rejected.',
});

const isOfAcceptable = (ctx: Deciding<Giving>) => {
  const asked = about(ctx);
  return asked?.about === 'award' && madeAcceptableTender(ctx.state, asked.supplier);
};

export const advantagesAreSaid = rule<Giving>({
  id: 'REASONS-ADVANTAGES',
  says: {
    sv: 'Den som lämnat ett godtagbart anbud får veta det vinnande anbudets egenskaper och fördelar.',
    en: 'Whoever made an acceptable tender is told the characteristics and advantages of the winning one.',
  },
  basis: 'LOU 12:13, 19:20; the name of the winner goes with it',
  holds: (ctx) => !isOfAcceptable(ctx) || said(ctx.body.advantages),
  field: 'advantages',
});

export const courseIsSaid = rule<Giving>({
  id: 'REASONS-COURSE',
  says: {
    sv: 'Har det förhandlats, eller förts dialog, får den som lämnat ett godtagbart anbud veta hur det gick till.',
    en: 'Where there was negotiation or a dialogue, whoever made an acceptable tender is told of its course.',
  },
  basis: 'LOU 12:13; asked for under chapter 19 too (own rule: 19:20 follows it)',
  holds: (ctx) => !isOfAcceptable(ctx) || !wasNegotiated(ctx.state) || said(ctx.body.course),
  field: 'course',
});
