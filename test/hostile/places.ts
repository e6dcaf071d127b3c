import type { Place } from './place.ts';
import { rows as billing } from './places/billing.ts';
import { rows as calendar } from './places/calendar.ts';
import { rows as catalog } from './places/catalog.ts';
import { rows as engagement } from './places/engagement.ts';
import { rows as entitlements } from './places/entitlements.ts';
import { rows as hub } from './places/hub.ts';
import { rows as money } from './places/money.ts';
import { rows as root, schemaRows } from './places/root.ts';
import { rows as routing } from './places/routing.ts';
import { rows as sla } from './places/sla.ts';
import { rows as tickets } from './places/tickets.ts';
import { rows as time } from './places/time.ts';

const modules: Readonly<Record<string, Readonly<Record<string, readonly Place[]>>>> = {
  root,
  'json-schema': schemaRows,
  time,
  money,
  calendar,
  catalog,
  entitlements,
  routing,
  sla,
  billing,
  tickets,
  hub,
  engagement,
};

/** Where a value can be passed to each public function, by `namespace.name`. */
export const places: ReadonlyMap<string, readonly Place[]> = new Map(
  Object.entries(modules).flatMap(([module, rows]) =>
    Object.entries(rows).map(([name, list]) => [`${module}.${name}`, list] as const),
  ),
);
