// A team's Premium Support Hub as text, from the categories of a real incident log. Every figure that is printed of the
// tickets is counted once more from the log itself, and asserted.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { engagement, hub, orThrow, serviceLevels, time } from 'premium-support';
import { instantOf, ticketsFrom, updatesOf } from './hub/logged-tickets.ts';
import { resources, sent, usage } from './hub/shelf.ts';
import { account, names, personAt } from './hub/team.ts';
import { heading, table } from './report/table.ts';

const zone = 'Asia/Tokyo';
const at = time.fromLocal('2016-03-18T16:00', zone); // a Friday, an hour before the Japanese desk closes
const updates = updatesOf(readFileSync(new URL('data/incidents.csv', import.meta.url), 'utf8'));
const team = ticketsFrom(updates, at);
const viewer = personAt('aiko', at);

const { path, sections, figures } = orThrow(hub.open({ entitlements: viewer, at }));
const [recentLabel = '', recommendedLabel = '', insightsLabel = ''] = sections.map(
  ({ label }) => `${label.en} (${label.ja})`,
);
const when = (instant: time.Instant) => time.format(instant, { zone, locale: 'en' });
const percent = (share: number | null) => (share === null ? '-' : `${(share * 100).toFixed(1)} %`);
const print = (lines: readonly string[]) => console.log(lines.join('\n'));

print([`${path.map(({ label }) => label.en).join(' > ')}, as ${viewer.personId} sees it on ${when(at)}`]);

// The viewer's own unresolved tickets, page by page, and nobody else's (R47, R48).
print(heading(recentLabel));
const first = orThrow(hub.recent({ viewer, tickets: team, limit: 5, at }));
print(table(first.tickets.map(({ subject, status, openedAt }) => [subject, status, when(openedAt)])));
let [shown, cursor] = [first.tickets.length, first.nextCursor];
while (cursor !== null) {
  const page: hub.Recent = orThrow(hub.recent({ viewer, tickets: team, limit: 5, cursor, at }));
  shown += page.tickets.length;
  cursor = page.nextCursor;
}
console.log(`… ${shown} in all`);
const found = orThrow(hub.recent({ viewer, tickets: team, search: 'ＣＡＴＥＧＯＲＹ ４２', limit: 1000, at }));
console.log(`${found.tickets.length} of them found by searching for ＣＡＴＥＧＯＲＹ ４２, in full width`);

print(heading(recommendedLabel));
const recommended = orThrow(hub.recommended({ viewer, tickets: team, resources, limit: 3, at }));
print(table(recommended.resources.map(({ title, kind }) => [String(title), kind])));
console.log(`by ${recommended.basis.replace('_', ' ')}`);

print(heading(insightsLabel));
const insights = orThrow(hub.insights({ viewer, account, tickets: team, at, trend: { by: 'week', zone } }));
const labelOf = (id: string) => figures.find((figure) => figure.id === id)?.label.en ?? id;
console.log(`${labelOf('unresolved_total')}: ${insights.unresolvedTotal}`);
console.log(`${labelOf('ticket_total')}: ${insights.ticketTotal}`);
print(['', labelOf('issue_type_pattern')]);
const pattern = insights.issueTypePattern.slice(0, 5);
print(table(pattern.map(({ issueType, count, share }) => [issueType, String(count), percent(share)])));
print(['', labelOf('product_pattern')]);
print(
  table(insights.productPattern?.map(({ product, count, share }) => [product, String(count), percent(share)]) ?? []),
);
console.log();
const { periods } = insights.trend;
print(table(periods.map(({ startsOn, ticketTotal }) => [`Week of ${startsOn}`, String(ticketTotal)])));

print(heading('SLA report'));
const report = serviceLevels.report({ tickets: team, at, by: ['commitment', 'language'] });
const columns = [
  '',
  'promises',
  'met',
  'breached',
  'at risk',
  'on track',
  'paused',
  'cancelled',
  'met share',
  'median',
];
const row = (name: string, counts: serviceLevels.Counts) => {
  const { promises, met, breached, atRisk, onTrack, paused, cancelled, metShare, percentiles } = counts;
  const figuresOf = [promises, met, breached, atRisk, onTrack, paused, cancelled].map(String);
  return [name, ...figuresOf, percent(metShare), percentiles.p50 ?? '-'];
};
print(
  table([
    columns,
    row('All', report.totals),
    ...report.by.commitment.map((counts) => row(counts.id ?? '-', counts)),
    ...report.by.language.map((counts) => row(`served in ${counts.id ?? '-'}`, counts)),
  ]),
);

print(heading("This quarter's e-mail"));
const email = orThrow(engagement.quarterlyFeatureEmail({ entitlements: viewer, usage, sent, at, zone }));
console.log(`${email.quarter}: ${email.features.map(({ feature, reason }) => `${feature} (${reason})`).join(', ')}`);

// The same figures, counted from the log without the library's tickets.
// An incident may change its category later; a ticket keeps what it was submitted with.
const submitted = updates.filter(({ opened_at }) => instantOf(opened_at) <= at).toReversed();
const opened = new Map(submitted.map((update) => [update.number, update]));
const lastStates = new Map<string, readonly [count: number, state: string]>();
for (const { number, sys_mod_count, sys_updated_at, incident_state } of updates) {
  const [count] = lastStates.get(number) ?? [-1];
  if (instantOf(sys_updated_at) > at || Number(sys_mod_count) < count) continue;
  lastStates.set(number, [Number(sys_mod_count), incident_state]);
}
const isOpen = (number: string) => !['Resolved', 'Closed'].includes(lastStates.get(number)?.[1] ?? 'New');
const isAikos = (number: string) => names[Number(number.slice(3)) % names.length] === viewer.personId;
const unresolved = [...opened.keys()].filter(isOpen);
const isFound = (number: string) => {
  const { category = '', subcategory = '' } = opened.get(number) ?? {};
  return [category, subcategory, number].some((text) => text.includes('42'));
};
assert.equal(insights.ticketTotal, opened.size);
assert.equal(insights.unresolvedTotal, unresolved.length);
assert.equal(shown, unresolved.filter(isAikos).length);
assert.equal(found.tickets.length, unresolved.filter((number) => isAikos(number) && isFound(number)).length);
for (const { issueType, count } of insights.issueTypePattern) {
  assert.equal(count, [...opened.values()].filter(({ category }) => category === issueType).length);
}
assert.equal(report.tickets, opened.size);
// Watermarks was in the e-mail before, and steps back (A14).
assert.deepEqual(
  email.features.map(({ feature }) => feature),
  ['file_requests', 'transfer', 'viewer_history'],
);
