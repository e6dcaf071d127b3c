import type { Text } from '../input/issue.js';
import { oncePer } from '../input/once.js';
import type { Target } from './clause.js';
import { METRICS, type Metric } from './clause-spec.js';
import { promisesWords, promiseWords, timeWords } from './clause-words.js';
import type { Work } from './comparison-work.js';
import { dueOrder } from './due-order.js';
import type { Hours } from './hours-order.js';
import { type Cell, rowsOf } from './merged-cells.js';
import type { Offer } from './offer.js';
import { hoursOf } from './promise-order.js';
import { classesOf, type Side } from './request-classes.js';
import { type Asker, askersOf, promisesTo, tellingApart } from './request-space.js';

export type Change = 'better' | 'worse' | 'other' | 'added' | 'removed';

/** What is promised to a request: in the words of `matrix`, and promise by promise. */
export interface PromiseTerms {
  readonly text: Text;
  readonly promises: readonly (Omit<Target, 'metrics' | 'channels' | 'languages' | 'severities' | 'products'> & {
    readonly text: Text;
  })[];
}

/** A change for some requests; `null` stands for all severities, channels, languages or people. */
export interface PromiseChange {
  readonly metric: Metric;
  readonly severity: string | null;
  readonly channel: string | null;
  readonly language: string | null;
  /** `member` (who has no role that the offer tells apart), `contact`, `admin`, a role, or two of them: `contact+admin`. */
  readonly audience: string | null;
  /** Only where promises are limited to products. */
  readonly product?: string;
  readonly before: PromiseTerms | null;
  readonly after: PromiseTerms | null;
  readonly change: Change;
}

/**
 * Units of work for a clause that is held against a request, for a tier that may open a channel, for a promise that is
 * compared, and for one in a row.
 */
const CLAUSE = 5;
const OPENING = 10;
const COMPARED = 100;
const CONTENT = 500;

/** What changes for the requests of somebody who holds one side instead of the other; `asker`: for that person alone. */
export function promiseChanges(from: Side, to: Side, asker: Asker | null, work: Work): readonly PromiseChange[] {
  const tiers = [from, to].flatMap(({ tier }) => (tier === null ? [] : [tier]));
  const partners = tiers.reduce((sum, { beside }) => sum + (beside?.length ?? 0), 0);
  work.spend(OPENING * partners * (from.offer.channels.length + to.offer.channels.length));
  const classes = classesOf([from, to]);
  const askers = asker === null ? askersBetween(from, to) : [asker];
  const metrics = METRICS.filter((metric) =>
    tiers.some(({ targets }) => targets.some((one) => one.metrics.includes(metric))),
  );
  const changeOf = changes(from, to, work);
  const kinds = Object.values(classes).reduce((product, list) => product * list.length, askers.length);
  work.spend(
    CLAUSE * kinds * metrics.length * tiers.reduce((sum, one) => sum + one.targets.length + one.benefits.length, 10),
  );
  return metrics.flatMap((metric) => {
    const cells: Cell[] = [];
    for (const [
      severity,
      {
        values: [oneSeverity = null],
      },
    ] of classes.severity.entries())
      for (const [
        channel,
        {
          values: [oneChannel = ''],
        },
      ] of classes.channel.entries())
        for (const [
          language,
          {
            values: [oneLanguage = null],
          },
        ] of classes.language.entries())
          for (const [
            product,
            {
              values: [oneProduct = null],
            },
          ] of classes.product.entries()) {
            const contents = askers.map((asker) =>
              changeOf({
                metric,
                severity: oneSeverity,
                channel: oneChannel ?? '',
                language: oneLanguage,
                product: oneProduct,
                asker,
              }),
            );
            cells.push({ at: { severity, channel, language, product }, contents });
          }
    return rowsOf(cells, classes, askers).map(({ content, ...row }) => {
      const { product, ...where } = row;
      return { metric, ...where, ...(product !== null && { product }), ...content };
    });
  });
}

function askersBetween(...sides: readonly Side[]): readonly Asker[] {
  const roles = sides.toReversed().flatMap(({ offer }) => offer.roles);
  return askersOf(
    { roles },
    sides.flatMap(({ offer, tier }) => (tier === null ? [] : tellingApart(offer, tier))),
  );
}

type Request = Parameters<typeof promisesTo>[2];

/** The change for a request, each pair of promises compared once; `null` for none. */
function changes(from: Side, to: Side, work: Work): (request: Request) => Cell['contents'][number] {
  const [termsBefore, termsAfter] = [createTerms(from.offer), createTerms(to.offer)];
  const compared = new Map<string, Cell['contents'][number]>();
  return (request) => {
    const before = from.tier === null ? [] : promisesTo(from.offer, from.tier, request);
    const after = to.tier === null ? [] : promisesTo(to.offer, to.tier, request);
    const key = JSON.stringify([before, after].map((list) => list.map(({ id }) => id)));
    const found = compared.get(key);
    if (found !== undefined) return found;
    const size = 1 + before.length + after.length;
    work.spend(COMPARED * size);
    const change = changeBetween({ ...from, targets: before }, { ...to, targets: after }, work);
    if (change !== null) work.spend(CONTENT * size);
    const made = change === null ? null : { key, before: termsBefore(before), after: termsAfter(after), change };
    compared.set(key, made);
    return made;
  };
}

interface Promises extends Side {
  readonly targets: readonly Target[];
}

function changeBetween(from: Promises, to: Promises, work: Work): Change | null {
  const promisedBy = ({ offer, targets }: Promises) => targets.map((target) => ({ offer, target }));
  const [before, after] = [promisedBy(from), promisedBy(to)];
  if (before.length === 0) return after.length === 0 ? null : 'added';
  if (after.length === 0) return 'removed';
  const course = (list: typeof before) => list.map((one) => courseOf(one.target) + hoursText(hoursOf(one))).join();
  if (course(before) === course(after)) return null;
  const order = dueOrder(after, before, work);
  if (order !== 'same') return order === 'earlier' ? 'better' : order === 'later' ? 'worse' : 'other';
  // Where neither side is ever due, the words are all that there is.
  const isDue = [...before, ...after].some(({ target }) => target.within !== 'best_effort' && !target.over);
  const words = (list: typeof before) =>
    [...new Set(list.map(({ offer, target }) => timeWords(offer, target).en))].sort().join();
  return isDue || words(before) === words(after) ? null : 'other';
}

/** What decides when a promise is due, apart from its hours. */
function courseOf({ within, over, from, held }: Target): string {
  return JSON.stringify([within, over, from, held]);
}

/** Hours as text, made once: hundreds of promises may run on the same ones. */
function hoursText(hours: Hours): string {
  return hours === null ? 'always' : textOfHours(hours);
}

const textOfHours = /*@__PURE__*/ oncePer((hours: NonNullable<Hours>) => JSON.stringify(hours));

/** The terms of some promises; those of a promise are made once, whatever it stands beside. */
function createTerms(offer: Offer): (targets: readonly Target[]) => PromiseTerms | null {
  const termsOf = oncePer((target: Target) => {
    const { metrics: _, channels: __, languages: ___, severities: ____, products: _____, ...data } = target;
    return { ...data, text: promiseWords(offer, target) };
  });
  return (targets) =>
    targets.length === 0 ? null : { text: promisesWords(offer, targets), promises: targets.map(termsOf) };
}
