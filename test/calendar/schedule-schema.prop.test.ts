import fc from 'fast-check';
import { expect } from 'vitest';
import { readSchedule } from '../../src/calendar/schedule.js';
import { scheduleSchema } from '../../src/calendar/schedule-schema.js';
import { Faults } from '../../src/input/faults.js';
import type { Issue } from '../../src/input/issue.js';
import { document } from '../../src/input/schema.js';
import { spec } from '../arbitraries/schedule.ts';
import { prop } from '../prop.ts';

const readBySchema = document(scheduleSchema);

function faultsOf(read: unknown): readonly Pick<Issue, 'code' | 'path'>[] {
  if (!(read instanceof Faults)) return [];
  const { issues } = read;
  // Whoever reads by hand says of a weekday more than that there is no such field, and takes its windows for opening ones.
  const day = ({ path: [field], code }: Issue) => field === 'weekly' && code === 'unknown_field';
  if (!issues.some(day)) return issues;
  return issues
    .filter(({ code }) => code !== 'never_opens')
    .map((one) => (day(one) ? { code: one.code, path: one.path } : one));
}

/** Values that are wrong in one place and right, or wrong in another way, elsewhere. */
const wrong = fc.constantFrom<unknown>(
  undefined,
  null,
  5,
  true,
  '',
  'Asia/Tokyo',
  '09:00-17:00',
  '10:00-10:00',
  '25:00-26:00',
  '2026-02-30',
  '2026-11-23',
  [],
  ['09:00-17:00', '9-5'],
  ['09:00-17:00', 5],
  [undefined, '12:00-12:00'],
  Array(1441).fill('09:00-17:00'),
  [...Array(1441).fill('09:00-17:00'), '9-5', 5],
  {},
  { mon: [] },
  { monday: ['09:00-17:00'], tue: '9-5' },
  { '2026-11-23': [] },
  { '2026-11-23': ['9-5'], '2026-02-30': [] },
  { '+002026-11-23': [], '2026-11-23': ['10:00-10:00'] },
);
const place = fc.constantFrom(
  ['zone'],
  ['weekly'],
  ['closures'],
  ['exceptions'],
  ['holidays'],
  ['weekly', 'mon'],
  ['weekly', 'sun'],
  ['weekly', 'funday'],
  ['closures', '0'],
  ['exceptions', '2026-11-23'],
);

/** A sound specification, changed in up to four places. */
const anyDocument = fc.tuple(spec, fc.array(fc.tuple(place, wrong), { maxLength: 4 })).map(([sound, changes]) => {
  const changed: Record<string, unknown> = structuredClone({ ...sound });
  for (const [path, value] of changes) {
    const [field = '', key] = path;
    const inner = changed[field];
    if (key === undefined) changed[field] = structuredClone(value);
    else if (typeof inner === 'object' && inner !== null) Reflect.set(inner, key, structuredClone(value));
  }
  return changed;
});

prop(
  'a_schedule_read_by_hand_has_the_faults_that_its_schema_finds',
  'the items of a list that is too long reported beside it',
  fc.oneof({ arbitrary: anyDocument, weight: 9 }, { arbitrary: wrong, weight: 1 }),
  (input) => {
    const [ours, theirs] = [faultsOf(readSchedule(input)), faultsOf(readBySchema(input))];
    // The schema says nothing of dates where it has found a value of the wrong type beside them.
    const alsoOurs = ours.filter(
      (one) => one.path[0] !== 'exceptions' || theirs.some((other) => JSON.stringify(other) === JSON.stringify(one)),
    );
    expect(alsoOurs).toEqual(theirs);
    expect(ours.length > 0).toBe(theirs.length > 0);
  },
);
