import { sha256 } from '@behov/sealing';

/** Hexadecimal SHA-256 of a text's UTF-8 bytes. */
export const hashOf = (text: string): Promise<string> => sha256(new TextEncoder().encode(text));
