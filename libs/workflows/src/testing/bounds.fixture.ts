/** Temporal suggests a new run from here on. */
const suggestedAt = { events: 4_096, bytes: 4_000_000 };

/** Most of what a case has in a year must have room in one run. */
export const mostInARun = { events: suggestedAt.events / 2, bytes: suggestedAt.bytes / 2 };
