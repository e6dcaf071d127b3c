// An offer of one's own through every module: what one verb answers goes into the next one without a cast. Compiled with
// every compiler in use against the packed package and run in both module formats (see consumers.ts), and run as a test.
import { catalog, orThrow, premiumSupport } from 'premium-support';

const at = '2026-11-20T07:30:00.000Z';
const fee = { amount: '100.00', currency: 'EUR' };

const team = {
  id: 'k1',
  account: { kind: 'team' },
  plan: { id: 'pro' },
  seats: 7,
  currency: 'EUR',
  anchorOn: '2026-11-01',
  interval: 'month',
  zone: 'UTC',
  at: '2026-11-01T00:00:00.000Z',
} as const;

const spec = {
  id: 'kumo_hosting',
  severities: { P1: {}, P2: {} },
  roles: { owner: { billing: true }, staff: { admin: false } },
  plans: { starter: { includes: 'basic' }, pro: { includes: 'basic' } },
  channels: { email: {}, phone: {} },
  tiers: {
    basic: { price: 'bundled', targets: { reply: { within: 'PT20H' } }, benefits: { email: {}, hub: {} } },
    business: {
      extends: 'basic',
      price: { per: 'seat', amount: { EUR: '12.00' } },
      targets: { urgent: { severity: 'P1', within: 'PT1H' } },
      benefits: { review: { count: 4, per: 'year' } },
      remedies: { missed: { missed: { moreThan: 2, per: 'month' }, credit: { percent: '10' } } },
    },
    critical: { extends: 'business', price: { per: 'seat', amount: { EUR: '40.00' } }, benefits: { phone: {} } },
    vip: { holder: 'person', extends: 'critical', price: { per: 'person', amount: { EUR: '90.00' } } },
  },
  selfService: { tiers: ['business', 'critical'] },
} as const;

const named = premiumSupport(spec);
const inline = premiumSupport({
  id: 'kumo_hosting',
  severities: { P1: {}, P2: {} },
  roles: { owner: { billing: true }, staff: { admin: false } },
  plans: { starter: { includes: 'basic' }, pro: { includes: 'basic' } },
  channels: { email: {}, phone: {} },
  tiers: {
    basic: { price: 'bundled', targets: { reply: { within: 'PT20H' } }, benefits: { email: {}, hub: {} } },
    business: {
      extends: 'basic',
      price: { per: 'seat', amount: { EUR: '12.00' } },
      targets: { urgent: { severity: 'P1', within: 'PT1H' } },
      benefits: { review: { count: 4, per: 'year' } },
      remedies: { missed: { missed: { moreThan: 2, per: 'month' }, credit: { percent: '10' } } },
    },
    critical: { extends: 'business', price: { per: 'seat', amount: { EUR: '40.00' } }, benefits: { phone: {} } },
    vip: { holder: 'person', extends: 'critical', price: { per: 'person', amount: { EUR: '90.00' } } },
  },
  selfService: { tiers: ['business', 'critical'] },
});
// An offer from a file: the compiler does not know its ids, and every text is one.
const fromFile = premiumSupport(orThrow(catalog.parse(JSON.parse(JSON.stringify(spec)))));

