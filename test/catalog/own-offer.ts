import type { CatalogSpec } from '../../src/catalog/index.js';

/**
 * An offer that is as unlike the built-in one as the shape allows: severities, German hours in Berlin, a base that comes
 * with the plan, roles of its own, a yearly audit.
 */
export const OWN_OFFER = {
  id: 'own_offer',
  name: 'Own offer',
  severities: ['urgent', 'normal'],
  plans: { company: { includes: 'base' } },
  roles: { owner: { label: 'Owner', billing: true }, operator: { label: 'Operator' } },
  hours: {
    berlin: { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['08:00-12:00', '13:00-18:00'] }, closed: ['caller'] },
  },
  channels: {
    email: { contact: { id: 'write', label: 'Write', because: ['own'] } },
    chat: { contact: { id: 'talk', label: 'Talk', because: ['own'], urgent: ['own_urgent'] } },
  },
  languages: {
    en: { desk: 'world', because: ['own_en'], others: ['own_other'] },
    de: {
      hours: 'berlin',
      desk: 'berlin',
      benefit: 'german_desk',
      because: ['own_de'],
      closed: ['own_shut'],
      unavailable: ['own_away'],
    },
  },
  tiers: {
    base: {
      label: 'Base',
      targets: { base_reply: { within: 'PT48H', because: ['own'] } },
      benefits: { email: { because: ['own'] } },
    },
    silver: {
      label: 'Silver',
      targets: {
        urgent_reply: { within: 'PT1H', severity: 'urgent', channel: ['email', 'chat'], because: ['own'] },
        german_reply: { within: 'PT4H', language: 'de', hours: 'berlin', channel: 'email', because: ['own'] },
        reply: { within: 'PT8H', because: ['own'] },
      },
      benefits: {
        chat: { for: ['owner', 'operator'], because: ['own'] },
        german_desk: { for: 'admin', because: ['own'] },
      },
    },
    gold: {
      label: 'Gold',
      extends: 'silver',
      targets: { urgent_reply: { within: 'PT15M', channel: null } },
      benefits: { audit: { for: 'owner', count: 2, minutes: 90, per: 'year', because: ['own'] } },
    },
    expert: {
      label: 'Expert',
      extends: 'silver',
      holder: 'person',
      targets: { reply: { within: 'PT2H' } },
      benefits: { chat: { for: 'member' } },
      without: { german_desk: ['own_expert'] },
    },
  },
  selfService: { tiers: ['silver', 'gold'], withSalesExecutive: true, because: ['own'] },
  rules: {
    own: 'A rule of this offer.',
    own_en: 'English is spoken round the clock.',
    own_other: 'Other languages are answered in English.',
    own_de: 'German is spoken in Berlin.',
    own_shut: 'In the night, the desk in Berlin is closed.',
    own_away: 'Nobody is at the desk in Berlin.',
    own_urgent: 'An urgent problem is best talked about.',
    own_expert: 'An expert has no German desk.',
  },
} as const satisfies CatalogSpec;
