import { definitionOf } from '../../../procedures/registry.js';
import type { Scene } from '../scene.js';

/** A stage of the procedure that the track follows. */
export const anyStage = ({ track, random }: Scene): string => random.pick(definitionOf(track.definition).stages).id;
