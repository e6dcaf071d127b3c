import { type Faults, fault, under } from '../input/faults.js';
import { tooLarge } from '../input/plain-copy.js';
import { unknownName } from '../input/readers.js';
import { type Instant, millisecondsOf } from '../time/instant.js';
import { inArrears } from './billed-price.js';
import { heldTiers } from './items.js';
import { isEqual } from './same-content.js';
import { ended, faultsOfPrice } from './sound-holding.js';
import { tierNamesOf } from './sound-offer.js';
import { reversed } from './sound-period.js';
import type { Subscription } from './subscription.js';

// When things were held, and that the newest entries agree with what is held now.

/** More spans than the upgrades of one period can make, and few enough for the lines of an invoice. */
export const MAX_SPANS = 1400;

/** The last event lies in the period; a renewal or the plan's end comes at the period's end. */
export function lastAtFaults({ period, planStatus, lastAt }: Subscription): Faults[] {
  const ms = millisecondsOf(lastAt);
  if (ms < millisecondsOf(period.start)) return [under(['lastAt'], notBefore(period.start, lastAt))];
  const end = millisecondsOf(period.end);
  if (ms < end || (ms === end && planStatus === 'ended')) return [];
  return [under(['lastAt'], notAfter(period.end, lastAt))];
}

/** What is billed in arrears has spans in the period: in their order, and an open one for each such tier that is held. */
export function usageFaults(state: Subscription): Faults[] {
  const { usage, period, prices, current, currency, planStatus, lastAt, offer } = state;
  if (planStatus === 'ended') return usage.length === 0 ? [] : [under(['usage'], ended('[]'))];
  const { all } = tierNamesOf(offer);
  if (usage.length > MAX_SPANS) return [under(['usage'], tooLarge())];
  const faults: Faults[] = [];
  let before = period.start;
  for (const [i, { tier, price, from, until }] of usage.entries()) {
    const at = (field: string) => ['usage', i, field];
    if (!all.includes(tier)) faults.push(under(at('tier'), unknownName('tier', tier, all)));
    faults.push(...faultsOfPrice(price, currency).map((one) => under(at('price'), one)));
    if (isBefore(from, before)) faults.push(under(at('from'), notBefore(before, from)));
    if (isBefore(lastAt, from)) faults.push(under(at('from'), notAfter(lastAt, from)));
    if (until !== null && !isBefore(from, until)) faults.push(under(at('until'), reversed(from, until)));
    if (until !== null && isBefore(lastAt, until)) faults.push(under(at('until'), notAfter(lastAt, until)));
    before = from;
  }
  const billed = heldTiers(current).filter((tier) => Object.hasOwn(prices, tier) && inArrears(prices[tier]));
  const open = usage.filter(({ until }) => until === null).map(({ tier }) => tier);
  if (!isEqual([...billed].sort(), [...open].sort())) faults.push(under(['usage'], openSpans(billed)));
  return faults;
}

/** The history ascends, names tiers of the offer, and ends with what is held. */
export function historyFaults({ history, current, offer, lastAt }: Subscription): Faults[] {
  const { alone, beside } = tierNamesOf(offer);
  const faults: Faults[] = [];
  for (const [i, entry] of history.entries()) {
    const before = history[i - 1];
    if (before !== undefined && isBefore(entry.at, before.at)) {
      faults.push(under(['history', i, 'at'], notBefore(before.at, entry.at)));
    }
    if (isBefore(lastAt, entry.at)) faults.push(under(['history', i, 'at'], notAfter(lastAt, entry.at)));
    if (entry.tier !== null && !alone.includes(entry.tier)) {
      faults.push(under(['history', i, 'tier'], unknownName('tier', entry.tier, alone)));
    }
    for (const [j, id] of entry.beside.entries()) {
      if (!beside.includes(id)) faults.push(under(['history', i, 'beside', j], unknownName('tier', id, beside)));
    }
  }
  const last = history.at(-1);
  if (last === undefined || last.tier !== current.tier || !isEqual(last.beside, current.beside)) {
    faults.push(under(['history'], endsOtherwise()));
  }
  return faults;
}

/** Whether an instant lies before another one. Both are canonical. */
export function isBefore(a: Instant, b: Instant): boolean {
  return a !== b && millisecondsOf(a) < millisecondsOf(b);
}

export function notBefore(least: Instant, found: Instant): Faults {
  return fault(
    'out_of_order',
    `Use an instant of ${least} or later, not ${found}.`,
    `${least} 以降の時刻を指定してください（${found} は使えません）。`,
  );
}

export function notAfter(most: Instant, found: Instant): Faults {
  return fault(
    'out_of_order',
    `Use an instant of ${most} or earlier, not ${found}.`,
    `${most} 以前の時刻を指定してください（${found} は使えません）。`,
  );
}

function openSpans(billed: readonly string[]): Faults {
  const names = billed.length === 0 ? 'no tier' : billed.join(', ');
  const namesJa = billed.length === 0 ? '終わりのない期間なし' : `${billed.join(', ')} の終わりのない期間を 1 つずつ`;
  return fault(
    'inconsistent',
    `Give an open span (\`until: null\`) to ${names}: to each tier that is held and billed in arrears, and to no other.`,
    `利用額に応じて後払いするレベルのうち、現在保持しているもの（${namesJa}）を指定してください。`,
  );
}

function endsOtherwise(): Faults {
  return fault(
    'inconsistent',
    'End the history with the tiers that `current` holds. Apply the events again to get the state.',
    '履歴の最後には、`current` と同じ内容を指定してください。イベントを適用し直すと、正しい状態が得られます。',
  );
}
