// An offer unlike the built-in one: severities, German hours, a base that everybody has, roles of its own.

const text = (name) => ({ en: name, ja: name });

function benefit(id, who) {
  const audiences = who.map((one) => ({ who: one, because: [] }));
  return { id, label: text(id), because: ['own'], otherwise: [], count: null, minutes: null, cadence: null, audiences };
}

function target(id, within, more = {}) {
  const anywhere = { channels: null, languages: null, severities: null };
  return { id, metrics: ['first_reply'], within, calendar: 'always', ...anywhere, because: ['own'], ...more };
}

const SILVER = {
  id: 'silver',
  label: text('Silver'),
  extends: null,
  targets: [
    target('urgent_reply', 'PT1H', { severities: ['urgent'], channels: ['email', 'chat'] }),
    target('german_reply', 'PT4H', { languages: ['de'], calendar: 'berlin', channels: ['email'] }),
    target('reply', 'PT8H', { metrics: ['first_reply', 'next_reply'] }),
  ],
  benefits: [benefit('chat', ['owner', 'operator']), benefit('german_desk', ['admin'])],
};

const GERMAN = { otherwise: ['own_shut'], unavailable: ['own_away'], benefit: 'german_desk', because: ['own_de'] };
const HOURS = ['08:00-12:00', '13:00-18:00'];

/** The offer, on the plain parts of the built-in one. */
export const OWN_OFFER = (builtIn) => ({
  ...builtIn,
  id: 'own_offer',
  name: text('Own offer'),
  severities: ['urgent', 'normal'],
  plans: [{ id: 'company', account: 'team' }],
  roles: [
    { id: 'owner', label: text('Owner'), opensBilling: true },
    { id: 'operator', label: text('Operator'), opensBilling: false },
  ],
  calendars: {
    always: builtIn.calendars.always,
    berlin: { zone: 'Europe/Berlin', weekly: { mon: HOURS, tue: HOURS, wed: HOURS, thu: HOURS, fri: HOURS } },
  },
  desks: [
    { id: 'world', calendar: 'always', takesClosures: false },
    { id: 'berlin', calendar: 'berlin', takesClosures: true },
  ],
  languages: [
    { tag: 'en', desk: 'world', benefit: null, because: ['own_en'], otherwise: [], unavailable: [] },
    { tag: 'de', desk: 'berlin', ...GERMAN },
  ],
  otherLanguages: ['own_other'],
  channels: [
    { id: 'email', needs: [] },
    { id: 'chat', needs: [] },
  ],
  contactOptions: [
    { id: 'write', channel: 'email', label: text('Write'), because: ['own'], urgentBecause: null },
    { id: 'talk', channel: 'chat', label: text('Talk'), because: ['own'], urgentBecause: ['own_urgent'] },
  ],
  base: { targets: [target('base_reply', 'PT48H')], benefits: [benefit('email', ['member'])] },
  tiers: [
    SILVER,
    {
      id: 'gold',
      label: text('Gold'),
      extends: 'silver',
      targets: [target('urgent_reply', 'PT15M', { severities: ['urgent'] })],
      benefits: [{ ...benefit('audit', ['owner']), count: 2, minutes: 90, cadence: 'year' }],
    },
  ],
  variants: [],
  selfService: { tiers: ['silver', 'gold'], withSalesExecutive: true, because: ['own'] },
});

/** Somebody who holds the gold tier of it, or the base alone. */
export const OWNER = {
  account: { kind: 'team', plan: 'company', addOn: { tier: 'gold' } },
  person: { id: 'o1', status: 'active', roles: ['owner'], powerUser: null },
};
