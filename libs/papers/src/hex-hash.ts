import { createHash } from 'node:crypto';

/** Hexadecimal SHA-256. */
export const hexHash = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
