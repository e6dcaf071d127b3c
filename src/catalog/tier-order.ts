import { caught, Faults, fault, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { automaticIn } from './audience.js';
import { keepsBenefit } from './benefit-order.js';
import type { Benefit, Target } from './clause.js';
import { METRICS, type Metric } from './clause-spec.js';
import { createWork, type Work } from './comparison-work.js';
import type { Offer } from './offer.js';
import { type Kept, promiseOrder } from './promise-order.js';
import { classesOf } from './request-classes.js';
import { type Asker, askersOf, openingsOf, promisesTo, type Request, tellingApart, threesOf } from './request-space.js';
import type { Tier } from './tier.js';

/** Upper bound on the work of comparing the tiers of one offer. */
const MAX_WORK = 300_000;
/** Units of work for two promises that are compared, apart from their hours. */
const COMPARED = 4;

interface Shown {
  readonly request: Request;
  readonly kept: Kept;
}

/**
 * The faults of tiers that promise less than the tier that they extend: for every request, each promise of the extended
 * tier has to be kept by some promise of the extending one. The law is for tiers that an account holds.
 */
export function tierOrderFaults(offer: Offer): readonly Faults[] {
  const faults: Faults[] = [];
  const work = createWork(MAX_WORK, tooMany);
  const tiers = new Map<string | null, Tier>(offer.tiers.map((tier) => [tier.id, tier]));
  for (const tier of offer.tiers) {
    const parent = tiers.get(tier.extends);
    if (parent === undefined || tier.holder === 'person' || tier.mayPromiseLess) continue;
    const found = caught(() => lesserClauses({ offer, parent, tier, work }));
    if (found instanceof Faults) return [...faults, under(['tiers', tier.id], found)];
    faults.push(...found);
  }
  return faults;
}

function lesserClauses(step: Step): readonly Faults[] {
  const { parent } = step;
  const benefits = parent.benefits.flatMap((benefit) => lesserBenefit(step, benefit));
  const isTakenOver = takenOver(step);
  const open = parent.targets.filter((target) => !isTakenOver(target));
  return open.length === 0 ? benefits : [...benefits, ...lesserPromises(step, open)];
}

/** Whether a tier has a promise of its parent as it is, for whoever had it there. */
function takenOver({ offer, parent, tier }: Step): (target: Target) => boolean {
  const texts = tier.targets.map((target) => JSON.stringify(target));
  // Where only the first promise counts, one that stands after a changed one may not be reached any more.
  const changed = parent.targets.findIndex((target, i) => JSON.stringify(target) !== texts[i]);
  const own = new Set(offer.conflict === 'first_match' && changed >= 0 ? texts.slice(0, changed) : texts);
  const uses = ({ beside, contacts, benefits }: Tier) =>
    JSON.stringify([
      beside,
      automaticIn({ contacts }),
      benefits.map(({ label: _, because: __, otherwise: ___, ...use }) => use),
    ]);
  const opensTheSame = uses({ ...tier, benefits: tier.benefits.slice(0, parent.benefits.length) }) === uses(parent);
  return (target) => opensTheSame && own.has(JSON.stringify(target));
}

interface Step {
  readonly offer: Offer;
  readonly parent: Tier;
  readonly tier: Tier;
  readonly work: Work;
}

/** For each promise, the first request for which the tier does not keep it. */
function lesserPromises(step: Step, targets: readonly Target[]) {
  const { offer, parent, tier, work } = step;
  const requests = requestsTold(offer, parent, tier);
  const clauses = [parent, tier].reduce((sum, one) => sum + one.targets.length + one.benefits.length, 10);
  work.spend(requests.count * clauses);
  const open = new Set(targets);
  const orderOf = createOrder(step);
  const shown = new Map<Target, Shown>();
  for (const request of requests.list()) {
    const below = promisesTo(offer, parent, request).filter((target) => open.has(target) && !shown.has(target));
    if (below.length === 0) continue;
    const above = promisesTo(offer, tier, request);
    for (const target of below) {
      const kept = keptBy(orderOf, above, target, request.metric);
      if (kept !== 'kept') shown.set(target, { request, kept });
    }
  }
  return [...shown].map(([target, found]) => lesser(found, target, parent, tier));
}

type PromiseOrder = (upper: Target, lower: Target, metric: Metric) => Kept;

/** Whether a promise keeps another, compared once for all requests. */
function createOrder({ offer, work }: Step): PromiseOrder {
  const byMetric = new Map(METRICS.map((metric) => [metric, new Map<Target, Map<Target, Kept>>()]));
  return (upper, lower, metric) => {
    const orders = byMetric.get(metric)?.get(lower) ?? new Map<Target, Kept>();
    const found = orders.get(upper);
    if (found !== undefined) return found;
    work.spend(COMPARED);
    const order = promiseOrder({ offer, target: upper }, { offer, target: lower }, metric, work);
    byMetric.get(metric)?.set(lower, orders.set(upper, order));
    return order;
  };
}

function keptBy(orderOf: PromiseOrder, above: readonly Target[], target: Target, metric: Metric): Kept {
  let kept: Kept = 'less';
  for (const one of above) {
    const order = orderOf(one, target, metric);
    if (order === 'kept') return order;
    if (order === 'not_comparable') kept = order;
  }
  return kept;
}

/** The requests that the clauses of two tiers tell apart. */
function requestsTold(offer: Offer, parent: Tier, tier: Tier) {
  const classes = classesOf([
    { offer, tier: parent },
    { offer, tier },
  ]);
  const metrics = METRICS.filter((metric) => parent.targets.some((target) => target.metrics.includes(metric)));
  const askers = askersTold(offer, [parent, tier]);
  const count = Object.values(classes).reduce((size, list) => size * list.length, metrics.length * askers.length);
  const list = (): readonly Request[] =>
    metrics.flatMap((metric) =>
      classes.channel.flatMap(({ values: [channel] }) =>
        classes.language.flatMap(({ values: [language = null] }) =>
          classes.severity.flatMap(({ values: [severity = null] }) =>
            classes.product.flatMap(({ values: [product = null] }) =>
              askers.map((asker) => ({ metric, channel: channel ?? '', language, severity, product, asker })),
            ),
          ),
        ),
      ),
    );
  return { count, list };
}

/**
 * The people whom the clauses tell apart. Where only the first promise counts, somebody may be one thing to use the channel,
 * one more to have the first promise of the lower tier, and a third one to have another first promise of the upper tier.
 */
function askersTold(offer: Offer, tiers: readonly Tier[]): readonly Asker[] {
  const askers = askersOf(
    offer,
    tiers.flatMap((one) => tellingApart(offer, one)),
  );
  const openings = tiers.flatMap((one) => offer.channels.flatMap(({ id }) => openingsOf(offer, one, id)));
  const isLimited = openings.some(({ benefit }) => benefit.audience.every(({ who }) => who !== 'member'));
  return offer.conflict === 'first_match' && isLimited ? [...askers, ...threesOf(askers)] : askers;
}

function lesser({ request, kept }: Shown, target: Target, parent: Tier, tier: Tier): Faults {
  const { asker, ...rest } = request;
  const shown = Object.entries({ ...rest, audience: asker.name === 'member' ? null : asker.name })
    .flatMap(([name, value]) => (value === null ? [] : [`${name} ${value}`]))
    .join(', ');
  const less =
    kept === 'less'
      ? fault(
          'promises_less',
          `For a request of ${shown}, ${preview(tier.id)} promises less than ${preview(parent.id)}, the tier that it extends. Promise at least as much, or say mayPromiseLess: true.`,
          `${shown} のお問い合わせで、${preview(tier.id)} の約束が拡張元の ${preview(parent.id)} を下回っています。同じかそれ以上にするか、mayPromiseLess: true を指定してください。`,
        )
      : fault(
          'not_comparable',
          `For a request of ${shown}, the times of ${preview(tier.id)} and of ${preview(parent.id)}, the tier that it extends, cannot be compared. Promise a time on the same hours, or say mayPromiseLess: true.`,
          `${shown} のお問い合わせで、${preview(tier.id)} と拡張元の ${preview(parent.id)} の時間を比較できません。同じ営業時間の時間にするか、mayPromiseLess: true を指定してください。`,
        );
  return under(['tiers', tier.id, 'targets', target.id], less);
}

function lesserBenefit({ offer, parent, tier, work }: Step, lower: Benefit): readonly Faults[] {
  const upper = tier.benefits.find(({ id }) => id === lower.id);
  const granted = (by: Tier, benefit: Benefit) => ({ offer, benefit, automatic: automaticIn(by) });
  if (upper !== undefined && keepsBenefit(offer, granted(tier, upper), granted(parent, lower), work)) return [];
  return [
    under(
      ['tiers', tier.id, 'benefits', lower.id],
      fault(
        'promises_less',
        `${preview(tier.id)} grants less of ${preview(lower.id)} than ${preview(parent.id)}, the tier that it extends. Grant at least as much, or say mayPromiseLess: true.`,
        `${preview(tier.id)} の ${preview(lower.id)} が拡張元の ${preview(parent.id)} を下回っています。同じかそれ以上にするか、mayPromiseLess: true を指定してください。`,
      ),
    ),
  ];
}

function tooMany(): Faults {
  return fault(
    'too_large',
    'The tiers make too many promises to be compared. Use fewer promises or fewer lists in them.',
    '約束が多すぎて、比較できません。約束の数か、約束が指定するリストの項目を減らしてください。',
  );
}
