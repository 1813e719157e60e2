import type { Applies, EventType } from './event.js';
import type { CaseState } from './state.js';

/** Some event types' functions; together the folders hold all. */
export type Appliers<T extends EventType = EventType> = { readonly [K in T]: Applies<CaseState, K> };
