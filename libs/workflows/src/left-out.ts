/**
 * Modules that the workflow's bundle leaves out, by the names that they are imported by: lists that rules look things up in. A
 * workflow never decides a command, and each of a worker's threads would have a copy of its own.
 */
export const leftOut = ['./cpv-2008.data.js'] as const;
