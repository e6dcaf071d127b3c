import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect } from 'vitest';
import { report } from '../../src/service-levels/index.js';
import { parse, readClocks } from '../../src/tickets/index.js';
import { lifeOf } from '../../src/tickets/ticket-life.js';
import { usualLife, usualTicket } from '../../src/tickets/usual-ticket.js';
import { anyLife } from '../arbitraries/tickets.ts';
import { prop } from '../prop.ts';
import { live } from './lives.ts';
import { stored } from './support-request.ts';

// A stored ticket is read by hand where it has its usual form. Objects of another realm are left to the schema, which is
// the twin here.

const parseElsewhere: (text: string) => unknown = runInNewContext('(text) => JSON.parse(text)');

type Key = string | number;

/** The paths to everything in plain data. */
function pathsIn(data: unknown): readonly (readonly Key[])[] {
  if (typeof data !== 'object' || data === null) return [];
  const entries: readonly (readonly [Key, unknown])[] = Array.isArray(data)
    ? data.map((item, i) => [i, item] as const)
    : Object.entries(data);
  return entries.flatMap(([key, field]) => [[key], ...pathsIn(field).map((path) => [key, ...path])]);
}

function changed(data: unknown, [key, ...rest]: readonly Key[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(data)) return data.map((item, i) => (i === key ? changed(item, rest, value) : item));
  const fields = Object(data);
  return { ...fields, [key]: changed(fields[key], rest, value) };
}

const wrong = fc.constantFrom<unknown[]>(
  ...[undefined, null, '', ' ', 'x', 'open', 'closed', 'agent', 'requester', 'PT1H', 'P1D', '-PT1H', '__proto__'],
  ...[0, 1, 2, 1.5, true, false, [], ['x'], [1], {}, { id: 'x' }, 'x'.repeat(201), '2026-11-20T07:30:00.000Z'],
  ...['2026-11-20T16:30:00+09:00', '2026-02-30T00:00:00.000Z', '2026-11-20', 'severity_set', 'close'],
);

/** Most faults lie in the last events: they are many fields. */
const place = fc.nat({ max: 1_000_000 });

prop(
  'the_usual_form_is_read_as_the_schema_reads_it',
  'a list of holds whose length is not compared',
  anyLife,
  (one) => {
    const { ticket } = live(one);
    const text = JSON.stringify(ticket);
    expect(parse(JSON.parse(text))).toStrictEqual(parse(parseElsewhere(text)));
    expect(parse(JSON.parse(text))).toStrictEqual({ ok: true, value: ticket });
    // What the library writes is in the usual form, unless another severity was set.
    if (ticket.submittedWith === null && ticket.route.severity === undefined) {
      expect(usualTicket(JSON.parse(text))).toStrictEqual(ticket);
      const { terms, ...life } = lifeOf(ticket);
      const read = usualLife(JSON.parse(text));
      expect(read).toMatchObject(life);
      // Of the ticket, the terms carry what its clocks are counted by: all but when its promises are due.
      const commitments = terms.commitments.map((promise) => ({ ...promise, dueAt: undefined }));
      expect({ ...terms, commitments }).toMatchObject({ ...read?.terms });
    }
  },
);

prop(
  'what_the_schema_refuses_is_refused_by_hand_with_the_same_issues',
  'a history read by hand whose command ids are not compared',
  anyLife,
  fc.array(fc.tuple(place, wrong), { minLength: 1, maxLength: 2 }),
  (one, faults) => {
    const { ticket } = live(one);
    let document: unknown = stored(ticket);
    for (const [n, value] of faults) {
      const paths = pathsIn(document);
      document = changed(document, paths[n % paths.length] ?? [], value);
    }
    const text = JSON.stringify(document);
    const [byHand, elsewhere] = [parse(JSON.parse(text)), parse(parseElsewhere(text))];
    expect(byHand).toStrictEqual(elsewhere);
    const at = ticket.updatedAt;
    const { sick, tickets } = report({ tickets: [JSON.parse(text)], at });
    expect([sick.length, tickets]).toEqual(byHand.ok ? [0, 1] : [1, 0]);
    if (byHand.ok)
      expect(readClocks({ ticket: JSON.parse(text), at })).toEqual(readClocks({ ticket: byHand.value, at }));
    else expect(sick[0]?.issues).toEqual(byHand.refusal.issues);
  },
);
