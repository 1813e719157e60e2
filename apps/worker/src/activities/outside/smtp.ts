import { createTransport } from 'nodemailer';
import { NotSentError, type MailServer } from './mail.js';

/** What nodemailer says of an error: where in the conversation it came, and the server's answer. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly syscall?: string;
}

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };

/** A mail server by SMTP. */
export function smtpServer(url: string): MailServer & { close(): void } {
  const transport = createTransport({ url, ...timeouts });
  return {
    async send(mail) {
      try {
        const sent = await transport.sendMail({ ...mail, to: [...mail.to], bcc: [...(mail.bcc ?? [])] });
        return sent.rejected;
      } catch (error) {
        throw isCertain(error as SmtpError) ? new NotSentError((error as Error).message, { cause: error }) : error;
      }
    },
    close: () => transport.close(),
  };
}

const beforeTheMail = ['EDNS', 'EAUTH', 'EENVELOPE', 'EMESSAGE'];

/** Only a connection that was lost or timed out after it was made leaves it open whether the server took the mail. */
const isCertain = ({ code = '', responseCode, syscall = '', message }: SmtpError): boolean =>
  responseCode !== undefined ||
  ['connect', 'getaddrinfo'].includes(syscall) ||
  beforeTheMail.includes(code) ||
  // nodemailer says when the time ran out in words only.
  /^(Connection timeout|Greeting never received)$/.test(message);
