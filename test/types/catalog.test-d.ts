import { calendar, catalog, type Decision } from 'premium-support';
import type { Equal, Holds } from './equal.ts';

const builtIn = catalog.dropboxPremiumSupport;

export type Checks = [
  Holds<Equal<typeof builtIn, catalog.Catalog>>,
  Holds<Equal<ReturnType<typeof catalog.define>, catalog.Catalog>>,
  Holds<Equal<Extract<ReturnType<typeof catalog.parse>, Decision<unknown> & { ok: true }>['value'], catalog.Catalog>>,
  Holds<Equal<catalog.Cadence, 'subscription' | 'year' | 'quarter' | 'month'>>,
  Holds<Equal<catalog.Metric, 'first_reply' | 'next_reply'>>,
];

/** A checked offer is a spec again, and a schedule may be written in short. */
catalog.define(builtIn);
catalog.define({
  ...builtIn,
  calendars: { ...builtIn.calendars, berlin: { zone: 'Europe/Berlin', weekly: calendar.weekdays('09:00-17:00') } },
});

export function wrong(offer: catalog.Catalog): void {
  // @ts-expect-error an offer is read-only, all the way down
  offer.tiers.pop();
  // @ts-expect-error there are two rules of conflict
  catalog.define({ ...builtIn, conflict: 'loudest' });
  // @ts-expect-error a part is missing
  catalog.define({ id: 'own', tiers: [] });
}
