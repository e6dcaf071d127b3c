import {
  calendar,
  catalog,
  engagement,
  entitlements,
  hub,
  label,
  premiumSupport,
  routing,
  rules,
  sla,
  tickets,
} from '../../src/index.js';
import * as known from '../calls/documents.ts';
import { type Follow, Unreadable } from './follow.ts';

type Schedule = ReturnType<typeof calendar.schedule>;
type Catalog = ReturnType<typeof catalog.define>;
type Entitlements = ReturnType<typeof entitlements.of>;

const INSTANTS = ['2026-11-20T07:30:00.000Z', '1950-06-01T00:00:00.000Z', '2600-01-01T00:00:00.000Z'];

export function ofSchedule(schedule: Schedule): readonly Follow[] {
  const of = (name: string, run: () => unknown): Follow => ({ name, run, at: 'schedule' });
  return [
    ...INSTANTS.flatMap((at) => [
      of('calendar.isOpen', () => calendar.isOpen(schedule, at)),
      of('calendar.nextOpening', () => calendar.nextOpening(schedule, at)),
      of('calendar.nextClosing', () => calendar.nextClosing(schedule, at)),
      of('calendar.previousOpening', () => calendar.previousOpening(schedule, at)),
      of('calendar.previousClosing', () => calendar.previousClosing(schedule, at)),
      of('calendar.addBusinessTime', () => undone(schedule, at, 'PT40H')),
      of('calendar.addBusinessDays', () => calendar.addBusinessDays(schedule, at, 3)),
      of('sla.readClock', () => sla.readClock({ schedule, within: 'PT8H', events: [{ type: 'started', at }], at })),
    ]),
    of('calendar.openWindows', () => {
      const [from, , to] = INSTANTS as [string, string, string]; // there are three
      return Object.freeze([...taken(calendar.openWindows(schedule, { from, to }), 20)]);
    }),
    { name: 'calendar.union', at: 'b', run: () => calendar.union(known.hours, schedule).isOpen(Date.parse(known.AT)) },
    {
      name: 'calendar.intersect',
      at: 'b',
      run: () => calendar.intersect(calendar.always, schedule).isOpen(Date.parse(known.AT)),
    },
  ];
}

/** What was added lies between. */
function undone(schedule: Schedule, at: string, duration: string): unknown {
  const due = calendar.addBusinessTime(schedule, at, duration);
  const between = calendar.businessTimeBetween(schedule, at, due);
  if (between !== duration) throw new Unreadable(`adds ${duration}, and ${between} lie between`);
  return due;
}

function* taken<T>(items: Iterable<T>, most: number): Iterable<T> {
  let count = 0;
  for (const item of items) {
    yield item;
    count += 1;
    if (count === most) return;
  }
}

export function ofCatalog(offer: Catalog): readonly Follow[] {
  const [first = 'none', ...others] = Object.keys(offer.tiers);
  const of = (name: string, run: () => unknown): Follow => ({ name, run, at: 'catalog' });
  const [role] = Object.keys(offer.roles ?? {});
  const [plan] = Object.keys(offer.plans ?? {});
  const person = { id: 'p', status: 'active', roles: role === undefined ? [] : [role] } as const;
  return [
    ...(['en', 'ja'] as const).map((locale) =>
      of('catalog.matrix', () => catalog.toMarkdown(catalog.matrix(offer, { locale }))),
    ),
    of('catalog.withFollowUps', () => mustRead(catalog.withFollowUps(offer))),
    of('catalog.withClosures', () => mustRead(catalog.withClosures(offer, ['2026-11-23']))),
    { name: 'catalog.at', at: 'versions', run: () => catalog.at([offer], '2026-11-20') },
    { name: 'catalog.diff', at: 'to', run: () => catalog.diff({ from: known.catalog, to: offer }) },
    ...others.map((tier) => of('catalog.diff', () => catalog.diff({ from: first, to: tier, catalog: offer }))),
    { name: 'premiumSupport', at: 'spec', run: () => premiumSupport(offer).catalog },
    {
      name: 'rules',
      at: 'options',
      run: () => rules(Object.keys(offer.rules ?? {}).slice(0, 20), { locale: 'ja', catalog: offer }),
    },
    ...[first, ...others].flatMap((tier) => [
      of('label', () => label('tier', tier, offer)),
      of('entitlements.of', () => {
        const account = { kind: 'team' as const, addOn: { tier }, ...(plan !== undefined && { plan }) };
        return known.plain(entitlements.of({ account, person, at: known.AT, catalog: offer })) && null;
      }),
    ]),
  ];
}

function mustRead(offer: Catalog): Catalog {
  const again = catalog.parse(known.plain(offer));
  if (!again.ok) throw new Unreadable(`answers what parse refuses: ${JSON.stringify(again.refusal).slice(0, 300)}`);
  return offer;
}

export function ofEntitlements(set: Entitlements): readonly Follow[] {
  const offer = set.catalog === known.ownCatalog.id ? { catalog: known.ownCatalog } : {};
  const { at } = set;
  const of = (name: string, run: () => unknown): Follow => ({ name, run, at: 'entitlements' });
  const ofSet = (name: string, run: () => unknown): Follow => ({ name, run, at: 'set' });
  const ofViewer = (name: string, run: () => unknown): Follow => ({ name, run, at: 'viewer' });
  return [
    ...Object.keys(set.benefits).map((benefit) =>
      ofSet('entitlements.check', () => entitlements.check(set, benefit, { at })),
    ),
    ofSet('entitlements.contacts', () => entitlements.contacts({ set, named: ['u1'] })),
    ofSet('entitlements.compare', () => entitlements.compare({ from: set.tier, to: null, set, ...offer })),
    of('routing.contactOptions', () => routing.contactOptions({ entitlements: set, at, ...offer })),
    of('routing.availability', () => routing.availability({ entitlements: set, at, ...offer })),
    of('hub.open', () => hub.open({ entitlements: set, at, ...offer })),
    ofViewer('hub.recent', () => hub.recent({ viewer: set, tickets: [known.ticket], at })),
    ofViewer('hub.view', () => hub.view({ viewer: set, ticket: known.ticket })),
    ...set.channels.slice(0, 4).flatMap((channel) =>
      ['en', 'ja', 'de'].flatMap((language) => {
        const asked = { entitlements: set, channel, language, severity: set.severities[0] ?? null, at, ...offer };
        const { subject, body, issueType } = known.submission;
        return [
          of('routing.route', () => routing.route(asked)),
          of('sla.commitmentsFor', () => sla.commitmentsFor({ ...asked, route: { channel, language } })),
          of('tickets.submit', () => submitted({ ...asked, id: 't1', subject, body, issueType })),
        ];
      }),
    ),
    ...['implementation_consultation', 'root_cause_analysis_meeting'].map((benefit) =>
      of('engagement.quota', () => engagement.quota({ entitlements: set, benefit, used: [], at, zone: 'UTC' })),
    ),
  ];
}

function submitted(request: Parameters<typeof tickets.submit>[0]): unknown {
  const decision = tickets.submit(request);
  if (!decision.ok) return decision;
  const again = tickets.parse(known.plain(tickets.apply(null, known.plain(decision.value.events))));
  if (!again.ok) throw new Unreadable(`answers what parse refuses: ${JSON.stringify(again.refusal).slice(0, 300)}`);
  return decision;
}
