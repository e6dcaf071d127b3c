import { advance, apply, type CommandInput, decide, start } from '../../src/billing/index.js';
import { type Catalog, type CatalogSpec, define } from '../../src/catalog/index.js';
import { of } from '../../src/money/index.js';
import { accepted, plain } from './documents.ts';

// Sound documents of billing for the samples: an offer with a price of every kind, and what was bought of it.

export const USD = (amount: string) => plain(of(amount, 'USD'));
export const LEAP_DAY = '2024-02-29T00:00:00.000Z';
const NOON = '2024-02-15T12:00:00.000Z';

/** A share of what is spent. */
export const share = {
  percentOf: 'spend',
  bands: [{ upTo: '1000', percent: '5' }, { percent: '3' }],
  atLeast: { USD: '10.00' },
  every: 'month',
} as const;

const offer = {
  id: 'cloud_care',
  plans: { team: {}, business: {} },
  roles: { owner: { billing: true } },
  channels: { email: {} },
  tiers: {
    basic: { price: { per: 'seat', amount: { USD: '4.99' } }, sold: { from: '2020-01-01', until: '2030-01-01' } },
    best: {
      extends: 'basic',
      plans: ['team', 'business'],
      excludes: 'trial',
      price: { per: 'seat', amount: { USD: '12.49' } },
    },
    watch: { beside: ['basic', 'best'], price: share },
    guide: { holder: 'person', price: { per: 'person', amount: { USD: '240.00' }, every: 'year' } },
  },
  selfService: { tiers: ['basic'], withSalesExecutive: true },
  cites: { purchase: ['A18'] },
  places: { billing: { console: 'Console' }, buttons: { add: 'Add', confirm: 'Confirm' } },
} as const satisfies CatalogSpec;
const cloudCare: Catalog = define(offer);

/** Every option of a start. */
export const spec = {
  id: 'acme',
  account: { kind: 'team', plan: 'team', salesExecutive: false, selfServe: true, flags: ['new'] },
  plan: { id: 'team', unitPrice: USD('15.00') },
  seats: 10,
  catalog: cloudCare,
  prices: { best: USD('12.50') },
  currency: 'USD',
  anchorOn: '2024-01-31',
  interval: 'month',
  zone: 'UTC',
  at: '2024-01-31T00:00:00.000Z',
  alreadyPaid: false,
  holding: { tier: 'basic', beside: ['watch'], people: { guide: 2 }, seats: { basic: 5 } },
  rounding: 'half_even',
  granularity: 'day',
} as const;

const usual = {
  actor: { id: 'u1', roles: ['owner'], status: 'active', signedIn: true },
  via: 'sales',
  at: NOON,
} as const;
const prices = { best: USD('13.00'), watch: { percentOf: 'spend', bands: [{ percent: '4' }] } } as const;
const dearer = { ...prices, best: USD('150.00') };
export const usage = { spend: USD('2000.00') };

/** A command of every kind, and all that each may say. */
export const changes: readonly CommandInput[] = [
  { type: 'change_tier', id: 'c1', tier: 'best', ...usual, expected: USD('18.13') },
  { type: 'remove', id: 'c2', tier: 'watch', ...usual },
  { type: 'change_seats', id: 'c3', seats: 3, tier: 'basic', ...usual },
  { type: 'change_people', id: 'c4', people: { guide: 1 }, ...usual },
  { type: 'change_plan', id: 'c5', plan: 'business', unitPrice: USD('10.00'), ...usual },
  { type: 'change_account', id: 'c6', salesExecutive: true, selfServe: false, flags: ['old'], ...usual },
  { type: 'change_prices', id: 'c7', prices, ...usual },
  { type: 'end_plan', id: 'c8', ...usual },
  { type: 'undo', id: 'c9', what: 'removal', tier: 'watch', ...usual },
  { type: 'keep_plan', id: 'c10', ...usual },
  {
    type: 'change_interval',
    id: 'c11',
    interval: 'year',
    anchorOn: '2024-03-15',
    unitPrice: USD('150.00'),
    prices: dearer,
    ...usual,
  },
  { type: 'purchase', id: 'c12', tier: 'basic', ...usual },
  { type: 'end_now', id: 'c13', credit: true, usage, ...usual },
  {
    ...{ type: 'restart', id: 'c14', plan: { id: 'business', unitPrice: USD('9.00') }, seats: 4, prices: dearer },
    ...{ interval: 'quarter', anchorOn: '2024-02-01', ...usual },
  },
];

const begun = accepted(start(spec));
export const fresh = begun.subscription;
export const started = begun.events;
export const firstInvoice = begun.invoice;

function having(state: typeof fresh, ...ids: string[]): typeof fresh {
  return ids.reduce((now, id) => {
    const command = changes.find((one) => one.id === id);
    return command === undefined ? now : apply(now, accepted(decide(now, command)).events);
  }, state);
}

/** With something of every kind that waits for the renewal. */
export const waiting = having(fresh, 'c2', 'c3', 'c4', 'c5', 'c7');
/** Its plan is to end: one boundary lies ahead. */
export const ending = having(waiting, 'c8');
/** On another cycle from the renewal on. */
export const moving = having(fresh, 'c11');
/** In the stub that leads to its new anchor. */
export const stub = advance(moving, LEAP_DAY, { usage }).subscription;
const over = having(fresh, 'c13');

const bare = accepted(start({ ...spec, holding: {} })).subscription;

/** A subscription to which the command may be done. */
export function stateFor({ type }: CommandInput): typeof fresh {
  if (type === 'undo') return having(fresh, 'c2');
  if (type === 'keep_plan') return having(fresh, 'c8');
  if (type === 'purchase') return bare;
  return type === 'restart' ? over : fresh;
}

export const quote = accepted(decide(fresh, changes[0] as CommandInput));
/** Events of every shape: a start, a command, an end, a restart, and a renewal into a stub. */
export const restarted = accepted(decide(over, changes.at(-1) as CommandInput)).events;
export const ended = accepted(decide(fresh, changes[12] as CommandInput)).events;
export const moved = advance(moving, LEAP_DAY, { usage }).events;
