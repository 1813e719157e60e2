import { lifeNamed } from '@behov/domain/testing';
import { live, livePart } from './living.fixture.js';
import type { Play } from './skipping.fixture.js';
import { stories } from './stories.fixture.js';

/** Histories of cases, recorded when the workflow's code was released; replayed ever after. */
export const historiesFolder = new URL('../../histories/', import.meta.url);

/** One life for each family of procedures. Where a whole life is too long to be kept, a part of it follows below. */
const families = [
  'open-in-two-lots',
  'open-reviewed-by-the-court',
  'negotiated-without-notice-2',
  'national-advertised',
  'direct-award',
  'design-contest',
];

/** What is played, by the name of the history's file. */
export function recordings(): Readonly<Record<string, Play<void>>> {
  return {
    ...stories,
    ...Object.fromEntries(families.map((name): [string, Play<void>] => [name, (kase) => live(kase, lifeNamed(name))])),
    dialogue: (kase) => livePart(kase, lifeNamed('competitive-dialogue'), 'PublishNotice'),
    partners: (kase) => livePart(kase, lifeNamed('innovation-partnership'), 'SignContract', 'DecidePurchase'),
  };
}
