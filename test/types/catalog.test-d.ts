import { catalog, type Decision } from 'premium-support';
import type { Equal, Holds } from './equal.ts';

const builtIn = catalog.dropboxPremiumSupport;

export type Checks = [
  Holds<Equal<typeof builtIn, catalog.Catalog>>,
  Holds<Equal<ReturnType<typeof catalog.define>, catalog.Catalog>>,
  Holds<Equal<Extract<ReturnType<typeof catalog.parse>, Decision<unknown> & { ok: true }>['value'], catalog.Catalog>>,
  Holds<Equal<ReturnType<typeof catalog.at>, Decision<catalog.Catalog, catalog.NoVersionInEffect>>>,
  Holds<Equal<NonNullable<catalog.BenefitSpec['per']>, 'subscription' | 'year' | 'quarter' | 'month'>>,
  Holds<Equal<catalog.Metric, 'first_reply' | 'next_reply' | 'update' | 'workaround' | 'resolution'>>,
  Holds<Equal<ReturnType<typeof catalog.withFollowUps>, catalog.Catalog>>,
  Holds<Equal<catalog.RestingStatus, 'waiting_for_requester' | 'on_hold'>>,
];

/** What `parse` returned goes into every verb without a cast. */
const parsed = catalog.parse({});
if (parsed.ok) catalog.withFollowUps(catalog.withClosures(parsed.value, ['2026-11-23']));

/** A checked offer is a spec again, and its parts may be written anew. */
catalog.define(builtIn);
catalog.define({
  ...builtIn,
  hours: {
    berlin: { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] }, closed: ['caller', '2026-12-24'] },
  },
});

/** Things by id are an object, a list of things with ids, or a list of ids. */
catalog.define({
  id: 'own',
  severities: ['1', '2'],
  channels: [{ id: 'web', label: 'Web' }],
  tiers: { gold: { benefits: { web: {} } } },
});

export function wrong(offer: catalog.Catalog, tier: catalog.TierSpec, target: catalog.TargetSpec): void {
  // @ts-expect-error an offer is read-only
  offer.tiers = {};
  // @ts-expect-error all the way down
  target.within = 'PT1H';
  // @ts-expect-error there are two rules of conflict
  catalog.define({ ...builtIn, conflict: 'loudest' });
  // @ts-expect-error a clock rests in statuses of a ticket
  catalog.define({ ...builtIn, tiers: { gold: { ...tier, targets: { reply: { ...target, rests: ['open'] } } } } });
  // @ts-expect-error a label is in English, in Japanese or in both
  catalog.define({ ...builtIn, plans: { standard: { account: 'team', label: { fr: 'Standard' } } } });
  // @ts-expect-error a part is missing
  catalog.define({ id: 'own', tiers: {} });
}
