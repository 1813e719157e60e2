import type { Work } from '@behov/domain';
import type { OutsideWork } from '@behov/persistence';
import type { OutsideActivities, WorkOf } from '@behov/workflows';
import type { WorkOutcome } from '../../metrics/metrics.js';
import { disposeFiles, type FileParts } from './dispose-files.js';
import { openAttachments, type AttachmentParts } from './open-attachments.js';
import { withAddress } from './notices/with-address.js';
import { noticeMail } from './notices/notice-mail.js';
import { NoticeRefusedError, type NoticePort } from './notices/notice-port.js';
import { makePapers, type PaperParts } from './papers/make-papers.js';
import { tellSuppliers, type Audience } from './tell-suppliers.js';
import { addressesOf, isUndeliverable, mailOf, NotSentError, type MailServer } from './mail.js';
import { isGivenUp, type Report } from './reports.js';

export interface OutsideParts {
  readonly outside: OutsideWork;
  readonly mail: MailServer;
  readonly mailFrom: string;
  /** The registered notice database; without one people enter notices by hand. */
  readonly notices?: NoticePort | undefined;
  /** The API's own address, which notices name. */
  readonly publicUrl?: string | undefined;
  /** Whom suppliers' mail goes to; without it none is sent. */
  readonly audience?: Audience | undefined;
  /** What papers are made of; without it none are made. */
  readonly papers?: PaperParts | undefined;
  /** What disposed files are removed with; without it the work is tried again. */
  readonly files?: FileParts | undefined;
  /** Tells the case what became of a mail. */
  readonly report?: Report | undefined;
  /** For how long the work that is being done has been tried, in milliseconds. */
  readonly triedForMs?: (() => number) | undefined;
  /** What attachments are opened with; without it the work is tried again. */
  readonly attachments?: AttachmentParts | undefined;
  readonly count: (kind: Work['kind'], outcome: WorkOutcome) => void;
}

/**
 * Outside work, done once. Where a crash has left it open whether it was done, it is done once more and marked; after a
 * second such crash it is left.
 */
export const outsideActivities = (parts: OutsideParts): OutsideActivities => ({
  async perform(of, work) {
    try {
      parts.count(work.kind, await perform(parts, of, work));
    } catch (error) {
      parts.count(work.kind, 'failed');
      throw error;
    }
  },
});

async function perform(parts: OutsideParts, of: WorkOf, work: Work): Promise<WorkOutcome> {
  const { outside } = parts;
  const begun = await outside.begin(of.caseId, work);
  if (begun === 'done') return 'known';
  const outcome = await attempt(parts, of, work, begun === 'repeat');
  await outside.finish(of.caseId, work.key);
  return outcome;
}

async function attempt(parts: OutsideParts, of: WorkOf, work: Work, repeat: boolean): Promise<WorkOutcome> {
  // Papers stay in the program, where a training case is, too.
  if (work.kind === 'render') return render(parts, of, work, repeat);
  // So do files, opened or disposed of.
  if (work.kind === 'unseal') return unseal(parts, of, work, repeat);
  if (work.kind === 'dispose') return dispose(parts, of, repeat);
  // A training case never leaves the program.
  if (of.training) return 'training';
  // What is published stands in the read model since the event's own transaction; those who follow it are told now.
  if (work.kind === 'publish') return (await tell(parts, of, work)) > 0 && repeat ? 'repeated' : 'done';
  if (work.kind === 'notice') return sendNotice(parts, of, work, repeat);
  const told = await tell(parts, of, work);
  const outcome = await sendMail(parts, of, work, repeat);
  return outcome === 'nobody' && told > 0 ? 'done' : outcome;
}

async function render({ papers }: OutsideParts, of: WorkOf, work: Work, repeat: boolean): Promise<WorkOutcome> {
  if (!papers) return 'nobody';
  await makePapers(papers, of, work);
  return repeat ? 'repeated' : 'done';
}

async function unseal({ attachments }: OutsideParts, of: WorkOf, work: Work, repeat: boolean): Promise<WorkOutcome> {
  if (!attachments || !work.attachments) throw new Error('there is nothing to open attachments with');
  await openAttachments(attachments, of.caseId, work.attachments);
  return repeat ? 'repeated' : 'done';
}

async function dispose({ files }: OutsideParts, of: WorkOf, repeat: boolean): Promise<WorkOutcome> {
  if (!files) throw new Error('there is no storage to remove files from');
  await disposeFiles(files, of.caseId);
  return repeat ? 'repeated' : 'done';
}

/** Suppliers come before the persons of a mail: what is known of each of them lets an attempt go on where one stopped. */
async function tell(parts: OutsideParts, of: WorkOf, work: Work): Promise<number> {
  if (!parts.audience) return 0;
  try {
    const telling = { report: parts.report, triedForMs: parts.triedForMs?.() ?? 0 };
    return await tellSuppliers(parts.audience, parts.mail, parts.mailFrom, of, work, telling);
  } catch (error) {
    // To the persons of the mail nothing has been sent.
    await parts.outside.release(of.caseId, work.key);
    throw error;
  }
}

/** A notice is sent under a key that its receiver knows again, so a repeat does no harm. */
async function sendNotice(parts: OutsideParts, of: WorkOf, drafted: Work, repeat: boolean): Promise<WorkOutcome> {
  const work = withAddress(drafted, of.caseId, parts.publicUrl);
  if (!parts.notices || !work.notice) return sendMail(parts, of, noticeMail(work), repeat);
  try {
    await parts.notices.send(work.notice, `${of.caseId}/${work.key}`);
    return repeat ? 'repeated' : 'done';
  } catch (error) {
    if (!(error instanceof NoticeRefusedError)) throw error;
    // People correct it and record the rejection: the same notice would be refused again.
    return sendMail(parts, of, noticeMail(work, error), repeat);
  }
}

async function sendMail(parts: OutsideParts, of: WorkOf, work: Work, repeat: boolean): Promise<WorkOutcome> {
  if (addressesOf(work).length === 0) return 'nobody';
  try {
    const refused = (await parts.mail.send(mailOf(work, of.caseId, parts.mailFrom, repeat))) ?? [];
    await reportPersons(parts, of, work, refused, 'refused');
    return repeat ? 'repeated' : 'done';
  } catch (error) {
    const [undeliverable, givenUp] = [isUndeliverable(error), isGivenUp(error, parts.triedForMs?.() ?? 0)];
    if (undeliverable || givenUp) {
      await reportPersons(parts, of, work, addressesOf(work), undeliverable ? 'refused' : 'given-up');
      return 'nobody';
    }
    if (error instanceof NotSentError) await parts.outside.release(of.caseId, work.key);
    throw error;
  }
}

/** A person's id is the address that the mail went to. */
async function reportPersons(
  { report }: OutsideParts,
  of: WorkOf,
  { key }: Work,
  persons: readonly string[],
  reason: 'refused' | 'given-up',
): Promise<void> {
  for (const person of persons) await report?.(of, key, { failed: { person }, reason });
}
