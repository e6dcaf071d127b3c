/** What the front door and the entry of the JSON Schemas have of their own. */
export function root({ ask, library }) {
  for (let i = 1; i <= 56; i += 1) ask('rule', `R${i}`);
  for (let i = 1; i <= 34; i += 1) ask('rule', `A${i}`);
  ask('orThrow', { ok: true, value: 1 });
  ask('orThrow', library.calendar.parseSchedule(null));
  ask('orThrow', { ok: 'yes' });
  for (const name of ['schedule', 'catalog', 'account', 'person', 'entitlements', 'ticket', 'no_document'])
    ask('jsonSchema', name);
}
