import type { CatalogSpec } from '../../src/catalog/index.js';

/** An offer in which every field of the document stands at least once: the reference takes its examples from it. */
export const EXAMPLE = {
  id: 'acme_care',
  version: '2026-11',
  name: { en: 'Acme Care', ja: 'アクメ ケア' },
  source: ['https://acme.example/support, read on 2026-11-02'],
  reading: ['A holiday of the desk is not a business day.'],
  effective: { from: '2026-11-01', until: '2027-11-01' },
  conflict: 'first_match',
  severities: { P1: { label: 'Production down', needs: 'pager', otherwise: 'P2' }, P2: {}, P3: {} },
  severity: { setBy: ['requester', 'agent'], changedBy: 'agent' },
  plans: {
    starter: { account: 'individual', label: 'Starter' },
    business: { label: 'Business', includes: 'basic' },
  },
  roles: { owner: { label: 'Owner', billing: true }, developer: { admin: false } },
  hours: {
    tokyo: {
      zone: 'Asia/Tokyo',
      weekly: { 'mon-fri': ['09:00-12:00', '13:00-17:00'] },
      closed: ['2027-01-01', 'caller'],
      exceptions: { '2026-12-30': ['09:00-12:00'] },
      day: 'PT7H',
    },
    near_you: {
      byRegion: {
        emea: { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['08:00-18:00'] } },
        else: { zone: 'customer', weekly: { 'mon-fri': ['09:00-17:00'] }, closed: ['customer'] },
      },
    },
  },
  channels: {
    phone: {
      label: 'Phone',
      because: ['S1'],
      needs: 'direct_phone_number',
      contact: { id: 'request_call', label: 'Request a call', position: 1, because: ['S1'], urgent: ['S2'] },
    },
    email: { label: { en: 'E-mail', ja: 'メール' }, contact: { position: 2 } },
  },
  languages: {
    en: { others: ['S3'] },
    ja: {
      hours: 'tokyo',
      desk: 'japan',
      label: { en: 'Japanese', ja: '日本語' },
      benefit: 'japanese_desk',
      severities: ['P1', 'P2'],
      because: ['S3'],
      closed: ['S4'],
      unavailable: ['S4'],
    },
  },
  tiers: {
    silver: {
      label: 'Silver',
      extends: 'basic',
      accounts: 'any',
      plans: ['starter', 'business'],
      excludes: 'trial',
      sold: { from: '2026-11-01' },
      contacts: { seats: 5, automatic: 'owner' },
      targets: {
        reply: { within: 'P1D', because: ['S6'] },
        urgent: {
          metric: ['first_reply', 'next_reply'],
          channel: 'email',
          language: ['en', 'ja'],
          severity: 'P1',
          product: 'sync',
          for: 'contact',
          held: { until: '2027-01-01' },
          within: 'PT4H',
          over: false,
          hours: 'always',
          from: 'severity_set',
          rests: 'waiting_for_requester',
          strength: 'guarantee',
          because: ['S6'],
        },
      },
      benefits: {
        phone: { hours: 'near_you', severity: 'P1', language: 'en', product: 'sync' },
        japanese_desk: { label: { en: 'Japanese desk', ja: '日本語窓口' } },
        review: {
          ...{ label: 'Review meeting', for: 'admin', otherwise: ['S7'], because: ['S7'] },
          ...{ count: 4, minutes: 60, items: 3, per: 'year', staff: 'named', onRequest: true },
        },
      },
      price: { per: 'seat', amount: { USD: '12.50', JPY: '1800' }, every: 'month' },
      remedies: {
        late_reply: {
          metric: 'first_reply',
          severity: ['P1', 'P2'],
          missed: { moreThan: 2, per: 'year', startingOn: '04-01' },
          credit: { percent: '10' },
          claimWithinDays: 30,
          because: ['S8'],
        },
      },
    },
    basic: { targets: { reply: { within: 'P2D', hours: 'near_you' } }, benefits: { email: {} }, price: 'bundled' },
    gold: {
      extends: 'silver',
      products: ['sync', 'sign'],
      mayPromiseLess: true,
      for: { owner: ['S5'], developer: ['S5'] },
      price: {
        percentOf: 'usage',
        bands: [{ upTo: '10000', percent: '10' }, { percent: '7' }],
        atLeast: { USD: '500.00', JPY: '70000' },
        every: 'month',
      },
    },
    night_desk: {
      beside: ['silver', 'gold'],
      targets: { night: { severity: 'P1', within: 'PT1H' } },
      benefits: { phone: { severity: 'P1' } },
      price: { per: 'subscription', amount: { USD: '900.00' } },
    },
    expert: {
      extends: 'silver',
      holder: 'person',
      mayPromiseLess: true, // it passes as a tier of the account, too, and so does a flat price
      without: { review: ['S7'] },
      price: { per: 'subscription', amount: { USD: '49.00' } },
    },
  },
  selfService: { tiers: ['silver', 'expert'], withSalesExecutive: true, because: ['S9'] },
  cites: { add_on_not_held: ['S5'], purchase: ['S9'] },
  rules: {
    S1: { en: 'Calls go to a direct number.', ja: '直通の電話番号におかけします。' },
    S2: 'Call us where production is down.',
    S3: 'The Japanese desk answers in Japanese; every other request is answered in English.',
    S4: 'Outside of its hours, English support answers.',
    S5: 'Owners and developers may ask.',
    S6: 'Reply times are those of the plan.',
    S7: 'Review meetings are for the team.',
    S8: 'Late replies earn a credit.',
    S9: 'Owners buy Silver and Expert in the console.',
  },
  places: {
    billing: [{ id: 'console', label: 'Console' }, 'add_ons'],
    buttons: { add: { en: 'Add', ja: '追加' } },
  },
} as const satisfies CatalogSpec;
