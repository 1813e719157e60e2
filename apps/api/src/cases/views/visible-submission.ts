import { pricesAreHiddenFrom, type CaseState, type Role } from '@behov/domain';
import type { OpenedSubmissionView } from '../../suppliers/procurement-view.js';

const withoutPrice = (offer: unknown): unknown => {
  if (typeof offer !== 'object' || offer === null) return offer;
  const { price: _hidden, ...rest } = offer as Readonly<Record<string, unknown>>;
  return rest;
};

function priceless(content: object | null): object | null {
  const offers = (content as { readonly offers?: unknown } | null)?.offers;
  return Array.isArray(offers) ? { ...content, offers: offers.map(withoutPrice) } : content;
}

/**
 * An opened submission as somebody in these roles may read it: for those who judge quality without its prices until they have agreed.
 * What a supplier writes of its price in other words is beyond that; parts of their own (`price-apart`) keep it from them altogether.
 */
export const visibleSubmission = (
  found: OpenedSubmissionView,
  state: CaseState,
  roles: readonly Role[],
): OpenedSubmissionView =>
  pricesAreHiddenFrom(state, roles)
    ? { ...found, opened: found.opened.map((part) => ({ ...part, content: priceless(part.content) })) }
    : found;
