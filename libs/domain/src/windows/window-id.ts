/**
 * The id of a window: its stage; with the lot where lots have parted, and the number of the time around from the second.
 * @example `requests`, `final-tenders`, `final-tenders:2` (lot 2), `final-tenders:2#2` (lot 2, the second time)
 */
export const windowId = (stage: string, track: string, round = 1): string =>
  `${stage}${track === 'case' ? '' : `:${track}`}${round === 1 ? '' : `#${round}`}`;
