import { accept, type Decision, type Refusal, refuse } from '../answer/decision.js';
import { refusalsOf } from '../answer/refusal.js';
import { allOf, type Faults, fault, type Reader, under } from '../input/faults.js';
import { listOf } from '../input/list.js';
import { mapped } from '../input/readers.js';
import { door } from '../input/request.js';
import { type CalendarDate, dateOfDayNumber, readDate } from '../time/calendar-date.js';
import { catalogReasons } from '../words/refusals/catalog.js';
import { type Catalog, readCatalog } from './catalog.js';
import { type DaySpan, daySpanOf, holdsDay } from './day-span.js';

const MAX_VERSIONS = 1000;

/** No version of the offer is in effect on the date; `next` is the first date after it on which one is. */
export interface NoVersionInEffect extends Refusal<'no_version_in_effect'> {
  readonly on: CalendarDate;
  readonly next: CalendarDate | null;
}

/**
 * The version of an offer that is in effect on a date: the catalogue whose `effective` span `[from, until)` holds it. Refuses
 * with `no_version_in_effect { on, next }`. Throws `versions_overlap` where two versions answer for the same date,
 * `catalog_mismatch` for versions of different offers, `invalid_date`, and what `define` throws.
 *
 * @example
 * const { effective: _, ...offer } = catalog.dropboxPremiumSupport;
 * const versions = [
 *   catalog.define({ ...offer, version: '2025', effective: { until: '2026-01-01' } }),
 *   catalog.define({ ...offer, version: '2026', effective: { from: '2026-01-01', until: '2027-01-01' } }),
 * ];
 * catalog.at(versions, '2026-11-20').value.version // => '2026'
 * catalog.at(versions, '2027-11-20').refusal.code // => 'no_version_in_effect'
 */
export function at(versions: readonly Catalog[], on: CalendarDate): Decision<Catalog, NoVersionInEffect> {
  return enter({ versions, on }, (read) => versionOn(read.versions, read.on));
}

const readVersions: Reader<readonly Catalog[]> = /*@__PURE__*/ mapped(
  /*@__PURE__*/ listOf(readCatalog, MAX_VERSIONS),
  (versions) => faultsBetween(versions) ?? versions,
);

const enter = /*@__PURE__*/ door('catalog.at', { versions: readVersions, on: readDate });

const refusal = /*@__PURE__*/ refusalsOf<NoVersionInEffect>(catalogReasons);

interface Effect extends DaySpan {
  readonly catalog: Catalog;
}

function versionOn(versions: readonly Catalog[], on: number): Decision<Catalog, NoVersionInEffect> {
  const effects = versions.map(effectOf);
  const found = effects.find((effect) => holdsDay(effect, on));
  if (found !== undefined) return accept(found.catalog);
  const next = Math.min(...effects.filter(({ from }) => from > on).map(({ from }) => from));
  return refuse(
    refusal('no_version_in_effect', {
      on: dateOfDayNumber(on),
      next: Number.isFinite(next) ? dateOfDayNumber(next) : null,
    }),
  );
}

function effectOf(catalog: Catalog): Effect {
  return { catalog, ...daySpanOf(catalog.effective) };
}

/** Every version names the same offer, and no two of them answer for the same date. */
function faultsBetween(versions: readonly Catalog[]): Faults | null {
  const [first] = versions;
  const faults = versions.flatMap((catalog, i) =>
    catalog.id === first?.id ? [] : [under([i, 'id'], otherOffer(catalog.id, first?.id ?? ''))],
  );
  const inOrder = versions.map((catalog, i) => ({ ...effectOf(catalog), i })).toSorted((a, b) => a.from - b.from);
  let last: Effect | undefined;
  for (const { i, ...effect } of inOrder) {
    if (last !== undefined && effect.from < last.until) {
      faults.push(under([i, 'effective'], overlapping(effect.catalog.version, last.catalog.version)));
    }
    if (last === undefined || effect.until > last.until) last = effect;
  }
  return faults.length === 0 ? null : allOf(faults);
}

function overlapping(version: string, other: string): Faults {
  return fault(
    'versions_overlap',
    `The versions "${other}" and "${version}" are in effect on the same date. Let one end before the other begins.`,
    `バージョン「${other}」と「${version}」の期間が重なっています。重ならないように指定してください。`,
  );
}

function otherOffer(id: string, first: string): Faults {
  return fault(
    'catalog_mismatch',
    `All versions must be of one offer: this one is of "${id}", the first one of "${first}".`,
    `すべて同じオファーのバージョンを指定してください（「${first}」と「${id}」が混在しています）。`,
  );
}
