import { createHash } from 'node:crypto';
import { canonicalJson } from '@behov/domain';

/** Hexadecimal SHA-256 of plain data, whatever the order in which its names were written. */
export const contentHash = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');
