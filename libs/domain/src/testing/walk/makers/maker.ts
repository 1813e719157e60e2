import type { Content, Scene } from '../scene.js';

/** Makes a command's content for the case as it stands; undefined where nothing in it calls for the command. */
export type Maker = (scene: Scene) => Content | undefined;
export type Makers = { readonly [command: string]: Maker };
