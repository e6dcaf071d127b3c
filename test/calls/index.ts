import { calls as billing } from './billing.ts';
import { calls as calendar } from './calendar.ts';
import type { Call } from './call.ts';
import { calls as catalog } from './catalog.ts';
import { calls as engagement } from './engagement.ts';
import { calls as entitlements } from './entitlements.ts';
import { calls as hub } from './hub.ts';
import { calls as imported } from './import.ts';
import { calls as money } from './money.ts';
import { calls as root, schemaCalls } from './root.ts';
import { calls as routing } from './routing.ts';
import { calls as serviceLevels } from './service-levels.ts';
import { calls as sla } from './sla.ts';
import { calls as tickets } from './tickets.ts';
import { calls as time } from './time.ts';

/** The entries of every module of the front door, of `root` itself, and of the entries beside it. */
const modules: Readonly<Record<string, Readonly<Record<string, Call>>>> = {
  root,
  'json-schema': schemaCalls,
  time,
  money,
  calendar,
  catalog,
  entitlements,
  routing,
  sla,
  billing,
  tickets,
  serviceLevels,
  hub,
  engagement,
  import: imported,
};

/** Every public function by `module.name`. */
export const calls: readonly (readonly [name: string, call: Call])[] = Object.entries(modules).flatMap(
  ([module, entries]) => Object.entries(entries).map(([name, call]): [string, Call] => [`${module}.${name}`, call]),
);
