import type { Instant, Refusal } from '@behov/domain';
import { attachmentsAtMost, contentLimit } from './submission-request.js';

export const windowUnknown = (): Refusal => ({
  code: 'WINDOW-UNKNOWN',
  says: { sv: 'Det finns ingen sådan tid för inlämning.', en: 'There is no such time for submissions.' },
  who: [],
});

export const windowNotOpen = (opensAt: Instant): Refusal => ({
  code: 'WINDOW-NOT-OPEN',
  says: { sv: `Inlämningen öppnar ${opensAt}.`, en: `Submissions are received from ${opensAt}.` },
  who: [],
  expected: opensAt,
});

export const windowClosed = (dueAt: Instant): Refusal => ({
  code: 'WINDOW-CLOSED',
  says: {
    sv: `Sista tiden var ${dueAt}. Inlämningen har antecknats som för sen.`,
    en: `The deadline was ${dueAt}. The submission has been recorded as late.`,
  },
  basis: 'LOU 4:10, 12:10: what comes after the deadline is not opened.',
  who: [],
  expected: dueAt,
});

export const windowCancelled = (): Refusal => ({
  code: 'WINDOW-CANCELLED',
  says: { sv: 'Upphandlingen har avbrutits.', en: 'The procurement has been cancelled.' },
  who: [],
});

export const notInvited = (): Refusal => ({
  code: 'NOT-INVITED',
  says: {
    sv: 'Bara de leverantörer som har bjudits in kan lämna in här.',
    en: 'Only the suppliers that were invited can submit here.',
  },
  basis: 'LOU 4:7',
  who: [],
});

export const nothingToWithdraw = (): Refusal => ({
  code: 'NOTHING-TO-WITHDRAW',
  says: { sv: 'Ni har inget inlämnat att dra tillbaka.', en: 'You have nothing submitted to withdraw.' },
  who: ['supplier'],
});

export const submissionSize = (): Refusal => ({
  code: 'SUBMISSION-SIZE',
  says: {
    sv: `Innehållet får vara högst ${contentLimit} byte.`,
    en: `The content may be ${contentLimit} bytes at most.`,
  },
  who: ['supplier'],
  expected: String(contentLimit),
});

export const submissionEnvelopes = (asked: readonly string[]): Refusal => ({
  code: 'SUBMISSION-ENVELOPES',
  says: {
    sv: `Inlämningen har just dessa delar, en gång var: ${asked.join(', ')}.`,
    en: `A submission has these parts, once each: ${asked.join(', ')}.`,
  },
  basis: 'LOU 12:8, the procurement documents: what is opened apart is sealed apart.',
  who: ['supplier'],
  field: 'envelopes',
  expected: asked.join(', '),
});

export const submissionSealed = (field: string): Refusal => ({
  code: 'SUBMISSION-SEALED',
  says: {
    sv: 'Innehållet krypteras i age-format till den öppna nyckeln, och skickas som base64.',
    en: 'The content is encrypted in the age format to the public key, and sent as base64.',
  },
  basis: 'LOU 12:8: nobody may read what is submitted before the time is over.',
  who: ['supplier'],
  field,
});

export const submissionAttachments = (field: string): Refusal => ({
  code: 'SUBMISSION-ATTACHMENTS',
  says: {
    sv: `En del hänvisar till högst ${attachmentsAtMost} bilagor, var och en med SHA-256 för den krypterade filen, en gång.`,
    en: `A part refers to at most ${attachmentsAtMost} attachments, each by the SHA-256 of the encrypted file, once.`,
  },
  who: ['supplier'],
  field,
});

export const attachmentMissing = (field: string, sha256: string): Refusal => ({
  code: 'ATTACHMENT-MISSING',
  says: {
    sv: 'En bilaga som inlämningen hänvisar till har inte tagits emot. Ladda upp den och lämna in på nytt.',
    en: 'An attachment that the submission refers to has not been received. Upload it and submit anew.',
  },
  basis: 'LOU 12:8: what is received is kept whole; own rule: nothing is received that could not be opened whole.',
  who: ['supplier'],
  field,
  expected: sha256,
});

export const attachmentLate = (dueAt: Instant): Refusal => ({
  code: 'ATTACHMENT-LATE',
  says: {
    sv: `Sista tiden var ${dueAt}. Bilagan har inte tagits emot.`,
    en: `The deadline was ${dueAt}. The attachment was not received.`,
  },
  basis: 'LOU 4:10, 12:10: what comes after the deadline is not opened.',
  who: [],
  expected: dueAt,
});

export const attachmentsFull = ({ files, bytes }: { readonly files: number; readonly bytes: number }): Refusal => ({
  code: 'ATTACHMENTS-FULL',
  says: {
    sv: `En leverantör laddar upp högst ${files} bilagor om sammanlagt ${bytes / 1024 ** 3} GB. Ta bort dem som inte behövs.`,
    en: `A supplier uploads at most ${files} attachments of ${bytes / 1024 ** 3} GB in all. Remove those that are not needed.`,
  },
  who: ['supplier'],
});
