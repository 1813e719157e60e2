import type { CalendarDate } from '../calendar/index.js';
import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import type { AccessGround } from './grounds.data.js';
import type { KnownDocument } from './known-document.js';
import {
  openRequests,
  wholeOutcome,
  type AccessOutcome,
  type AccessRequest,
  type AskedDocument,
} from './openness.state.js';
import { isTenderSecret } from './tender-secrecy.js';

interface Asking {
  readonly receivedOn: CalendarDate;
  readonly documents: readonly string[];
}

export const hasBeenReceived = rule<Asking>({
  id: 'ACCESS-DATE',
  says: { sv: 'Begäran har kommit in.', en: 'The request has been received.' },
  basis: 'own rule: what is recorded is what has happened.',
  holds: ({ body, today }) => body.receivedOn <= today,
  because: ({ today }) => ({ says: { sv: `Senast ${today}.`, en: `At the latest ${today}.` }, expected: today }),
  field: 'receivedOn',
});

const unknown = ({ body, brought }: Deciding<Asking>) =>
  body.documents.filter((id) => !brought.documents?.some((one) => one.id === id && !one.disposed));

export const documentsAreThere = rule<Asking>({
  id: 'ACCESS-DOCUMENTS',
  says: {
    sv: 'Varje handling som begärs finns i ärendets förteckning och är inte gallrad.',
    en: 'Each document that is asked for is in the case’s register and is not disposed of.',
  },
  basis: 'Freedom of the Press Act, ch. 2 (not verified): the right is to documents that are kept.',
  holds: (ctx) => unknown(ctx).length === 0 && new Set(ctx.body.documents).size === ctx.body.documents.length,
  because: (ctx) => {
    const all = unknown(ctx).join(', ') || '–';
    return { says: { sv: `Inte: ${all}.`, en: `Not: ${all}.` } };
  },
  field: 'documents',
});

/** The request that a command names, as long as it waits for an answer. */
export const requestOf = ({ state, body }: Deciding<{ readonly request: string }>): AccessRequest | undefined =>
  openRequests(state).find(({ id }) => id === body.request);

export const requestWaits = rule<{ readonly request: string }>({
  id: 'ACCESS-REQUEST',
  says: { sv: 'Begäran finns och är inte besvarad.', en: 'The request is there and is not answered.' },
  basis: 'own rule: a request is answered once; whoever asks again makes a new one.',
  holds: (ctx) => requestOf(ctx) !== undefined,
  field: 'request',
});

interface Testing {
  readonly request: string;
  readonly document: string;
  readonly outcome: AccessOutcome;
  readonly parts?: readonly { readonly part: string; readonly ground: AccessGround }[];
  readonly copy?: string;
}

/** The document that is tested, as the record knows it. */
export const testedDocument = ({ body, brought }: Deciding<Testing>): KnownDocument | undefined =>
  brought.documents?.find(({ id }) => id === body.document);

export const documentIsAskedFor = rule<Testing>({
  id: 'ACCESS-ASKED',
  says: { sv: 'Handlingen hör till begäran.', en: 'The document is one of those that the request names.' },
  basis: 'own rule: what nobody asked for is not tested for anybody.',
  holds: (ctx) =>
    (requestOf(ctx)?.documents ?? []).some(({ document }) => document === ctx.body.document) &&
    testedDocument(ctx) !== undefined,
  field: 'document',
});

const isSecret = (ctx: Deciding<Testing>): boolean => {
  const known = testedDocument(ctx);
  return known !== undefined && isTenderSecret(ctx.state, known);
};

export const tendersStaySecret = rule<Testing>({
  id: 'ACCESS-TENDERS',
  says: {
    sv: 'Innan tilldelningen är beslutad lämnas ingen uppgift om anbuden ut; begäran avslås med den grunden.',
    en: 'Before the award is decided nothing about the tenders is handed out; the request is refused on that ground.',
  },
  basis: 'OSL 2009:400, 19:3, second paragraph: absolute secrecy, without a harm test.',
  holds: (ctx) =>
    !isSecret(ctx) ||
    (ctx.body.outcome === 'refused' && (ctx.body.parts ?? []).every(({ ground }) => ground === 'OSL-19:3-2')),
  field: 'outcome',
});

export const absoluteSecrecyHasNotEnded = rule<Testing>({
  id: 'ACCESS-ENDED',
  says: {
    sv: 'Anbudens absoluta sekretess gäller inte handlingen nu.',
    en: 'The absolute secrecy of tenders does not hold for the document now.',
  },
  basis:
    'OSL 2009:400, 19:3, second paragraph: until tenders are public, the award is decided or the matter is closed.',
  holds: (ctx) => isSecret(ctx) || !(ctx.body.parts ?? []).some(({ ground }) => ground === 'OSL-19:3-2'),
  field: 'parts',
});

export const groundsAreNamed = rule<Testing>({
  id: 'ACCESS-GROUNDS',
  says: {
    sv: 'Det som maskeras eller vägras har en grund för varje del; det som lämnas ut helt har ingen.',
    en: 'What is masked or refused has a ground for each part; what is released in full has none.',
  },
  basis:
    'Freedom of the Press Act, ch. 2 (not verified): access is refused by a named section of the Secrecy Act, and no further.',
  holds: ({ body: { outcome, parts = [] } }) => (outcome === 'release') === (parts.length === 0),
  field: 'parts',
});

