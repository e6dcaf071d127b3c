import { check, type Entitlements } from '../../src/entitlements/index.js';
import { BENEFITS } from '../arbitraries/holder.ts';

/** The benefits that a set allows. */
export function allowed(set: Entitlements): string[] {
  return BENEFITS.filter((id) => check(set, id).allowed);
}

/** The hours within which a reply is promised; infinity where none is. */
export function hours({ replyWithin }: Entitlements): number {
  return replyWithin === null ? Number.POSITIVE_INFINITY : Number(replyWithin.replace(/^PT(\d+)H$/, '$1'));
}
