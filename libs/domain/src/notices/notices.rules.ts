import { toInstant } from '../calendar/index.js';
import { listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import { nationalPublicationFrom } from './national-publication.js';
import { isPublished, sentNotice } from './note-sent.js';
import type { PublicationPlace } from './notices.state.js';

interface OfNotice {
  readonly notice: string;
}
interface Published extends OfNotice {
  readonly publishedAt: string;
  readonly where: PublicationPlace;
}

export const noticeOf = ({ state, body }: Deciding<OfNotice>) => sentNotice(state, body.notice);

export const noticeWasSent = rule<OfNotice>({
  id: 'NOTICE-KNOWN',
  says: { sv: 'Annonsen har skickats i det här ärendet.', en: 'The notice was sent in this case.' },
  basis: 'Only a notice that was sent is published, confirmed or rejected.',
  holds: (ctx) => noticeOf(ctx) !== undefined,
  because: ({ state }) => listed(Object.keys(state.notices), { sv: 'Skickade:', en: 'Sent:' }),
  field: 'notice',
});

export const noticeIsNotRejected = rule<OfNotice>({
  id: 'NOTICE-REJECTED',
  says: { sv: 'Annonsen är redan avvisad.', en: 'The notice is rejected already.' },
  basis: 'Act 2019:668, section 7: a notice that was stopped is not published; it is sent anew.',
  holds: (ctx) => noticeOf(ctx)?.rejectedAt === undefined,
  field: 'notice',
});

export const noticeIsNotPublished = rule<OfNotice>({
  id: 'NOTICE-PENDING',
  says: {
    sv: 'Annonsen är redan publicerad och kan inte avvisas.',
    en: 'The notice is published already and cannot be rejected.',
  },
  basis: 'LOU 12:12: what was announced ends by a decision to cancel, not by the database.',
  holds: (ctx) => {
    const notice = noticeOf(ctx);
    return notice === undefined || !isPublished(notice);
  },
  who: ['decision-maker'],
  field: 'notice',
});

export const publishedOnceThere = rule<Published>({
  id: 'NOTICE-PUBLISHED-ONCE',
  says: { sv: 'Annonsen är inte redan publicerad där.', en: 'The notice is not published there already.' },
  basis: 'Directive 2014/24/EU, Article 51: a notice is published once in each place.',
  holds: (ctx) => noticeOf(ctx)?.[ctx.body.where] === undefined,
  field: 'where',
});

export const goesThere = rule<Published>({
  id: 'NOTICE-PLACE',
  says: {
    sv: 'I TED publiceras bara annonser under hela lagen.',
    en: 'Only notices under the whole act are published in TED.',
  },
  basis: 'LOU 10:5 a, 19:8; Directive 2014/24/EU, Article 51',
  holds: (ctx) => ctx.body.where === 'national' || noticeOf(ctx)?.eu === true,
  field: 'where',
});

/** An instant of a notice's course: not before it was sent, and not ahead. */
export const isAfterTheDispatch = <F extends string>(field: F) =>
  rule<OfNotice & { readonly [name in F]: string }>({
    id: 'NOTICE-ORDER',
    says: {
      sv: 'Tidpunkten ligger efter att annonsen skickades och inte i framtiden.',
      en: 'The time is after the notice was sent and not in the future.',
    },
    basis: 'LOU 11:2–3: the dispatch comes first; what has not happened is not recorded.',
    holds: (ctx) => {
      const at = toInstant(ctx.body[field]);
      return at >= (noticeOf(ctx)?.sentAt ?? at) && at <= ctx.now;
    },
    because: (ctx) => {
      const from = noticeOf(ctx)?.sentAt ?? '–';
      return {
        says: { sv: `Mellan ${from} och ${ctx.now}.`, en: `Between ${from} and ${ctx.now}.` },
        expected: `${from}/${ctx.now}`,
      };
    },
    field,
  });

export const tedComesFirst = rule<Published>({
  id: 'NOTICE-48H',
  says: {
    sv: 'En annons publiceras nationellt först när TED har publicerat den, eller 48 timmar efter att mottagandet bekräftades.',
    en: 'A notice is published nationally only when TED has published it, or 48 hours after its receipt was confirmed.',
  },
  basis: 'Directive 2014/24/EU, Article 52(1); LOU 10:5 a',
  holds: (ctx) => {
    const notice = noticeOf(ctx);
    if (ctx.body.where !== 'national' || notice === undefined) return true;
    const from = nationalPublicationFrom(notice);
    return from !== undefined && toInstant(ctx.body.publishedAt) >= from;
  },
  because: (ctx) => {
    const notice = noticeOf(ctx);
    const from = notice && nationalPublicationFrom(notice);
    return from === undefined
      ? {
          says: {
            sv: 'Varken publicering i TED eller bekräftat mottagande är antecknat.',
            en: 'Neither a publication in TED nor a confirmed receipt is recorded.',
          },
        }
      : { says: { sv: `Tidigast ${from}.`, en: `The earliest is ${from}.` }, expected: from };
  },
  field: 'publishedAt',
});