/** Each masked part of an event's body is one of its own, so that no misspelling lets it through. */
const unknownParts = (ctx: Deciding<Testing>): readonly string[] => {
  const known = testedDocument(ctx);
  if (known?.kind !== 'event' || ctx.body.copy !== undefined) return [];
  return (ctx.body.parts ?? []).map(({ part }) => part).filter((part) => !known.parts.includes(part.split('.')[0]!));
};

export const partsAreThere = rule<Testing>({
  id: 'ACCESS-PARTS',
  says: { sv: 'Varje del som maskeras finns i handlingen.', en: 'Each part that is masked is in the document.' },
  basis: 'own rule: a part that is not found is a part that is not masked.',
  holds: (ctx) => ctx.body.outcome !== 'masked' || unknownParts(ctx).length === 0,
  because: (ctx) => {
    const all = unknownParts(ctx).join(', ');
    return { says: { sv: `Finns inte: ${all}.`, en: `Not there: ${all}.` } };
  },
  field: 'parts',
});

/** The masked copy, as the record knows it. */
export const copyOf = ({ body, brought }: Deciding<{ readonly copy?: string }>) =>
  brought.files?.find(({ file }) => file === body.copy);

export const copyIsAnother = rule<Testing>({
  id: 'ACCESS-COPY',
  says: {
    sv: 'En fil eller inlämning som maskeras har en maskad kopia: en annan fil, mottagen för ärendet.',
    en: 'A file or submission that is masked has a masked copy: another file, received for the case.',
  },
  basis:
    'own rule: a cover laid over a text leaves the text beneath; the copy is made anew and the original stays as it is.',
  holds: (ctx) => {
    const { outcome, copy } = ctx.body;
    const known = testedDocument(ctx);
    if (outcome !== 'masked') return copy === undefined;
    if (copy === undefined) return known?.kind === 'event';
    const received = copyOf(ctx);
    return received !== undefined && received.sha256 !== known?.sha256;
  },
  field: 'copy',
});

const untested = (ctx: Deciding<{ readonly request: string }>): readonly AskedDocument[] =>
  (requestOf(ctx)?.documents ?? []).filter(({ test }) => !test);

export const allAreTested = rule<{ readonly request: string }>({
  id: 'ACCESS-TESTED',
  says: { sv: 'Varje handling som begärs är prövad.', en: 'Each document that is asked for is tested.' },
  basis: 'OSL 2009:400: secrecy is tested for each document and each request.',
  holds: (ctx) => untested(ctx).length === 0,
  because: (ctx) => {
    const all = untested(ctx)
      .map(({ document }) => document)
      .join(', ');
    return { says: { sv: `Saknas: ${all}.`, en: `Missing: ${all}.` } };
  },
  who: ['procurer', 'registrar'],
});

/** Tests that the case has passed by: absolute secrecy has ended since, or has begun. */
const outdated = (ctx: Deciding<{ readonly request: string }>): readonly string[] =>
  (requestOf(ctx)?.documents ?? []).flatMap(({ document, test }) => {
    const known = ctx.brought.documents?.find(({ id }) => id === document);
    const absolute = (test?.parts ?? []).some(({ ground }) => ground === 'OSL-19:3-2');
    return !known || known.disposed || isTenderSecret(ctx.state, known) !== absolute ? [document] : [];
  });

export const testsStillHold = rule<{ readonly request: string }>({
  id: 'ACCESS-CURRENT',
  says: {
    sv: 'Prövningarna svarar mot den sekretess som gäller nu.',
    en: 'The tests are of the secrecy that holds now.',
  },
  basis: 'OSL 2009:400, 19:3, second paragraph: it ends, and begins, while a request waits.',
  holds: (ctx) => outdated(ctx).length === 0,
  because: (ctx) => {
    const all = outdated(ctx).join(', ');
    return { says: { sv: `Pröva på nytt: ${all}.`, en: `Test anew: ${all}.` } };
  },
  who: ['procurer', 'registrar'],
});

/** What the answer is as a whole. */
export const outcomeOf = (ctx: Deciding<{ readonly request: string }>): AccessOutcome =>
  wholeOutcome((requestOf(ctx)?.documents ?? []).flatMap(({ test }) => (test ? [test.outcome] : [])));

export const refusalIsTheDecisionMakers = rule<{ readonly request: string }>({
  id: 'ACCESS-WHO',
  says: {
    sv: 'Att vägra eller maskera beslutas av beslutsfattaren; att lämna ut helt får handläggaren göra.',
    en: 'To refuse or to mask is decided by the decision-maker; to release in full is the handler’s to do.',
  },
  basis:
    'OSL 2009:400, 6:3 (not verified): who has the document in care answers; a refusal is the authority’s decision.',
  holds: (ctx) => outcomeOf(ctx) === 'release' || ctx.capacity.role === 'decision-maker',
  who: ['decision-maker'],
});

export const refusalHasReasons = rule<{ readonly request: string; readonly reasons?: string }>({
  id: 'ACCESS-REASONS',
  says: { sv: 'Att vägra eller maskera har skäl.', en: 'To refuse or to mask has reasons.' },
  basis:
    'Administrative Procedure Act 2017:900, section 32 (not verified): a refusal is in writing, with reasons and how to appeal.',
  holds: (ctx) => outcomeOf(ctx) === 'release' || (ctx.body.reasons ?? '').trim() !== '',
  field: 'reasons',
});
