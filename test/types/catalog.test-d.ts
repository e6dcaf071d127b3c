import { calendar, catalog, type Decision } from 'premium-support';
import type { Equal, Holds } from './equal.ts';

const builtIn = catalog.dropboxPremiumSupport;

export type Checks = [
  Holds<Equal<typeof builtIn, catalog.Catalog>>,
  Holds<Equal<ReturnType<typeof catalog.define>, catalog.Catalog>>,
  Holds<Equal<Extract<ReturnType<typeof catalog.parse>, Decision<unknown> & { ok: true }>['value'], catalog.Catalog>>,
  Holds<Equal<catalog.Cadence, 'subscription' | 'year' | 'quarter' | 'month'>>,
  Holds<Equal<catalog.Metric, 'first_reply' | 'next_reply' | 'update' | 'workaround' | 'resolution'>>,
  Holds<Equal<ReturnType<typeof catalog.withFollowUps>, catalog.Catalog>>,
  Holds<Equal<catalog.RestingStatus, 'waiting_for_requester' | 'on_hold'>>,
];

/** What `parse` returned goes into every verb without a cast. */
const parsed = catalog.parse({});
if (parsed.ok) catalog.withFollowUps(catalog.withClosures(parsed.value, ['2026-11-23']));

/** A checked offer is a spec again, and a schedule may be written in short. */
catalog.define(builtIn);
catalog.define({
  ...builtIn,
  calendars: { ...builtIn.calendars, berlin: { zone: 'Europe/Berlin', weekly: calendar.weekdays('09:00-17:00') } },
});

export function wrong(offer: catalog.Catalog, tier: catalog.Tier, target: catalog.ReplyTarget): void {
  // @ts-expect-error an offer is read-only, all the way down
  offer.tiers.pop();
  // @ts-expect-error there are two rules of conflict
  catalog.define({ ...builtIn, conflict: 'loudest' });
  // @ts-expect-error a clock rests in statuses of a ticket
  catalog.define({ ...builtIn, tiers: [{ ...tier, targets: [{ ...target, rests: ['open'] }] }] });
  // @ts-expect-error an offer's plan has a label in both languages
  catalog.define({ ...builtIn, plans: [{ id: 'standard', account: 'team', label: { en: 'Standard' } }] });
  // @ts-expect-error a part is missing
  catalog.define({ id: 'own', tiers: [] });
}
