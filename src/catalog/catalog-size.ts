import { type Faults, fault, under } from '../input/faults.js';
import type { Catalog } from './catalog.js';
import { MAX_CLAUSES, MAX_VALUES } from './catalog-limits.js';
import type { Offer } from './offer.js';
import { recordOf } from './reference-walk.js';
import { weeklyOf } from './resolved-hours.js';
import type { RecordForm } from './spec-form.js';
import { weeksOf } from './week.js';

/** The fault of a document with more promises and benefits than there is room for, whatever is in them; or `null`. */
export function writtenClauseFault({ shape }: Pick<RecordForm, 'shape'>): Faults | null {
  const tiers = Object.values(recordOf(shape.tiers)).map(recordOf);
  return clauseFault(tiers.flatMap(({ targets, benefits }) => [recordOf(targets), recordOf(benefits)]).map(countIn));
}

/** The fault of an offer whose complete tiers promise and grant too much to be compared; or `null`. */
export function wholeClauseFault({ tiers }: Pick<Offer, 'tiers'>): Faults | null {
  return clauseFault(tiers.map(({ targets, benefits }) => targets.length + benefits.length));
}

function countIn(record: object): number {
  return Object.keys(record).length;
}

function clauseFault(counts: readonly number[]): Faults | null {
  const clauses = counts.reduce((sum, count) => sum + count, 0);
  return clauses > MAX_CLAUSES ? under(['tiers'], tooManyClauses(clauses)) : null;
}

/** The fault of an offer that could not be read again once every default is filled in; `null` where it can. */
export function valueFault(catalog: Catalog): Faults | null {
  const values = [catalog, ...daysIn(catalog)].reduce((sum, one) => sum + valuesIn(one), 0);
  return values > MAX_VALUES ? tooManyValues() : null;
}

/** Each weekday of a range counts by itself: whoever is entitled gets a schedule in which every day is written out. */
function daysIn({ hours }: Catalog): readonly object[] {
  return Object.values(hours ?? {})
    .flatMap(weeksOf)
    .map(weeklyOf);
}

function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, one) => sum + valuesIn(one), 1);
}

function tooManyClauses(found: number): Faults {
  return fault(
    'too_large',
    `An offer has room for ${MAX_CLAUSES} promises and benefits in all its tiers, not for ${found}. What a tier takes over counts again.`,
    `1 つのオファーの約束と benefits は、すべてのレベルを合わせて ${MAX_CLAUSES} 件までです（現在 ${found} 件）。引き継いだものも数えます。`,
  );
}

function tooManyValues(): Faults {
  return fault(
    'too_large',
    `An offer has room for ${MAX_VALUES} values once every default is filled in. Write less, or split it into several offers.`,
    `既定値を補ったオファーの値は ${MAX_VALUES} 個までです。減らすか、複数のオファーに分けてください。`,
  );
}
