import { catalog, hub, serviceLevels, tickets } from '../../src/index.js';
import { account, admin, set } from '../calls/documents.ts';
import { byName, ticketOf, times } from './documents.ts';
import { type Row, row } from './measured.ts';

const LATER = '2026-11-21T07:30:00.000Z';

const desk =
  (count: number, events = 4) =>
  () => {
    const { id: _, ...one } = ticketOf({ promises: 2, events });
    const text = JSON.stringify(one).slice(1);
    return times(count, (i) =>
      JSON.parse(`{"id":"t${i}",${text.replaceAll(/"ticketId":"[^"]*"/g, `"ticketId":"t${i}"`)}`),
    );
  };

export function* deskRows(): Generator<Row> {
  const verbs: Readonly<Record<string, (list: never) => unknown>> = {
    'tickets.nextChange': (list) => tickets.nextChange({ tickets: list, at: LATER }),
    'tickets.changes': (list) => tickets.changes({ tickets: list, to: LATER }),
    'tickets.dueWithin': (list) => tickets.dueWithin({ tickets: list, at: LATER, within: 'PT100H' }),
    'serviceLevels.report': (list) =>
      serviceLevels.report({ tickets: list, at: LATER, by: ['metric', 'month', 'requester'] }),
    'hub.recent': (list) => hub.recent({ viewer: set, tickets: list, at: LATER, limit: 1000, search: '同期' }),
    'hub.insights': (list) =>
      hub.insights({
        viewer: set,
        account,
        tickets: list,
        at: LATER,
        trend: { by: 'week', from: '2004-01-01T00:00:00Z', zone: 'Asia/Tokyo' },
      } as never),
    'hub.recommended': (list) => hub.recommended({ viewer: set, tickets: list, resources: [], limit: 1000, at: LATER }),
    'catalog.impact': (list) =>
      catalog.impact({
        from: catalog.dropboxPremiumSupport,
        to: catalog.dropboxPremiumSupport,
        people: [],
        tickets: list,
        at: LATER,
      }),
    'serviceLevels.credits': (list) =>
      serviceLevels.credits({
        tickets: list,
        tier: 'essentials',
        fee: { amount: '1200.00', currency: 'USD' },
        from: '1950-01-01T00:00:00Z',
        to: '2049-01-01T00:00:00Z',
        zone: 'Asia/Tokyo',
        at: LATER,
      } as never),
  };
  for (const [verb, call] of Object.entries(verbs)) {
    yield row(`${verb} of 1000 tickets`, desk(1000), call as never);
  }
  const resources = () =>
    times(10_000, (i) => ({
      id: `r${i}`,
      kind: 'video',
      title: { en: 'x', ja: 'y' },
      issueTypes: ['sync'],
      products: ['dropbox'],
      popularity: i,
    }));
  yield row('hub.recommended of 10 000 resources', resources, (list) =>
    hub.recommended({ viewer: set, tickets: [], resources: list, limit: 1000, at: LATER } as never),
  );
  const named = () =>
    times(200, (i) => ({
      id: `r${i}`,
      kind: 'video',
      title: 'x',
      issueTypes: times(1000, (j) => `i${j}`),
      products: times(1000, (j) => `i${j}`),
      popularity: i,
    }));
  yield row('hub.recommended of 200 resources of 1000 names', named, (list) =>
    hub.recommended({ viewer: set, tickets: [], resources: list, limit: 1000, at: LATER } as never),
  );
  for (const by of ['week', 'month'] as const)
    yield row(
      `hub.insights over 1200 ${by}s`,
      () => null,
      () =>
        hub.insights({
          viewer: set,
          account,
          tickets: [],
          at: LATER,
          trend: {
            by,
            from: by === 'week' ? '2003-12-01T00:00:00Z' : '1927-01-01T00:00:00Z',
            zone: 'America/New_York',
          },
        } as never),
    );
  const remedied = (count: number, per: string) =>
    catalog.define({
      id: 'a',
      version: `${per}${Math.random()}`,
      channels: { web: {} },
      tiers: {
        gold: {
          targets: { reply: { within: 'PT4H' } },
          benefits: { web: {} },
          remedies: byName('r', count, (i) => ({
            missed: { moreThan: i, per },
            credit: { percent: '20' },
            claimWithinDays: 30,
          })),
        },
      },
    } as never);
  for (const [count, per] of [
    [4, 'month'],
    [12, 'quarter'],
    [50, 'year'],
    [50, 'month'],
  ] as const)
    yield row(
      `serviceLevels.credits of ${count} remedies a ${per}`,
      () => remedied(count, per),
      (one) =>
        serviceLevels.credits({
          tickets: [],
          catalog: one,
          tier: 'gold',
          fee: { amount: '1200.00', currency: 'USD' },
          from: '1950-01-01T00:00:00Z',
          to: '2049-12-01T00:00:00Z',
          zone: 'America/New_York',
        } as never),
    );
  for (const people of [100, 1000])
    yield row(
      `catalog.impact of ${people} people`,
      () => times(people, (i) => ({ account: { ...account, id: `a${i}` }, person: { ...admin, id: `u${i}` } })),
      (list) =>
        catalog.impact({
          from: catalog.dropboxPremiumSupport,
          to: catalog.define({ ...remedySpec, version: `${Math.random()}` } as never),
          people: list,
          tickets: [],
          at: LATER,
        } as never),
    );
}
const remedySpec = {
  id: 'dropbox_premium_support',
  channels: { web: {} },
  tiers: { gold: { targets: { reply: { within: 'PT4H' } }, benefits: { web: {} } } },
};
