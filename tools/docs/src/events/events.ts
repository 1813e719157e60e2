import type { EventType } from '@behov/domain';
import { awardEvents } from './award-events.js';
import { caseEvents } from './case-events.js';
import { competitionEvents } from './competition-events.js';
import type { EventTexts } from './event-text.js';
import { preparationEvents } from './preparation-events.js';

/** Every type of event that a case's log can hold. */
export const eventTexts: EventTexts<EventType> = {
  ...caseEvents,
  ...preparationEvents,
  ...competitionEvents,
  ...awardEvents,
};
