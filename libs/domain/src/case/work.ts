import type { NoticeToSend } from '../notices/notice-work.js';
import type { Role } from './roles.js';
import type { Text } from './text.js';

/** Outside work that an event asks for. Its key makes it happen once: `<sequence of the event>/<number>`. */
export interface Work {
  readonly key: string;
  /** `mail`: told to people; `publish`: made public to all suppliers; `notice`: sent to the registered notice database. */
  readonly kind: 'mail' | 'publish' | 'notice';
  /** Persons of the buying organisation, by id. */
  readonly persons: readonly string[];
  readonly suppliers: readonly string[];
  readonly roles: readonly Role[];
  readonly subject: Text;
  readonly says: Text;
  /** The notice of a `notice`. */
  readonly notice?: NoticeToSend;
}

/** Work before it has its key and its receivers by name. */
export type Wanted = Pick<Work, 'kind' | 'subject' | 'says'> &
  Partial<Pick<Work, 'persons' | 'suppliers' | 'roles' | 'notice'>>;
