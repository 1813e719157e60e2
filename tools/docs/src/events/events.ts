import type { EventType } from '@behov/domain';
import { archiveEvents } from './archive-events.js';
import { awardEvents } from './award-events.js';
import { performanceEvents } from './performance-events.js';
import { modificationEvents } from './modification-events.js';
import { caseEvents } from './case-events.js';
import { competitionEvents } from './competition-events.js';
import { dialogueEvents } from './dialogue-events.js';
import { qualificationEvents } from './qualification-events.js';
import { exclusionEvents } from './exclusion-events.js';
import { contestEvents } from './contest-events.js';
import { conflictEvents } from './conflict-events.js';
import type { EventDescriptions } from './event-description.js';
import { partnershipEvents } from './partnership-events.js';
import { reviewEvents } from './review-events.js';
import { rulebookEvents } from './rulebook-events.js';
import { pitfallEvents } from './pitfall-events.js';
import { preparationEvents } from './preparation-events.js';

/** Every type of event that a case's log can hold. */
export const eventDescriptions: EventDescriptions<EventType> = {
  ...caseEvents,
  ...archiveEvents,
  ...conflictEvents,
  ...preparationEvents,
  ...dialogueEvents,
  ...pitfallEvents,
  ...reviewEvents,
  ...rulebookEvents,
  ...competitionEvents,
  ...exclusionEvents,
  ...qualificationEvents,
  ...awardEvents,
  ...performanceEvents,
  ...modificationEvents,
  ...partnershipEvents,
  ...contestEvents,
};
