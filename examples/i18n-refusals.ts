// Refusals and faults in the reader's language. Codes are for programs and never depend on the language; the words exist in
// English and Japanese. For a third language, or words of your own, translate by code.
import assert from 'node:assert/strict';
import { entitlements, type InvalidInput, type Refusal, routing, rule, type Text } from 'premium-support';

type Locale = 'en' | 'ja';

/** What your own interface says; a code that is not in it falls back to the library's English. */
const german: Readonly<Record<string, (refusal: Refusal) => string>> = {
  add_on_not_held: () => 'Premium-Support ist nicht gebucht.',
  unknown_channel: () => 'Diesen Kanal gibt es nicht.',
};

function sentence(refusal: Refusal, locale: Locale | 'de'): string {
  if (locale === 'de') return german[refusal.code]?.(refusal) ?? refusal.message.en;
  return refusal.message[locale];
}

/** Why: the rules behind the refusal, as sentences. */
const reasons = ({ because }: Refusal, locale: Locale) => because.map((id) => rule(id)[locale]);

/** A form's faults, each beside its field. */
const byField = ({ issues }: InvalidInput, locale: Locale) =>
  Object.fromEntries(issues.map(({ path, message }): [string, Text[Locale]] => [path.join('.'), message[locale]]));

const at = '2026-11-20T07:30:00.000Z';
const person = { id: 'u1', status: 'active', roles: ['team_admin'] } as const;
const nobody = entitlements.of({ account: { kind: 'team', plan: 'advanced' }, person, at });
const answer = routing.route({ entitlements: nobody, channel: 'email', language: 'ja', at });
assert.ok(!answer.ok);
assert.equal(answer.refusal.code, 'add_on_not_held');
for (const locale of ['en', 'ja', 'de'] as const) console.log(`${locale}: ${sentence(answer.refusal, locale)}`);
for (const why of reasons(answer.refusal, 'ja')) console.log(`    ${why}`);
assert.equal(sentence(answer.refusal, 'de'), 'Premium-Support ist nicht gebucht.');
assert.ok(reasons(answer.refusal, 'en').length > 0);
assert.match(sentence(answer.refusal, 'ja'), /ください。$/);

// What would help comes as data: a button for each of these.
assert.ok('unlockedBy' in answer.refusal);
console.log(answer.refusal.unlockedBy.map(({ kind, label }) => `${kind}: ${label.en} / ${label.ja}`).join(', '));
assert.equal(answer.refusal.unlockedBy[0]?.id, 'essentials');

// Input from a form: every fault at once.
const form = entitlements.parseAccount({ kind: 'company', plan: 'advansed' });
assert.ok(!form.ok);
for (const locale of ['en', 'ja'] as const) console.log(byField(form.refusal, locale));
assert.deepEqual(Object.keys(byField(form.refusal, 'ja')), ['kind', 'plan']);
assert.equal(form.refusal.issues.find(({ path }) => path[0] === 'plan')?.suggestion, 'advanced');
