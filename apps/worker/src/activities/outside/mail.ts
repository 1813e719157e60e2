import type { Work } from '@behov/domain';

/** A mail as it is handed to the server. */
export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  /** Receivers who don't see each other. */
  readonly bcc?: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Sends, or throws. */
export interface MailServer {
  /**
   * @returns the addresses that the server refused while it took the mail for others, if any
   * @throws NotSentError when the server has not taken it for certain; another error when it may have
   */
  send(mail: Mail): Promise<readonly string[] | void>;
}

/** The mail server has certainly not taken the mail. */
export class NotSentError extends Error {
  override readonly name = 'NotSentError';
}

/** Whether the server refuses every address, or the mail, for good: to send it again would be refused again. The sender is ours to mend. */
export const isUndeliverable = (error: unknown): boolean => {
  if (!(error instanceof NotSentError)) return false;
  const {
    code,
    responseCode = 0,
    command,
  } = (error.cause ?? {}) as Partial<Record<'code' | 'command', string>> & {
    responseCode?: number;
  };
  if (code === 'EENVELOPE') return command !== 'MAIL FROM' && (responseCode === 0 || responseCode >= 500);
  return code === 'EMESSAGE' && responseCode >= 500;
};

export const repeatMark = '[repeat]';

/** Those of a piece of work's persons who can be reached: whose id is an address. */
export const addressesOf = ({ persons }: Work): readonly string[] => persons.filter((person) => person.includes('@'));

/** @param repeat whether it may have been sent before */
export function mailOf(work: Work, caseId: string, from: string, repeat: boolean): Mail {
  const mark = repeat ? `${repeatMark} ` : '';
  const why = repeat ? ['Detta kan vara skickat en gång förut. / This may have been sent once before.', ''] : [];
  return {
    from,
    to: addressesOf(work),
    subject: `${mark}${work.subject.sv} / ${work.subject.en}`,
    text: [...(repeat ? [repeatMark, ...why] : []), work.says.sv, '', work.says.en, ''].join('\n'),
    // The same for a repeat, so that a receiver that can drops it (RFC 5322 section 3.6.4).
    messageId: `<${caseId}.${work.key.replace('/', '.')}@${from.split('@')[1]}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Behov-Case': caseId, 'X-Behov-Work': work.key },
  };
}
