/** Histories of cases, recorded when the workflow's code was released; replayed ever after. */
export const historiesFolder = new URL('../../histories/', import.meta.url);
