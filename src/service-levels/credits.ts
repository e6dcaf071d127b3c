import { MAX_CREDIT_ROWS } from '../billing/remedy-lines.js';
import { negativePrice } from '../billing/unit-price.js';
import { allows } from '../catalog/applies.js';
import type { Catalog } from '../catalog/catalog.js';
import type { CatalogSpec } from '../catalog/catalog-spec.js';
import type { Target } from '../catalog/clause.js';
import { readTier } from '../catalog/lookup.js';
import type { Offer } from '../catalog/offer.js';
import { aboutCatalog } from '../catalog/subject.js';
import type { Remedy, Tier } from '../catalog/tier.js';
import { Faults, fault, under } from '../input/faults.js';
import { deepFreeze } from '../input/frozen.js';
import { invalidInput } from '../input/issue.js';
import { readFields } from '../input/object.js';
import { mapped, optional } from '../input/readers.js';
import { type Door, doorAbout, needed } from '../input/request.js';
import { unitsOf } from '../money/amount.js';
import { currencyDigits } from '../money/currency.js';
import { decimalsIn } from '../money/decimal-text.js';
import { type Money, moneyOf, readMoney } from '../money/money.js';
import { roundedShare } from '../money/share.js';
import { AT_RISK_AT, type ClockInput, readLateness } from '../sla/clock-input.js';
import { createTermsFinder } from '../tickets/clock-terms.js';
import type { StartedClock } from '../tickets/started-clocks.js';
import type { Ticket } from '../tickets/ticket.js';
import { type CalendarDate, dateOfDayNumber } from '../time/calendar-date.js';
import { type InstantInput, readInstant } from '../time/instant.js';
import { reversedInterval } from '../time/interval.js';
import { readZone, type ZoneName } from '../time/zone.js';
import { tierServed } from './dimension.js';
import { periodsIn } from './period.js';
import { clocksOf, fellDue, readTickets } from './read-clocks.js';

/** `lateness` as `sla.readClock` takes it. */
export interface CreditsRequest extends Pick<ClockInput, 'lateness'> {
  /** Tickets of any catalogues, as they come from a database; those of the catalogue and the tier count. */
  readonly tickets: readonly Ticket[];
  /** The offer whose remedies hold: the built-in one by default. */
  readonly catalog?: Catalog | CatalogSpec | undefined;
  readonly tier: string;
  /** What was paid for one period of a remedy. */
  readonly fee: Money;
  /** Counts the promises that fell due in `[from, to)`, at most 100 years. */
  readonly from: InstantInput;
  readonly to: InstantInput;
  /** The zone of the periods. */
  readonly zone: ZoneName;
  /** The instant as of which promises are judged: `to` by default. */
  readonly at?: InstantInput | undefined;
}

/** What a remedy says of one period. */
export interface Credit {
  /** The id of the remedy in the catalogue. */
  readonly remedy: string;
  /** The local dates `[startsOn, endsOn)`, whole even where `from` or `to` lies inside. */
  readonly period: { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate };
  /** How many promises were missed. */
  readonly missed: number;
  /** How many may be missed: a credit is due for more than these. */
  readonly threshold: number;
  readonly due: boolean;
  /** The credit that is owed for the period, 0 where none is `due`; `null` for a remedy without one. */
  readonly amount: Money | null;
  /** The first date on which it is too late to claim; `null` where there is no such date. */
  readonly claimUntil: CalendarDate | null;
}

const MAX_YEARS = 100;
const MAX_SPAN = MAX_YEARS * 365.25 * 86_400_000;

/**
 * What each remedy of a tier says of each period that `[from, to)` meets, as a list of rows by remedy and then by period,
 * also where nothing was missed. A promise counts in the period in which it was due, as of `at`; tickets that cannot be
 * read are left out, and `report` names them. Throws `unknown_tier`, `negative_price`, `reversed_interval`,
 * `too_many_periods`, `invalid_instant`, `unknown_zone`, … (A3, A22, A33, A36, A38).
 *
 * @example
 * const acme = catalog.define({ id: 'acme', channels: { web: {} }, tiers: { gold: {
 *   targets: { reply: { within: 'PT4H' } }, benefits: { web: {} },
 *   remedies: { late: { missed: { moreThan: 0, per: 'quarter' }, credit: { percent: '20' }, claimWithinDays: 30 } },
 * } } });
 * const at = '2026-11-20T07:30:00.000Z';
 * const person = { id: 'u1', status: 'active', roles: [] };
 * const set = entitlements.of({ catalog: acme, account: { kind: 'team', addOn: { tier: 'gold' } }, person, at });
 * const { events } = orThrow(tickets.submit({
 *   entitlements: set, catalog: acme, id: 't1', at, channel: 'web', language: 'en',
 *   subject: 'Stuck', body: 'No sync.', issueType: 'sync',
 * }));
 * const [row] = serviceLevels.credits({
 *   tickets: [tickets.apply(null, events)], catalog: acme, tier: 'gold', fee: money.of('1200.00', 'USD'),
 *   from: '2026-10-01T00:00:00Z', to: '2027-01-01T00:00:00Z', zone: 'UTC',
 * });
 * row.period // => { startsOn: '2026-10-01', endsOn: '2027-01-01' }
 * row.missed // => 1
 * row.due // => true
 * row.amount // => { amount: '240.00', currency: 'USD' }
 * row.claimUntil // => '2027-01-31'
 */
export function credits(request: CreditsRequest): readonly Credit[] {
  return enter(request, credited);
}

/** Reads what was paid: money that is not negative. */
const readFee = /*@__PURE__*/ mapped(readMoney, (fee) => negativePrice(fee) ?? fee);

