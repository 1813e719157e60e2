import type { CaseState } from '../../case/state.js';
import type { ThresholdObject } from '../../periods/index.js';

/** What a stated threshold can be for; `supplies`, `services` and `goods-services` are those of the case's own kind of authority. */
export const thresholdKinds = [
  'works',
  'goods-services-central',
  'goods-services-other',
  'social-services',
  'supplies',
  'services',
  'goods-services',
] as const;

/** The dated data's name for what a threshold of the case is about; undefined for a name that means nothing. */
export function thresholdObject(of: string, authorityKind: CaseState['authorityKind']): ThresholdObject | undefined {
  switch (of) {
    case 'works':
    case 'goods-services-central':
    case 'goods-services-other':
    case 'social-services':
      return of;
    case 'supplies':
    case 'services':
    case 'goods-services':
      return goodsAndServices(authorityKind);
    default:
      return undefined;
  }
}

/** Goods and services have a lower threshold at the State's own authorities than at all others (LOU 5:1). */
export const goodsAndServices = (authorityKind: CaseState['authorityKind']): ThresholdObject =>
  authorityKind === 'central-authority' ? 'goods-services-central' : 'goods-services-other';
