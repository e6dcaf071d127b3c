import { allOf, Faults, fault, under } from '../input/faults.js';
import { MAX_ISSUES, preview } from '../input/issue.js';
import { readDate } from '../time/calendar-date.js';
import { duplicate } from './sound-offer.js';
import { isBefore, notAfter, notBefore } from './sound-spans.js';
import type { Subscription } from './subscription.js';

// What a state remembers of the commands and remedies that came before. Only a state from outside is asked for it:
// `apply` adds one entry to a record that is sound, and `sound-following` looks at that entry.

/** The faults of the commands that were accepted, and of the remedies that were credited; `null` where they agree. */
export function recordFaults(state: Subscription): Faults | null {
  const faults = [...acceptedFaults(state), ...creditedFaults(state)];
  return faults.length === 0 ? null : allOf(faults);
}

/** Commands have ids of their own, in the order of their revisions. Revision 1 is the start. */
function acceptedFaults({ accepted, revision, lastAt }: Subscription): Faults[] {
  const ids = new Set<string>();
  const faults: Faults[] = [];
  let before = 1;
  for (let i = 0; i < accepted.length && faults.length < MAX_ISSUES; i++) {
    const command = accepted[i];
    if (command === undefined) continue;
    const found = (field: string, one: Faults) => faults.push(under(['accepted', i, field], one));
    if (ids.has(command.id)) found('id', duplicate(command.id));
    ids.add(command.id);
    if (command.revision <= before || command.revision > revision) {
      found('revision', outOfSequence(before, revision, command.revision));
    }
    before = Math.max(before, command.revision);
    if (isBefore(lastAt, command.at)) found('at', notAfter(lastAt, command.at));
    const { effectiveAt = command.at } = command;
    if (isBefore(effectiveAt, command.at)) found('effectiveAt', notBefore(command.at, effectiveAt));
  }
  return faults;
}

function creditedFaults({ credited }: Subscription): Faults[] {
  const keys = new Set<string>();
  return credited.flatMap((key, i) => {
    const isKey = !(readDate(key.slice(key.lastIndexOf('@') + 1)) instanceof Faults) && key.lastIndexOf('@') > 0;
    const found = isKey ? (keys.has(key) ? duplicate(key) : null) : noKey(key);
    keys.add(key);
    return found === null ? [] : [under(['credited', i], found)];
  });
}

function outOfSequence(before: number, last: number, found: number): Faults {
  return fault(
    'out_of_sequence',
    `Use a revision above ${before} and at most ${last}, that of the state, not ${found}.`,
    `revision は ${before} より大きく、状態の revision（${last}）以下の値を指定してください（${found} は使えません）。`,
  );
}

function noKey(key: string): Faults {
  return fault(
    'invalid_value',
    `Use the id of a remedy and the first date of its period, as in late_reply@2026-10-01, not ${preview(key)}.`,
    `late_reply@2026-10-01 のように、補償の ID と対象期間の開始日を指定してください（${preview(key)} は使えません）。`,
  );
}
