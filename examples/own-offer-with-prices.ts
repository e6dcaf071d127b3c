// An offer with prices, from its document to an invoice: three channels, two languages, roles, and tiers that admins buy themselves.
import { orThrow, premiumSupport } from 'premium-support';

const kumo = premiumSupport({
  id: 'kumo',
  plans: { pro: { label: 'Pro' } },
  roles: { owner: { billing: true }, developer: { admin: false } }, // `billing` opens the billing page
  hours: { tokyo: { zone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-18:00'] }, closed: ['2026-11-23'] } },
  channels: { email: {}, chat: {}, phone: { needs: 'direct_phone_number' } },
  languages: { en: {}, ja: { hours: 'tokyo', desk: 'tokyo' } }, // the first one is the fallback
  tiers: {
    business: {
      label: { en: 'Business support', ja: 'ビジネス サポート' },
      targets: { reply: { within: 'PT8H', hours: 'tokyo' } },
      benefits: { email: {}, chat: {} },
      price: { per: 'seat', amount: { JPY: '700', USD: '5.00' } }, // a month; a flat fee is per 'subscription'
    },
    premier: {
      label: { en: 'Premier support', ja: 'プレミア サポート' },
      extends: 'business',
      targets: { reply: { within: 'PT1H', hours: 'always' } },
      benefits: { phone: {} },
      price: { per: 'seat', amount: { JPY: '1500', USD: '11.00' } },
    },
  },
  selfService: { tiers: ['business', 'premier'] }, // a command on any other tier is refused: `contact_sales`
});

const ask = { person: { id: 'u1', status: 'active', roles: ['owner'] }, channel: 'email', language: 'ja' } as const;
for (const tier of ['business', 'premier'] as const) {
  const account = { kind: 'team', plan: 'pro', addOn: { tier } } as const;
  console.log(tier, orThrow(kumo.promise({ ...ask, account, at: '2026-11-20T17:30:00+09:00' })).dueAt);
}

const terms = { currency: 'JPY', interval: 'month', zone: 'Asia/Tokyo', anchorOn: '2026-11-01', seats: 20 } as const;
const team = { id: 'acme', account: { kind: 'team' }, plan: { id: 'pro' }, holding: { tier: 'business' } } as const;
const { subscription } = orThrow(kumo.billing.start({ ...terms, ...team, at: '2026-11-01T00:00:00+09:00' }));
const upgrade = { type: 'change_tier', tier: 'premier', id: 'order-1', at: '2026-11-16T00:00:00+09:00' } as const;
const by = { actor: { id: 'u1', roles: ['owner'] }, via: 'admin_console' } as const;
const { invoice, events } = orThrow(kumo.billing.decide(subscription, { ...upgrade, ...by }));
if (invoice !== null) console.log(kumo.billing.formatInvoice(invoice, { locale: 'en' }));
console.log(kumo.billing.apply(subscription, events).current.tier);