const enter = /*@__PURE__*/ doorAbout(
  'serviceLevels.credits',
  aboutCatalog,
  {
    tickets: readTickets,
    fee: readFee,
    from: readInstant,
    to: readInstant,
    zone: readZone,
    at: /*@__PURE__*/ optional(readInstant),
    lateness: readLateness,
  },
  { tier: /*@__PURE__*/ needed(readTier) },
  (read) => reversedInterval(read) ?? tooLong(read),
);

type ReadCredits = typeof enter extends Door<infer T> ? T : never;

/** The fault of a span that has more periods than anybody asks for. */
function tooLong({ from, to }: { readonly from: number; readonly to: number }): Faults | null {
  if (to - from <= MAX_SPAN) return null;
  const found = fault(
    'too_many_periods',
    `Use an end at most ${MAX_YEARS} years after the start.`,
    `終了には、開始から ${MAX_YEARS} 年以内の時刻を指定してください。`,
  );
  return under(['to'], found);
}

function credited(read: ReadCredits): readonly Credit[] {
  const missed = missedClocks(read);
  const rows: Credit[] = [];
  for (const remedy of read.tier.remedies) {
    rows.push(...rowsOf(remedy, missed, read));
    if (rows.length > MAX_CREDIT_ROWS) tooManyRows();
  }
  return deepFreeze(rows);
}

function tooManyRows(): never {
  return invalidInput(
    'too_many_periods',
    ['to'],
    `The remedies of the tier have more than ${MAX_CREDIT_ROWS} periods in this time. Use an earlier end.`,
    `この期間には、レベルの補償の対象期間が ${MAX_CREDIT_ROWS} より多くあります。より早い終了時刻を指定してください。`,
  );
}

/** A promise that was missed, and when it fell due, in epoch milliseconds. */
interface Missed {
  readonly clock: StartedClock;
  readonly ms: number;
}

/** The promises to the tier that were missed and fell due in `[from, to)`, in the order of time. */
function missedClocks({ about, tickets, tier, from, to, at = to, lateness }: ReadCredits): readonly Missed[] {
  const termsOf = createTermsFinder({ atRiskAt: AT_RISK_AT, lateness });
  const missed: Missed[] = [];
  for (const ticket of tickets) {
    if (!isOf(about.catalog, ticket)) continue;
    const read = clocksOf(ticket, at, termsOf);
    if (read instanceof Faults) continue;
    const isCounted = promisesCounted(about.offer, tier, tierServed(read.life.terms));
    for (const clock of read.clocks) {
      if (clock.state.breachedAt === null || !isCounted(clock.commitment)) continue;
      const ms = fellDue(clock.state, at);
      if (ms >= from && ms < to) missed.push({ clock, ms });
    }
  }
  return missed.sort((a, b) => a.ms - b.ms);
}

/**
 * Which promises of a ticket a tier answers for: all where the ticket is served on its terms. A ticket does not name what
 * stands beside its tier: that answers for what it alone can have promised, by the id, or by the time of an id that others
 * have too.
 */
function promisesCounted({ tiers }: Offer, tier: Tier, served: string | null): (promise: Promised) => boolean {
  if (served === tier.id) return () => true;
  const partner = tiers.find(({ id }) => id === served);
  if (partner === undefined || !tier.beside?.includes(partner.id)) return () => false;
  const others = tiers
    .filter((one) => one === partner || one.beside?.includes(partner.id))
    .filter((one) => one !== tier);
  return ({ id, within, hours }) => {
    const isSame = (one: Promised) => one.within === within && one.hours === hours;
    const own = tier.targets.find((one) => one.id === id);
    const rivals = others.flatMap(({ targets }) => targets.filter((one) => one.id === id));
    return own !== undefined && (rivals.length === 0 || (isSame(own) && !rivals.some(isSame)));
  };
}

type Promised = Pick<Target, 'id' | 'within' | 'hours'>;

/** Whether a stored ticket comes from a catalogue, of any version. What clocks are read from does not say. */
function isOf({ id }: Catalog, ticket: unknown): boolean {
  const read = readFields(ticket, ['catalog']);
  return !(read instanceof Faults) && read[0] === id;
}

function rowsOf(remedy: Remedy, all: readonly Missed[], read: ReadCredits): readonly Credit[] {
  const { id, missed: threshold, credit, claimWithinDays } = remedy;
  const share = (percent: string) => (credit === null ? null : percentOf(read.fee, percent));
  const [owed, nothing] = [share(credit?.percent ?? '0'), share('0')];
  const missed = all.filter(({ clock }) => holdsFor(remedy, clock));
  let counted = 0;
  return periodsIn(read, threshold).map(({ first, end, until }) => {
    const before = counted;
    while ((missed[counted]?.ms ?? until) < until) counted += 1;
    const due = counted - before > threshold.moreThan;
    return {
      remedy: id,
      period: { startsOn: dateOfDayNumber(first), endsOn: dateOfDayNumber(end) },
      missed: counted - before,
      threshold: threshold.moreThan,
      due,
      amount: due ? owed : nothing,
      claimUntil: claimWithinDays === null ? null : dateOfDayNumber(end + claimWithinDays),
    };
  });
}

/** Whether a remedy holds for a promise. One for some severities does not hold for a promise without a severity. */
function holdsFor({ metric, severities }: Remedy, { commitment, severity }: StartedClock): boolean {
  return commitment.metric === metric && allows(severities, severity);
}

/** A percentage of a fee, rounded once, half up. */
function percentOf({ amount, currency }: Money, percent: string): Money {
  const decimals = decimalsIn(percent);
  const share = { price: amount, quantity: Number(unitsOf(percent, decimals)), used: 1, total: 100 * 10 ** decimals };
  return moneyOf(roundedShare(share, currencyDigits(currency), 'half_up'), currency);
}
