import { resolve } from 'node:path';

/** The workspace's top folder. */
export const projectRoot = resolve(import.meta.dirname, '../../..');
