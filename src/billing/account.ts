import { once } from '../input/once.js';
import { flag, nullable, oneOf, optional } from '../input/readers.js';
import { object } from '../input/request.js';
import { readInstant } from '../time/instant.js';
import { priceList } from './price-list.js';

// Built when they are first needed, so that a bundle without `start` has no catalogue.
const readPlan = /*@__PURE__*/ once(() => oneOf('plan', [...priceList.teamPlans, ...priceList.individualPlans]));
const readTier = /*@__PURE__*/ once(() => oneOf('tier', priceList.tiers));

/** Reads what billing needs of an account. Other fields are for `entitlements`, or the caller's own, and are ignored. */
export const readAccount = /*@__PURE__*/ object(
  {
    kind: /*@__PURE__*/ oneOf('kind', ['team', 'individual']),
    plan: (input: unknown) => readPlan()(input),
    salesExecutive: flag,
    selfServe: /*@__PURE__*/ optional(flag, true),
    addOn: /*@__PURE__*/ nullable(
      /*@__PURE__*/ object(
        {
          tier: (input: unknown) => readTier()(input),
          endsAt: /*@__PURE__*/ nullable(readInstant),
        },
        'ignored',
      ),
    ),
  },
  'ignored',
);
