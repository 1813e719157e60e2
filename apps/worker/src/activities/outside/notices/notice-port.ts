import type { NoticeToSend } from '@behov/domain';

/** A registered notice database, as far as sending goes. What becomes of a notice comes back as a signed command. */
export interface NoticePort {
  /**
   * Hands a notice over. The same key means the same notice: a database that has it takes it no second time.
   * @throws NoticeRefusedError when the database has answered that it doesn't take the notice; another error when it may be
   * tried again
   */
  send(notice: NoticeToSend, key: string): Promise<void>;
}

/** The database has read the notice and doesn't take it: trying again would change nothing. */
export class NoticeRefusedError extends Error {
  override readonly name = 'NoticeRefusedError';
  constructor(
    readonly status: number,
    /** What it answered, cut short. */
    readonly answer: string,
  ) {
    super(`The notice database answered ${status}`);
  }
}
