import { type Faults, fault } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { readPositiveDuration } from '../time/duration.js';

/** The time that a promise takes: exact, in days (A34), or as soon as it can be done. */
export type PromisedTime =
  | { readonly kind: 'exact'; readonly ms: number }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'best_effort' };

const DAYS = /^P([1-9]\d{0,2})D$/;

/** Reads `PT4H`, `P1D` or `best_effort`. */
export function readPromisedTime(input: unknown): PromisedTime | Faults {
  if (input === 'best_effort') return { kind: 'best_effort' };
  const days = typeof input === 'string' ? DAYS.exec(input) : null;
  if (days !== null) return { kind: 'days', days: Number(days[1]) };
  const ms = readPositiveDuration(input);
  if (typeof ms === 'number') return { kind: 'exact', ms };
  return fault(
    ms.issues[0]?.code === 'not_positive' ? 'not_positive' : 'invalid_duration',
    `Use exact time such as PT4H, days such as P1D (up to P999D), or best_effort, not ${preview(input)}.`,
    `PT4H のような時間、P1D のような日数（P999D まで）、または best_effort を指定してください（${preview(input)} は使えません）。`,
  );
}

const PERCENT = /^(?:100|[1-9]?\d)(?:\.\d{1,10})?$/;

/** Reads a percentage as decimal text, `'3'` or `'12.5'`. */
export function readPercent(input: unknown): string | Faults {
  if (typeof input === 'string' && PERCENT.test(input) && Number(input) <= 100) return input;
  return fault(
    'invalid_price',
    `Use a percentage from 0 to 100 as text, such as '3' or '12.5', not ${preview(input)}.`,
    `'3' や '12.5' のような 0 から 100 までの百分率を文字列で指定してください（${preview(input)} は使えません）。`,
  );
}