for (const kumo of [named, inline]) {
  const actor = { id: 'u1', roles: ['owner'] };
  const base = { kind: 'team', products: ['disk', 'mail'] } as const;
  const begun = orThrow(kumo.billing.start({ ...team, holding: { tier: 'business' }, prices: { vip: fee } }));
  const bought = kumo.billing.apply(null, begun.events);

  // billing → entitlements
  const addOn = kumo.billing.addOnOf(bought, at);
  same(addOn?.tier, 'business');
  const plan = bought.current.plan.id;
  const account = { ...base, id: 'k1', plan, addOn };
  const person = { id: 'u1', status: 'active', roles: ['owner'] } as const;
  const set = kumo.entitlements.of({ account, person, at });
  const all = kumo.billing.addOnsOf(bought, at);
  same(kumo.entitlements.of({ account: { ...base, plan, addOns: all }, person, at }).tier, 'business');
  // what was parsed → entitlements, promise, hub, engagement
  const theirs = orThrow(kumo.entitlements.parseAccount(JSON.parse(JSON.stringify(account))));
  const them = orThrow(kumo.entitlements.parsePerson(JSON.parse(JSON.stringify(person))));
  const stored = orThrow(kumo.entitlements.parse(JSON.parse(JSON.stringify(set))));
  same(kumo.entitlements.of({ account: theirs, person: them, at }).tier, stored.tier);
  kumo.engagement.recipients({ account: theirs, people: [them], benefit: 'review', at });
  orThrow(kumo.hub.insights({ viewer: set, account: theirs, tickets: [], at }));
  kumo.entitlements.of({ account: theirs, person: { ...them, roles: set.roles }, at });
  same(
    kumo.entitlements
      .contacts({ set, named: [] })
      .map(({ tier }) => kumo.entitlements.compare({ from: tier, to: null })).length,
    0,
  );

  // entitlements → check, compare, quota
  same(kumo.entitlements.check(set, 'review').allowed, true);
  const gained = kumo.entitlements.compare({ from: set.tier, to: 'critical', set });
  for (const { id } of gained.benefits) same(kumo.entitlements.check(set, id).allowed, false);
  for (const { tier } of set.held) kumo.entitlements.compare({ from: tier, to: set.tier });
  const denied = kumo.entitlements.check(set, 'phone');
  const [unlocking] = denied.allowed ? [] : denied.unlockedBy;
  if (unlocking?.kind !== 'tier') throw new Error('another tier opens the phone');
  kumo.entitlements.compare({ from: set.tier, to: unlocking.id });
  orThrow(kumo.engagement.quota({ entitlements: set, benefit: 'review', used: [], at, zone: 'UTC' }));

  // entitlements → routing → sla → tickets
  const [channel] = set.channels;
  const [severity] = set.severities;
  if (channel === undefined || severity === undefined) throw new Error('the team has a channel');
  const ask = { entitlements: set, language: 'en', severity, at } as const;
  const route = orThrow(kumo.routing.route({ ...ask, channel }));
  for (const option of kumo.routing.contactOptions({ entitlements: set, severity, at })) {
    same(kumo.routing.route({ ...ask, channel: option.channel }).ok, option.available);
  }
  for (const row of kumo.routing.availability({ entitlements: set, at })) {
    same(kumo.routing.route({ ...ask, channel: row.channel }).ok, true);
  }
  const [way] = orThrow(kumo.hub.open({ entitlements: set })).contact;
  if (way !== undefined) kumo.routing.route({ ...ask, channel: way.channel });
  const commitments = kumo.sla.commitmentsFor({ entitlements: set, route, severity, at });
  const made = kumo.sla.governing(commitments);
  kumo.sla.commitmentsFor({ entitlements: set, route, severity: made?.severity, at });
  const promise = orThrow(kumo.promise({ account: theirs, person: them, channel, language: 'en', severity, at }));
  same(promise.governing?.within, 'PT1H');
  same(kumo.sla.confirmation({ ...promise, at, locale: 'en', zone: 'UTC' }).includes('08:30'), true);
  kumo.sla.confirmation({ route, commitments, at, locale: 'en' });
  const { entitlements, route: promised } = promise;
  const words = { subject: 'Down', body: 'It is down.', issueType: 'outage', product: 'disk' };
  const opened = kumo.tickets.submit({
    ...words,
    entitlements,
    id: 't1',
    at,
    channel: promised.channel,
    language: promised.language,
    severity,
  });
  const ticket = kumo.tickets.apply(null, orThrow(opened).events);

  // tickets → hub, clocks, reports, another ticket
  const list = orThrow(kumo.hub.recent({ viewer: set, tickets: [ticket], at })).tickets;
  for (const one of list) {
    const seen = orThrow(kumo.hub.view({ viewer: set, ticket: one }));
    orThrow(
      kumo.tickets.submit({
        ...words,
        entitlements,
        id: 't2',
        at,
        channel: seen.route.channel,
        language: 'en',
        severity: seen.severity,
      }),
    );
  }
  const answered = orThrow(kumo.hub.reply({ viewer: set, ticket, body: 'Still down.', id: 'c1', at }));
  const read = orThrow(kumo.tickets.parse(kumo.tickets.apply(ticket, answered.events)));
  for (const { commitment, reading } of kumo.tickets.readClocks({ ticket: read, at })) {
    kumo.sla.explain(reading, { locale: 'en', zone: 'UTC' });
    kumo.sla.readClock({ ...pick(commitment), events: [{ type: 'started', at }], at });
  }
  const [due] = kumo.tickets.dueWithin({ tickets: [read], at, within: 'PT2H' });
  const command = {
    type: 'set_severity',
    id: 'c2',
    at,
    actor: { kind: 'agent', id: 'a1' },
    severity: 'P2',
    entitlements: set,
  } as const;
  orThrow(kumo.tickets.decide(read, command));
  orThrow(kumo.tickets.decide(read, orThrow(kumo.tickets.parseCommand(JSON.parse(JSON.stringify(command))))));
  same(due?.severity, 'P1');
  same(kumo.serviceLevels.report({ tickets: list, at }).totals.promises, 2);
  if (addOn === null) throw new Error('the team holds a tier');
  const credits = kumo.serviceLevels.credits({
    tickets: [read],
    tier: addOn.tier,
    fee,
    from: '2026-11-01T00:00:00Z',
    to: '2026-12-01T00:00:00Z',
    zone: 'UTC',
  });

  // service levels → billing, and billing with itself
  const renewed = kumo.billing.advance(bought, '2026-12-01T00:00:00.000Z', { credits }).subscription;
  same(kumo.billing.addOnOf(renewed, renewed.lastAt)?.tier, 'business');
  for (const step of kumo.billing.advanceEach(bought, '2026-12-01T00:00:00.000Z')) {
    kumo.billing.addOnOf(step.subscription, step.subscription.lastAt);
  }
  const ask2 = { id: 'b2', actor, via: 'admin_console', at } as const;
  for (const card of kumo.billing.offers({ subscription: bought, actor, at })) {
    if (card.action === 'change')
      orThrow(kumo.billing.decide(bought, { ...ask2, type: 'change_tier', tier: card.tier }));
  }
  const back = { ...ask2, type: 'change_plan', plan: renewed.next.plan.id, via: 'sales' } as const;
  kumo.billing.decide(bought, back);
  const fromBody = orThrow(kumo.billing.parseCommand(JSON.parse(JSON.stringify({ ...ask2, type: 'remove' }))));
  const leaving = kumo.billing.apply(bought, orThrow(kumo.billing.decide(bought, fromBody)).events);
  same(orThrow(kumo.billing.parseSubscription(JSON.parse(JSON.stringify(leaving)))).next.tier, null);

  const wrong = () => {
    // @ts-expect-error a misspelt tier
    kumo.billing.decide(bought, { ...ask2, type: 'purchase', tier: 'basicc' });
    // @ts-expect-error a misspelt variant
    kumo.billing.decide(bought, { ...ask2, type: 'change_people', people: { vipp: 1 } });
    // @ts-expect-error a misspelt plan
    kumo.billing.decide(bought, { ...ask2, type: 'change_plan', plan: 'proo' });
    // @ts-expect-error a misspelt severity
    kumo.tickets.decide(read, { ...command, severity: 'P9' });
    // @ts-expect-error a misspelt tier
    kumo.entitlements.of({ account: { ...account, addOn: { tier: 'basicc' } }, person, at });
    // @ts-expect-error a misspelt plan
    kumo.engagement.recipients({ account: { kind: 'team', plan: 'proo' }, people: [person], benefit: 'review', at });
    // @ts-expect-error a misspelt role
    kumo.engagement.recipients({ account, people: [{ ...person, roles: ['ownr'] }], benefit: 'review', at });
    // @ts-expect-error the price of a tier that does not exist
    kumo.billing.start({ ...team, prices: { basicc: fee } });
  };
  same(typeof wrong, 'function');
}

// The verbs of an offer that the compiler does not know take and give any text.
const other = orThrow(fromFile.billing.start({ ...team, holding: { tier: 'business' } })).subscription;
const account = { kind: 'team', plan: other.current.plan.id, addOn: fromFile.billing.addOnOf(other, at) } as const;
const person = { id: 'u1', status: 'active', roles: ['owner'] } as const;
same(fromFile.entitlements.of({ account, person, at }).tier, 'business');

function pick<T extends { readonly within: string; readonly schedule: unknown }>({
  within,
  schedule,
}: T): Pick<T, 'within' | 'schedule'> {
  return { within, schedule };
}

function same(actual: unknown, expected: unknown): void {
  if (!Object.is(actual, expected)) throw new Error(`expected ${String(expected)}, got ${String(actual)}`);
}

// A library of somebody else's that exports these is declared by names that the package exports.
export const offer = inline;
export const verbs = {
  ...inline.entitlements,
  ...inline.routing,
  ...inline.sla,
  ...inline.tickets,
  ...inline.hub,
  ...inline.engagement,
  ...inline.serviceLevels,
  ...inline.billing,
};
