import type { Appliers } from '../case/appliers.js';
import type { NoticeFacts } from './notice.state.js';

export const noticeEvolve = {} as Appliers<keyof NoticeFacts>;
