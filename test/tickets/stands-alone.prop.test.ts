import fc from 'fast-check';
import { expect } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import type { CatalogSpec, HoursSpec, TierSpec } from '../../src/catalog/catalog-spec.js';
import { entriesOf, listOfEntries } from '../../src/catalog/entries-of.js';
import { type Catalog, define, dropboxPremiumSupport, withClosures, withFollowUps } from '../../src/catalog/index.js';
import { offerOf } from '../../src/catalog/offer.js';
import { of } from '../../src/entitlements/index.js';
import { apply, parse, readClocks, type Submission, submit } from '../../src/tickets/index.js';
import { moment } from '../arbitraries/clock.ts';
import { AT, member, team } from '../arbitraries/holder.ts';
import { careLife, life, type TicketLife } from '../arbitraries/tickets.ts';
import { prop } from '../prop.ts';
import { live } from './lives.ts';
import { care } from './severity-offer.ts';
import { stored } from './support-request.ts';

const dates = fc.constantFrom([], ['2026-11-23'], ['2026-11-24', '2026-11-25']);
const offer: fc.Arbitrary<Catalog> = fc.oneof(
  fc.constantFrom(
    dropboxPremiumSupport,
    define({ ...dropboxPremiumSupport, id: 'renamed' }),
    withFollowUps(dropboxPremiumSupport),
  ),
  dates.map((closed) => withClosures(dropboxPremiumSupport, closed)),
);

/** A life of a submission under some offer, with closures of the offer, of the request, or of both. */
const offeredLife: fc.Arbitrary<TicketLife> = fc.oneof(
  careLife,
  fc.tuple(life, offer, dates).map(([[submission, happenings], catalog, closures]): TicketLife => {
    const at = AT;
    const entitlements = of({ account: team('essentials'), person: member({ roles: ['team_admin'] }), at, catalog });
    const channel = 'email';
    return [{ ...submission, at, entitlements, catalog, closures, channel, deskClosed: false }, happenings];
  }),
);

type Edit = (catalog: Catalog) => Catalog;

/** What may become of an offer while a ticket lies in a database; the id stays the same. */
const edit = fc.constantFrom<Edit[]>(
  (catalog) => define({ ...catalog, hours: changed(catalog, { zone: 'America/New_York' }) }),
  (catalog) => define({ ...catalog, hours: changed(catalog, { weekly: { sun: ['03:00-04:00'] } }) }),
  (catalog) => define({ ...catalog, hours: changed(catalog, { closed: ['2026-11-20', '2026-11-23'] }) }),
  (catalog) => withClosures(catalog, ['2026-11-20', '2026-11-23', '2026-11-26']),
  (catalog) =>
    define({
      ...catalog,
      tiers: listOfEntries(entriesOf(catalog.tiers).map(([id, tier]) => [id, hurried(tier)])),
    }),
);

function changed(catalog: Catalog, more: object): NonNullable<CatalogSpec['hours']> {
  return listOfEntries(entriesOf<HoursSpec>(catalog.hours).map(([id, hours]) => [id, { ...hours, ...more }]));
}

/** The tier with every promise made within a minute, on clocks that never rest. */
function hurried({ targets = {}, ...tier }: TierSpec): TierSpec {
  const promises = Object.entries(targets).map(([id, target]) => [id, { ...target, within: 'PT1M', rests: [] }]);
  return { ...tier, targets: Object.fromEntries(promises) };
}

/** Somebody else's request under the edited offer, so that whatever is remembered by an id is remembered of that. */
function askUnder(catalog: Catalog, submission: Submission): void {
  const plan = catalog.id === care.id ? 'company' : 'advanced';
  const { tiers, roles: known } = offerOf(catalog);
  const tier = tiers[0]?.id ?? '';
  const roles = [known[0]?.id ?? ''];
  const account = { kind: 'team', plan, addOn: { tier } } as const;
  const entitlements = of({ account, person: member({ roles }), at: AT, catalog });
  const { events } = orThrow(submit({ ...submission, entitlements, catalog }));
  readClocks({ ticket: apply(null, events), at: submission.at });
}

prop(
  'whatever_later_catalogue_exists_the_same_ticket_reads_the_same',
  'hours that are looked up by the name of the hours',
  offeredLife,
  edit,
  moment,
  (one, change, wait) => {
    const [submission] = one;
    const { ticket } = live(one);
    const moments = [ticket.openedAt, ticket.updatedAt, Date.parse(ticket.updatedAt) + wait];
    const atOnce = moments.map((at) => readClocks({ ticket, at }));
    const text = JSON.stringify(ticket);
    askUnder(change(submission.catalog ?? dropboxPremiumSupport), submission);
    for (const [i, at] of moments.entries()) {
      expect(readClocks({ ticket: JSON.parse(text), at })).toStrictEqual(atOnce[i]);
      expect(readClocks({ ticket: orThrow(parse(JSON.parse(text))), at })).toStrictEqual(atOnce[i]);
    }
  },
);

prop(
  'while_nothing_has_happened_each_reading_is_due_as_its_commitment_says',
  'closures of the catalogue that only the route takes notice of',
  offeredLife,
  edit,
  moment,
  ([submission], change, wait) => {
    const { first, ticket } = live([submission, []]);
    askUnder(change(submission.catalog ?? dropboxPremiumSupport), submission);
    for (const at of [first.at, Date.parse(first.at) + wait]) {
      for (const { commitment, reading } of readClocks({ ticket: stored(ticket), at })) {
        expect(reading.dueAt).toBe(commitment.dueAt);
      }
    }
  },
);

prop(
  'closures_count_the_same_from_the_request_and_from_the_catalogue',
  'closures of the catalogue dropped for entitlements that were asked for without them (A4)',
  fc.tuple(life, dates),
  ([[submission], closed]) => {
    const entitlements = of({ account: team('essentials'), person: member({ roles: ['team_admin'] }), at: AT });
    const asked = { ...submission, at: AT, entitlements, channel: 'email', deskClosed: false };
    const catalog = withClosures(dropboxPremiumSupport, closed);
    const dues = [{ closures: closed }, { closures: [], catalog }, { closures: closed, catalog }].map((more) =>
      orThrow(submit({ ...asked, ...more })).events[0].commitments.map(({ dueAt }) => dueAt),
    );
    expect(dues[1]).toEqual(dues[0]);
    expect(dues[2]).toEqual(dues[0]);
  },
);
