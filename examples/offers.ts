// Every offer of examples/catalogues: its table, and three requests to its best tier with their deadlines.
//
//   npx tsx examples/offers.ts

import { readdirSync, readFileSync } from 'node:fs';
import { catalog, entitlements, orThrow, sla } from 'premium-support';

const folder = new URL('./catalogues/', import.meta.url);
const at = '2026-11-20T16:30:00+09:00';

for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const offer = orThrow(catalog.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))));
  const table = catalog.matrix(offer, { locale: 'en' });
  console.log(`# ${offer.name.en}\n\n${catalog.toMarkdown(table)}\n\n${requestsTo(offer, table).join('\n')}\n`);
}

/** The most severe, the second, and the least severe of what may be asked. */
function requestsTo(offer: catalog.Catalog, { rows }: catalog.Matrix): readonly string[] {
  const { account, person, tier } = bestCustomer(offer);
  const { channels } = entitlements.of({ account, person, at, catalog: offer });
  const asked = rows.length > 3 ? [...rows.slice(0, 2), ...rows.slice(-1)] : rows;
  return asked.map(({ severity, label }) => {
    const answers = channels.map((channel) => {
      const answer = sla.promise({ account, person, channel, language: 'en', severity, at, catalog: offer });
      return { channel, due: answer.ok ? answer.value.dueAt : null };
    });
    // The first channel by which something is promised.
    const { channel, due } = answers.find((one) => one.due !== null) ?? { channel: 'any channel', due: null };
    return `${label} by ${channel} on ${tier}, ${at}: ${due ?? 'no time is promised'}`;
  });
}

/** A named contact with every role, of a team in Tokyo that holds the last tier which stands for itself. */
function bestCustomer(offer: catalog.Catalog) {
  const [tier = '', held] =
    Object.entries<catalog.TierSpec>(Object(offer.tiers)).findLast(
      ([, { holder, accounts = 'team', beside }]) => holder !== 'person' && accounts !== 'individual' && !beside,
    ) ?? [];
  const plans = Object.entries<catalog.PlanSpec>(Object(offer.plans));
  const including = plans.find(([, { includes = [] }]) => [includes].flat().includes(tier));
  const [plan] = [held?.plans ?? including?.[0] ?? plans.find(([, one]) => one.account !== 'individual')?.[0]].flat();
  const where = { zone: 'Asia/Tokyo', region: 'emea', holidays: ['2026-11-23'] };
  const account: entitlements.Account = {
    kind: 'team',
    ...where,
    ...(plan && { plan }),
    ...(!including && { addOn: { tier } }),
  };
  const person = { id: 'u1', status: 'active', roles: Object.keys(offer.roles ?? {}), contact: true } as const;
  return { account, person, tier };
}
