import type { NoticeToSend } from '../notices/notice-work.js';
import type { PaperToMake } from '../papers/paper.js';
import type { EnvelopeId } from '../windows/envelopes.js';
import type { Role } from './roles.js';
import type { Text } from './text.js';

/** Outside work that an event asks for. Its key makes it happen once: `<sequence of the event>/<number>`. */
export interface Work {
  readonly key: string;
  /**
   * `mail`: told to people; `publish`: made public to all suppliers; `notice`: sent to the registered notice database; `dispose`: files
   * that a decision names are removed from the storage; `render`: papers are made; `unseal`: the attachments of what an opening has opened
   * become files of the case.
   */
  readonly kind: 'mail' | 'publish' | 'notice' | 'dispose' | 'render' | 'unseal';
  /** Persons of the buying organisation, by id. */
  readonly persons: readonly string[];
  readonly suppliers: readonly string[];
  readonly roles: readonly Role[];
  readonly subject: Text;
  readonly says: Text;
  /** The lot whose award decision the mail notifies of: what becomes of each mail is recorded in the case. */
  readonly notifies?: string;
  /** The notice of a `notice`. */
  readonly notice?: NoticeToSend;
  /** The papers of a `render`. */
  readonly papers?: readonly PaperToMake[];
  /** What an `unseal` is about. */
  readonly attachments?: AttachmentsOf;
}

/** The attachments of an opened part, and those who opened it. */
export interface AttachmentsOf {
  readonly window: string;
  readonly envelope: EnvelopeId;
  readonly openers: readonly string[];
}

/** Work before it has its key and its receivers by name. */
export type Wanted = Pick<Work, 'kind' | 'subject' | 'says'> &
  Partial<Pick<Work, 'persons' | 'suppliers' | 'roles' | 'notifies' | 'notice' | 'papers' | 'attachments'>>;
