import type { StandardSchemaV1 } from '@standard-schema/spec';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Decision, InvalidInput } from '../../src/answer/decision.js';
import * as billing from '../../src/billing/index.js';
import * as calendar from '../../src/calendar/index.js';
import * as catalog from '../../src/catalog/index.js';
import * as entitlements from '../../src/entitlements/index.js';
import { schemas } from '../../src/json-schema/index.js';
import * as tickets from '../../src/tickets/index.js';
import { hostileValues } from '../arbitraries/hostile.ts';
import { DOCUMENTS, EDITS } from './documents.ts';
import { stored } from './validators.ts';

type Name = keyof typeof schemas;
const NAMES = Object.keys(schemas) as Name[]; // the keys of the table

/** Every `parseX` of the library, by its twin. */
const PARSERS: { readonly [name in Name]?: (input: unknown) => Decision<unknown, InvalidInput> } = {
  catalog: catalog.parse,
  schedule: calendar.parseSchedule,
  account: entitlements.parseAccount,
  person: entitlements.parsePerson,
  entitlements: entitlements.parse,
  ticket: tickets.parse,
  ticket_events: tickets.parseEvents,
  ticket_submission: tickets.parseSubmission,
  ticket_command: tickets.parseCommand,
  subscription: billing.parseSubscription,
  subscription_events: billing.parseEvents,
  billing_command: billing.parseCommand,
};

const lists = { ticket_events: DOCUMENTS.ticket_event, subscription_events: DOCUMENTS.subscription_event };
const documents: { readonly [name in Name]: readonly unknown[] } = {
  ...DOCUMENTS,
  ticket_events: [lists.ticket_events],
  subscription_events: [lists.subscription_events],
};
/** What a kind refuses: the edits of its first document, or something that is not in its list. */
function wrong(name: Name): readonly unknown[] {
  if (name === 'ticket_events' || name === 'subscription_events') return [[{ type: 'vanished' }, {}], {}, 'text'];
  return EDITS[name].map((edit) => ({ ...Object(DOCUMENTS[name][0]), ...edit }));
}

test('every parseX of the library has a twin', () => {
  const modules = { catalog, calendar, entitlements, tickets, billing };
  const parsers = Object.values(modules).flatMap((module) =>
    Object.entries(module).flatMap(([name, one]) => (/^parse/.test(name) ? [one] : [])),
  );
  expect(new Set(Object.values(PARSERS))).toEqual(new Set(parsers));
});

describe.each(NAMES)('%s', (name) => {
  const { validate, ...rest } = schemas[name]['~standard'];
  const parse = PARSERS[name];

  test('is a Standard Schema of version 1, frozen', () => {
    expect(rest).toEqual({ version: 1, vendor: 'premium-support' });
    expect(Object.isFrozen(schemas[name]) && Object.isFrozen(schemas[name]['~standard'])).toBe(true);
  });

  test('answers as its reader does: the document, frozen and known', () => {
    for (const one of documents[name]) {
      const result = validate(stored(one));
      expect(Object.keys(result)).toEqual(['value']);
      if (result.issues !== undefined) throw new Error('refused');
      expect(Object.isFrozen(result.value)).toBe(true);
      if (parse !== undefined) expect(parse(stored(one))).toEqual({ ok: true, value: result.value });
    }
  });

  test('answers as its reader does: every issue, with path, words and code', () => {
    for (const one of wrong(name)) {
      const { issues = [] } = validate(one);
      expect(issues.length).toBeGreaterThan(0);
      for (const { message, path, issue } of issues) expect([message, path]).toEqual([issue.message.en, issue.path]);
      const answer = parse?.(one);
      if (answer !== undefined) {
        expect(answer.ok ? [] : answer.refusal.issues).toEqual(issues.map(({ issue }) => issue));
      }
    }
  });

  test('never throws, whatever it is given', () => {
    for (const [what, make] of hostileValues) expect(Object.isFrozen(validate(make())), what).toBe(true);
  });
});

describe('the types', () => {
  test('are those of the specification', () => {
    for (const name of NAMES) {
      const one: StandardSchemaV1 = schemas[name];
      expect(one['~standard'].version).toBe(1);
    }
  });

  test('infer the document', () => {
    expectTypeOf<StandardSchemaV1.InferOutput<typeof schemas.ticket>>().toEqualTypeOf<tickets.Ticket>();
    expectTypeOf<StandardSchemaV1.InferInput<typeof schemas.catalog>>().toEqualTypeOf<catalog.CatalogSpec>();
    expectTypeOf<StandardSchemaV1.InferOutput<typeof schemas.catalog>>().toEqualTypeOf<catalog.Catalog>();
    expectTypeOf<StandardSchemaV1.InferInput<typeof schemas.billing_command>>().toEqualTypeOf<billing.CommandInput>();
    expectTypeOf<StandardSchemaV1.InferOutput<typeof schemas.billing_command>>().toEqualTypeOf<billing.Command>();
  });
});
