// An offer with prices, from its document to an invoice and to what the new tier promises: three channels, two languages,
// roles, and tiers that admins buy themselves.
import assert from 'node:assert/strict';
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

const terms = { currency: 'JPY', interval: 'month', zone: 'Asia/Tokyo', anchorOn: '2026-11-01', seats: 20 } as const;
const team = { id: 'acme', account: { kind: 'team' }, plan: { id: 'pro' }, holding: { tier: 'business' } } as const;
const { subscription } = orThrow(kumo.billing.start({ ...terms, ...team, at: '2026-11-01T00:00:00+09:00' }));
const actor = { id: 'u1', status: 'active', roles: ['owner'] } as const;
const upgrade = { type: 'change_tier', tier: 'premier', id: 'order-1', at: '2026-11-16T00:00:00+09:00' } as const;
const { invoice, events } = orThrow(kumo.billing.decide(subscription, { ...upgrade, actor, via: 'admin_console' }));
assert(invoice?.total.amount === '8000');
console.log(kumo.billing.formatInvoice(invoice, { locale: 'en' }));

// What is bought is what is promised: the add-on of a subscription goes into the account of a request.
const ask = { person: actor, channel: 'email', language: 'ja', at: '2026-11-20T17:30:00+09:00' } as const;
const dueOf = (addOn: ReturnType<typeof kumo.billing.addOnOf>) =>
  orThrow(kumo.promise({ ...ask, account: { kind: 'team', plan: 'pro', addOn } })).dueAt;
// It is a Friday. Eight hours of the desk, closed on Monday for a holiday, end on Tuesday; one hour ends that evening.
assert.equal(dueOf(kumo.billing.addOnOf(subscription, ask.at)), '2026-11-24T07:30:00.000Z');
assert.equal(dueOf(kumo.billing.addOnOf(kumo.billing.apply(subscription, events), ask.at)), '2026-11-20T09:30:00.000Z');
