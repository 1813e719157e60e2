import { sha256 } from '../record/digest.js';

/** The id of an organisation's stream follows from its short name, so that two can't be registered under the same one. */
export function organisationId(organisation: string): string {
  const hex = sha256('organisation/', organisation);
  // RFC 9562, version 8: a UUID made from a hash of one's own choice.
  const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
