import type { Deciding } from '../case/command.js';
import { rule, type Rule } from '../case/rule.js';
import type { Text } from '../case/text.js';
import { faultOf, wayOf, waysAllowed, type SignatureFault, type Signing } from './signing.js';

export const wayIsAllowed = rule<Signing>({
  id: 'CONTRACT-SIGNING-WAY',
  says: {
    sv: 'Avtalet undertecknas på ett sätt som myndigheten har ställt in: med en underskrift som verifieras, eller för hand.',
    en: 'The contract is signed in a way that the authority has configured: by a signature that is verified, or by hand.',
  },
  basis:
    'Own rule: LOU asks for a written contract (1:15, from memory, not verified) and leaves the form of the signature to the parties.',
  holds: (ctx) => waysAllowed(ctx).includes(wayOf(ctx.body)),
  because: (ctx) => {
    const expected = waysAllowed(ctx).join(', ');
    return { says: { sv: `Här: ${expected}.`, en: `Here: ${expected}.` }, expected };
  },
  field: 'signature',
});

export const documentIsNamed = rule<Signing>({
  id: 'CONTRACT-DOCUMENT',
  says: {
    sv: 'En underskrift som verifieras gäller en fil i ärendet.',
    en: 'A signature that is verified is of a file of the case.',
  },
  basis: 'Own rule: a signature is over the digest of one content, and that content has to be kept.',
  holds: ({ body }) => body.signature === undefined || body.document !== undefined,
  field: 'document',
});

/** A rule that one kind of fault breaks. */
function unlessFault(id: string, faults: readonly SignatureFault[], says: Text, basis: string): Rule<Signing> {
  const broken = (ctx: Deciding<Signing>) =>
    ctx.body.signature === undefined ? undefined : faults.find((one) => one === faultOf(ctx));
  return rule<Signing>({
    id,
    says,
    basis,
    holds: (ctx) => broken(ctx) === undefined,
    because: (ctx) => {
      const found = broken(ctx) ?? '–';
      return { says: { sv: `Funnet: ${found}.`, en: `Found: ${found}.` } };
    },
    field: 'signature',
  });
}

/** A signature that nobody has looked at doesn't count. */
export const signatureIsChecked = rule<Signing>({
  id: 'CONTRACT-SIGNATURE-CHECKED',
  says: { sv: 'Underskriften är verifierad.', en: 'The signature is verified.' },
  basis: 'Own rule: what is recorded as verified was verified, by the record and by nobody who says so.',
  holds: ({ body, brought }) => body.signature === undefined || brought.signing?.checked !== undefined,
  field: 'signature',
});

const cms = 'RFC 5652 (CMS), as ETSI EN 319 122-1 (CAdES) profiles it (from memory, not verified)';

export const signatureIsReadable = unlessFault(
  'CONTRACT-SIGNATURE-READ',
  ['UNREADABLE', 'UNSUPPORTED'],
  {
    sv: 'Underskriften är en avskild CMS-underskrift i base64, med signerade attribut, SHA-256 och undertecknarens certifikat.',
    en: "The signature is a detached CMS signature in base64, with signed attributes, SHA-256 and the signer's certificate.",
  },
  `Own rule: one open format that anybody can check; ${cms}`,
);

const isOfTheDocument = (id: string, says: Text, basis: string) => unlessFault(id, ['OTHER-DOCUMENT'], says, basis);

export const signatureIsOfTheDocument = isOfTheDocument(
  'CONTRACT-SIGNED-DOCUMENT',
  { sv: 'Underskriften gäller den fil som anges.', en: 'The signature is of the file that is named.' },
  `A signature says something of one content alone; ${cms}`,
);

export const partiesSignTheSame = rule<Signing>({
  id: 'CONTRACT-SAME-DOCUMENT',
  says: {
    sv: 'Leverantören undertecknar samma dokument som myndigheten.',
    en: 'The supplier signs the same document as the authority.',
  },
  basis:
    'LOU 1:15: a contract is what both have agreed on in writing; Contracts Act 1915:218, sections 1 and 6 (from memory, not verified)',
  holds: (ctx) =>
    ctx.body.signature === undefined ||
    (ctx.state.contracts[ctx.track.id]?.document !== undefined && faultOf(ctx) !== 'OTHER-DOCUMENT'),
  because: ({ state, track }) => {
    const expected = state.contracts[track.id]?.document?.sha256 ?? '–';
    return { says: { sv: `Dokumentets SHA-256: ${expected}.`, en: `SHA-256 of the document: ${expected}.` }, expected };
  },
  field: 'signature',
});

export const signatureIsRight = unlessFault(
  'CONTRACT-SIGNATURE-WRONG',
  ['WRONG'],
  {
    sv: 'Underskriften är gjord med certifikatets nyckel och är oförändrad.',
    en: "The signature was made with the certificate's key and is unchanged.",
  },
  cms,
);

export const certificateIsTrusted = unlessFault(
  'CONTRACT-CERTIFICATE-TRUSTED',
  ['CERTIFICATE-FOREIGN'],
  {
    sv: 'Certifikatet är utfärdat under en rot som myndigheten litar på.',
    en: 'The certificate was issued under a root that the authority trusts.',
  },
  'Own rule: the authority configures whose certificates count; Regulation (EU) 910/2014, Article 26 for an advanced signature (not verified)',
);

export const certificateIsValid = unlessFault(
  'CONTRACT-CERTIFICATE-VALID',
  ['CERTIFICATE-EXPIRED'],
  { sv: 'Certifikatet gäller när avtalet undertecknas.', en: 'The certificate is valid when the contract is signed.' },
  'RFC 5280, section 4.1.2.5 (from memory, not verified)',
);

export const certificateIsForSignatures = unlessFault(
  'CONTRACT-CERTIFICATE-USE',
  ['CERTIFICATE-USE'],
  { sv: 'Certifikatet är till för underskrifter.', en: 'The certificate is for signatures.' },
  'RFC 5280, section 4.2.1.3 (from memory, not verified)',
);

/** After what belongs to the document: what a signature itself must be. */
export const signatureCounts = [
  signatureIsChecked,
  signatureIsReadable,
  signatureIsRight,
  certificateIsTrusted,
  certificateIsValid,
  certificateIsForSignatures,
] as const;
