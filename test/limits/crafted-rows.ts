import type { SubscriptionEvent } from '../../src/billing/index.js';
import { billing, catalog, entitlements, money, serviceLevels } from '../../src/index.js';
import { accepted } from '../calls/documents.ts';
import { spec } from '../calls/subscriptions.ts';
import { byName, manyAddOns, times } from './documents.ts';
import { type Row, row } from './measured.ts';

// Documents and requests that took long once.

let number = 0;
const offer = (more: object) => ({ id: `crafted${number++}`, channels: { web: {} }, tiers: {}, ...more }) as never;

export function* craftedRows(): Generator<Row> {
  yield row('offer of 9000 fields that do not exist', () => offer(byName('colour', 9000, () => 1)), catalog.parse);
  const near = byName('channel_of_a_long_name_number_y', 990, () => ({}));
  const channels = times(100, (i) => `channel_of_a_long_name_number_${i}x`);
  yield row(
    'offer of 990 ids that are nearly those of channels',
    () => offer({ channels, tiers: { t: { benefits: near } } }),
    catalog.parse,
  );
  yield row(
    'set of 100 add-ons, labels of 2000 characters',
    () => manyAddOns('あ'.repeat(2000)),
    (asked) => entitlements.of(asked),
  );
  const remedies = byName('late', 100, () => ({ missed: { moreThan: 0, per: 'month' } }));
  yield row(
    'credits of 100 remedies over a century',
    () => offer({ tiers: { gold: { benefits: { web: {} }, targets: { reply: { within: 'PT4H' } }, remedies } } }),
    (one) =>
      serviceLevels.credits({
        ...{ tickets: [], tier: 'gold', fee: money.of('10000.00', 'USD'), catalog: catalog.define(one) },
        ...{ from: '2000-01-01T00:00:00Z', to: '2099-12-01T00:00:00Z', zone: 'UTC' },
      }),
  );
  const { subscription } = accepted(billing.start(spec as never));
  const changed = accepted(
    billing.decide(subscription, {
      ...{ type: 'change_account', flags: ['vip'], id: 'c', via: 'sales', at: subscription.lastAt },
      actor: { id: 'ann', roles: ['team_admin'] },
    }),
  );
  const [event] = changed.events;
  yield row(
    'billing.apply of 2000 commands',
    () => times(2000, (i) => ({ ...event, revision: subscription.revision + i + 1, commandId: `n${i}` })),
    (events) => billing.apply(subscription, events as readonly SubscriptionEvent[]),
  );
}
