import { amountIn, priceIn } from '../inputs/amounts.mjs';
import { ROLES } from '../inputs/holders.mjs';
import { date, instant, ZONES } from '../inputs/moments.mjs';

const DAY = 86_400_000;
const MODES = ['half_up', 'half_even', 'half_down', 'up', 'down', 'ceiling', 'floor'];
const CURRENCIES = ['JPY', 'USD', 'EUR', 'KWD', 'CLF'];

export function billing({ ask, draw }) {
  for (const zone of ZONES) {
    for (const at of draw.times(20, () => instant(draw))) ask('billingPeriodAt', cycleOf(draw, zone), at);
  }
  ask('billingPeriodAt', { anchorOn: '2026-02-30', interval: 'week', zone: 'UTC' }, 0);
  for (let i = 0; i < 600; i += 1) prorated({ ask, draw });
  for (let i = 0; i < 60; i += 1) life({ ask, draw }, i);
}

function cycleOf(draw, zone) {
  const anchorOn = draw.one(['2024-01-31', '2024-02-29', '2023-08-30', '2019-12-01', date(draw)]);
  return { anchorOn, interval: draw.one(['month', 'month', 'year']), zone };
}

function prorated({ ask, draw }) {
  const startsOn = date(draw);
  const later = (days) => new Date(Date.parse(startsOn) + days * DAY).toISOString().slice(0, 10);
  const days = draw.one([1, 28, 29, 30, 31, 365, 366]);
  const from = draw.whole(0, days);
  const currency = draw.one(CURRENCIES);
  const unitPrice = draw.whole(0, 9) === 0 ? amountIn(draw, currency) : priceIn(draw, currency, 999_999);
  const terms = { unitPrice, quantity: draw.one([1, 12, 0, draw.whole(1, 9999)]), rounding: draw.one(MODES) };
  const to = draw.flip() ? { to: later(draw.whole(from, days)) } : {};
  const byDay = { ...terms, period: { startsOn, endsOn: later(days) }, from: later(from), ...to };
  ask('prorate', byDay);
  ask('explainProration', byDay);
  const at = (day, seconds) => new Date(Date.parse(startsOn) + day * DAY + seconds * 1000 + 500).toISOString();
  const period = { start: `${startsOn}T00:00:00Z`, end: `${later(days)}T00:00:00+09:00` };
  const bySecond = { ...terms, granularity: 'second', period, from: at(from, draw.whole(-90_000, 86_399)) };
  ask('prorate', bySecond);
  ask('explainProration', bySecond);
}

/** One subscription: commands in the order of time, renewals between them, everything that can be asked of it. */
function life({ ask, draw }, index) {
  const spec = startOf(draw);
  const started = ask('start', spec);
  if (started?.ok !== true) return;
  let state = started.value;
  let at = Date.parse(spec.at);
  const events = [];
  for (let turn = 0; turn < 5; turn += 1) {
    at += draw.one([0, 3_600_000, DAY, 9 * DAY, 40 * DAY]);
    const moment = new Date(at).toISOString();
    if (draw.whole(0, 4) > 0) {
      const renewed = ask('advance', state, moment);
      if (renewed !== undefined) {
        events.push(...renewed.events);
        state = renewed.subscription;
      }
    }
    const command = commandOf(draw, { id: `c${turn}`, at: moment, currency: spec.planUnitPrice.currency });
    const decided = ask('decide', state, command);
    if (decided?.ok === true) {
      events.push(...decided.value.events);
      state = ask('apply', state, decided.value.events) ?? state;
      if (decided.value.invoice)
        for (const locale of ['en', 'ja']) ask('formatInvoice', decided.value.invoice, { locale });
    }
    ask('addOnOf', state, moment);
    ask('parseCommand', draw.whole(0, 3) > 0 ? command : { ...command, via: 'phone', at: 'now' });
  }
  ask('apply', started.value, events);
  ask('upcomingInvoice', state);
  if (index % 3 === 0) ask('parseSubscription', JSON.parse(JSON.stringify(state)));
  if (index % 3 === 1) ask('parseSubscription', { ...state, revision: -1, current: { tier: 'gold', seats: 0 } });
}

function startOf(draw) {
  const currency = draw.one(CURRENCIES);
  const price = () => priceIn(draw, currency, 20_000);
  const essentials = price();
  const { amount: more } = price();
  const enhanced = { amount: `1${more.padStart(essentials.amount.length, '0')}`, currency };
  const account = {
    kind: 'team',
    plan: draw.whole(0, 11) === 0 ? 'basic' : draw.one(['standard', 'advanced', 'business', 'enterprise']),
    salesExecutive: draw.whole(0, 9) === 0,
    addOn: null,
    ...(draw.whole(0, 9) === 0 && { selfServe: false }),
  };
  const tierPrices = { essentials, enhanced };
  const cycle = cycleOf(draw, draw.one(ZONES));
  return { account, seats: draw.whole(1, 300), planUnitPrice: price(), tierPrices, ...cycle, at: instant(draw) };
}

function commandOf(draw, { id, at, currency }) {
  const kind = draw.one([
    ...[{ type: 'purchase', tier: 'essentials' }, { type: 'purchase', tier: 'enhanced' }, { type: 'remove' }],
    ...[{ type: 'change_tier', tier: 'enhanced' }, { type: 'change_tier', tier: 'essentials' }, { type: 'undo' }],
    ...[1, 2].map(() => ({ type: 'change_seats', seats: draw.whole(1, 300) })),
    { type: 'purchase', tier: 'essentials' },
    draw.whole(0, 9) === 0 ? { type: 'end_plan' } : { type: 'remove' },
  ]);
  const roles = draw.one([['team_admin'], ['billing_admin'], ['team_admin', 'support_admin'], draw.some(ROLES)]);
  const expected = draw.whole(0, 9) === 0 ? { expected: amountIn(draw, currency) } : {};
  return { ...kind, id, at, actor: { roles }, via: draw.one(['sales', 'sales', 'admin_console']), ...expected };
}
