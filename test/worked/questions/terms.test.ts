import { describe, expect, test } from 'vitest';
import { addOnOf, apply as applyEvents, decide as decideBilling, start } from '../../../src/billing/index.js';
import { type Catalog, define, dropboxPremiumSupport, impact, at as versionAt } from '../../../src/catalog/index.js';
import { of } from '../../../src/entitlements/index.js';
import { orThrow } from '../../../src/index.js';
import { promise } from '../../../src/sla/index.js';
import { admin, email, enterprise, FRIDAY, github, githubTicket, owner, setOf, team } from './askers.ts';

/** The tiers of a checked catalogue by their ids. */
type Tiers = { readonly [id: string]: { readonly targets: { readonly [id: string]: object } } };

/** The built-in offer with another time of Essentials. */
function dropbox(version: string, within: string, effective: { from?: string; until?: string }): Catalog {
  const { essentials, ...others } = dropboxPremiumSupport.tiers as Tiers;
  const { tier_reply, ...targets } = essentials?.targets ?? {};
  const changed = { ...essentials, targets: { tier_reply: { ...tier_reply, within }, ...targets } };
  const tiers = { essentials: changed, ...others };
  return define({ ...dropboxPremiumSupport, version, effective, tiers } as Catalog);
}

/** GitHub's offer with another time for `high`. */
function later(within: string): Catalog {
  const { premium } = github.tiers as Tiers;
  const targets = { ...premium?.targets, high_reply: { ...premium?.targets.high_reply, within } };
  const tiers = { ...github.tiers, premium: { ...premium, targets } };
  return define({ ...github, version: '2027', effective: { from: '2027-01-01' }, tiers } as Catalog);
}

const asked = { account: team, person: admin, channel: 'email', language: 'en' } as const;

describe('12 which terms held last March, and what is held from when to when?', () => {
  const versions = [dropbox('2025', 'PT8H', { until: '2026-04-01' }), dropbox('2026', 'PT4H', { from: '2026-04-01' })];
  test('eight hours until 31 March, four from 1 April on', () => {
    const dueOn = (on: string) =>
      orThrow(promise({ ...asked, at: `${on}T00:00:00Z`, catalog: orThrow(versionAt(versions, on)) })).dueAt;
    expect(dueOn('2026-03-16')).toBe('2026-03-16T08:00:00.000Z');
    expect(dueOn('2026-03-31')).toBe('2026-03-31T08:00:00.000Z');
    expect(dueOn('2026-04-01')).toBe('2026-04-01T04:00:00.000Z');
  });
  test('GitHub: the terms of November 2021 hold in March 2026, and none are known of the month before', () => {
    expect(orThrow(versionAt([github], '2026-03-16')).version).toBe('2021-11');
    const none = versionAt([github], '2021-10-31');
    expect(none.ok ? null : [none.refusal.code, none.refusal.next]).toEqual(['no_version_in_effect', '2021-11-01']);
  });
  test('R13, A12: after a removal: held until 00:00 of the renewal date, and nothing after it', () => {
    const begun = orThrow(
      start({
        ...{ id: 'acme', account: { kind: 'team' }, plan: { id: 'advanced' }, seats: 10, currency: 'JPY' },
        ...{ prices: { essentials: { amount: '500', currency: 'JPY' } }, holding: { tier: 'essentials' } },
        ...{
          anchorOn: '2026-01-31',
          interval: 'month',
          zone: 'Asia/Tokyo',
          at: '2026-01-31T00:00:00Z',
          alreadyPaid: true,
        },
      }),
    ).subscription;
    const command = {
      type: 'remove',
      id: 'c1',
      actor: admin,
      via: 'admin_console',
      at: '2026-02-10T00:00:00Z',
    } as const;
    const leaving = applyEvents(begun, orThrow(decideBilling(begun, command)).events);
    // 31 January and a month: 28 February, 00:00 in Tokyo.
    const end = '2026-02-27T15:00:00.000Z';
    const addOn = addOnOf(leaving, '2026-02-11T00:00:00Z');
    expect(addOn).toMatchObject({ tier: 'essentials', since: '2026-01-31T00:00:00.000Z', endsAt: end });
    expect(addOnOf(leaving, end)).toBeNull();
    expect(setOf('2026-02-11T00:00:00Z', { ...team, addOn }).validUntil).toBe(end);
  });
  test('GitHub: Premium Plus takes the place of Premium on 1 January', () => {
    const next = { tier: 'premium_plus', at: '2027-01-01T00:00:00.000Z' };
    const account = { ...enterprise, addOn: { tier: 'premium', since: '2026-01-01T00:00:00Z', next } };
    const heldAt = (at: string) => of({ account, person: owner, at, catalog: github }).held.map(({ tier }) => tier);
    expect(heldAt('2026-12-31T23:59:59.999Z').toSorted()).toEqual(['enterprise', 'premium']);
    expect(heldAt('2027-01-01T00:00:00.000Z').toSorted()).toEqual(['enterprise', 'premium_plus']);
  });
});

describe('13 what changes for whom when a new version is published?', () => {
  test('A22: two hours instead of four for Essentials; an open ticket keeps its four, an answer from Enhanced its one', () => {
    const to = dropbox('2027', 'PT2H', { from: '2027-01-01' });
    const enhanced = { ...team, id: 'other', addOn: { tier: 'enhanced' } };
    const people = [
      { account: team, person: admin },
      { account: enhanced, person: { ...admin, id: 'u2' } },
    ];
    const tickets = [email('t1', FRIDAY)];
    const found = impact({ from: dropboxPremiumSupport, to, people, tickets, at: '2026-11-20T08:00:00Z' });
    expect(found.people.map(({ personId }) => personId)).toEqual(['u1']);
    expect(found.people[0]?.promises.map(({ change }) => change)).toContain('better');
    expect(found.people[0]?.promises.every(({ change }) => change === 'better')).toBe(true);
    expect(found.people[0]?.benefits).toEqual([]);
    expect(found.tickets.map(({ ticketId, promises }) => [ticketId, promises[0]?.within, promises[0]?.dueAt])).toEqual([
      ['t1', 'PT4H', '2026-11-20T11:30:00.000Z'],
    ]);
  });
  test('GitHub: six hours instead of four for `high`: worse for contacts, nothing for other members', () => {
    const people = [
      { account: enterprise, person: owner },
      { account: enterprise, person: { id: 'm1', status: 'active', roles: [] } as const },
    ];
    const tickets = [githubTicket('t1', FRIDAY, 'high')];
    const found = impact({ from: github, to: later('PT6H'), people, tickets, at: '2026-11-20T08:00:00Z' });
    expect(found.people.map(({ personId }) => personId)).toEqual(['o1']);
    const changes = found.people[0]?.promises.map(({ severity, change }) => `${severity} ${change}`);
    expect([...new Set(changes)]).toEqual(['high worse']);
    expect(found.tickets[0]?.promises[0]).toMatchObject({ within: 'PT4H', dueAt: '2026-11-20T11:30:00.000Z' });
  });
});
