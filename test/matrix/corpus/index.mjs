// One file a module: `name(tools)` asks the module's functions and lets the answers be written down (see record.mjs).
import { billing } from './billing.mjs';
import { calendar } from './calendar.mjs';
import { catalog } from './catalog.mjs';
import { engagement } from './engagement.mjs';
import { entitlements } from './entitlements.mjs';
import { hub } from './hub.mjs';
import { money } from './money.mjs';
import { root } from './root.mjs';
import { routing } from './routing.mjs';
import { sla } from './sla.mjs';
import { tickets } from './tickets.mjs';
import { time } from './time.mjs';
import { wording } from './wording.mjs';

export const corpus = {
  ...{ root, time, money, calendar, catalog, entitlements, billing, routing, sla, tickets, hub, engagement },
  wording,
};
