// An offer of your own: Silver, Gold and Platinum with severities, hours in New York, round the clock, and a Japanese desk
// whose public holidays come from an npm package.
import assert from 'node:assert/strict';
import holidayJp from '@holiday-jp/holiday_jp';
import { catalog, orThrow, premiumSupport } from 'premium-support';

// The table is keyed by date, so that no zone of the host is involved. A calendar file does as well: holidays.ts.
const closures = Object.keys(holidayJp.holidays).filter((date) => date >= '2026-01-01' && date < '2028-01-01');

const office = { 'mon-fri': ['09:00-17:00'] } as const;
const acme = premiumSupport(
  {
    id: 'acme',
    name: { en: 'Acme Care', ja: 'アクメ ケア' },
    severities: { P1: { label: 'Production down' }, P2: { label: 'Impaired' }, P3: { label: 'Question' } },
    roles: { owner: { billing: true } },
    hours: {
      new_york: { zone: 'America/New_York', weekly: office },
      tokyo: { zone: 'Asia/Tokyo', weekly: office, closed: ['caller'] },
    },
    channels: { email: { label: 'E-mail' }, phone: { label: 'Phone' } },
    languages: { en: {}, ja: { hours: 'tokyo', desk: 'tokyo', benefit: 'japanese_desk' } },
    tiers: {
      silver: { label: 'Silver', targets: { reply: { within: 'P1D', hours: 'new_york' } }, benefits: { email: {} } },
      gold: {
        label: 'Gold',
        extends: 'silver',
        targets: { urgent: { severity: 'P1', within: 'PT1H' }, reply: { within: 'PT8H', hours: 'new_york' } },
        benefits: { phone: { severity: 'P1' }, japanese_desk: { label: 'Japanese desk' } },
      },
      platinum: {
        label: 'Platinum',
        extends: 'gold',
        targets: {
          urgent: { within: 'PT15M' },
          japanese: { language: 'ja', channel: 'email', within: 'PT1H', hours: 'tokyo' },
          fix: { metric: 'resolution', severity: 'P1', within: 'PT8H' },
        },
        benefits: { phone: { severity: null }, review: { label: 'Review', count: 4, per: 'year', for: 'owner' } },
      },
    },
  },
  { closures },
);

console.log(catalog.toMarkdown(catalog.matrix(acme.catalog, { locale: 'en' })));

const person = { id: 'u1', status: 'active', roles: ['owner'] } as const;
const ask = { person, channel: 'email', language: 'ja', severity: 'P2', at: '2026-11-20T16:30:00+09:00' } as const;
const dues = (['silver', 'gold', 'platinum'] as const).map((tier) => {
  const { route, commitments } = orThrow(acme.promise({ ...ask, account: { kind: 'team', addOn: { tier } } }));
  return `${tier}, in ${route.language}: ${commitments.map((one) => `${one.id} ${one.dueAt}`).join(', ')}`;
});
console.log(dues.join('\n'));
// It is 2:30 on Friday in New York: the end of Monday there, eight hours of Friday, and an hour of Tokyo after the holiday.
assert.deepEqual(dues, [
  'silver, in en: reply 2026-11-23T22:00:00.000Z',
  'gold, in ja: reply 2026-11-20T22:00:00.000Z',
  'platinum, in ja: reply 2026-11-20T22:00:00.000Z, japanese 2026-11-24T00:30:00.000Z',
]);
