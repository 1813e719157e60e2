import { listedOne } from '../case/because.js';
import { rule } from '../case/rule.js';
import { faultOf, type Signing } from '../contract/signing.js';
import { agreeing } from './find.js';
import { named, type OfModification } from './decision.rules.js';

export const notSignedYet = rule<OfModification>({
  id: 'MODIFICATION-SIGNED-ONCE',
  says: { sv: 'Myndigheten har inte redan undertecknat.', en: 'The authority has not signed already.' },
  basis: 'An agreement is signed once by each party.',
  holds: (ctx) => named(ctx)?.signedByAuthority === undefined,
});

export const authoritySignsFirst = rule<OfModification>({
  id: 'MODIFICATION-AUTHORITY-FIRST',
  says: {
    sv: 'Leverantören går med på det som myndigheten har undertecknat.',
    en: 'The supplier agrees to what the authority has signed.',
  },
  basis: 'LOU 17:8: nothing is agreed before the authority has decided that it may be (order of signing: own rule).',
  holds: (ctx) => named(ctx)?.signedByAuthority !== undefined,
  who: ['decision-maker'],
});

export const signerIsParty = rule<OfModification>({
  id: 'MODIFICATION-PARTY',
  says: {
    sv: 'Leverantören i avtalet, eller den som tar över det, undertecknar ändringen.',
    en: 'The supplier of the contract, or the one that takes it over, signs the modification.',
  },
  basis: 'LOU 1:15, 17:13: a modification is an agreement between the parties.',
  holds: (ctx) => {
    const found = named(ctx);
    return found === undefined || agreeing(ctx.state, ctx.track, found) === ctx.capacity.supplier;
  },
  who: ['supplier'],
});

export const partiesSignTheSame = rule<OfModification & Signing>({
  id: 'MODIFICATION-SAME-DOCUMENT',
  says: {
    sv: 'Leverantören undertecknar samma dokument som myndigheten.',
    en: 'The supplier signs the same document as the authority.',
  },
  basis: 'LOU 1:15: a contract is what both have agreed on in writing (from memory, not verified)',
  holds: (ctx) =>
    ctx.body.signature === undefined || (named(ctx)?.document !== undefined && faultOf(ctx) !== 'OTHER-DOCUMENT'),
  because: (ctx) =>
    listedOne(named(ctx)?.document?.sha256, { sv: 'Dokumentets SHA-256:', en: 'SHA-256 of the document:' }),
  field: 'signature',
});
