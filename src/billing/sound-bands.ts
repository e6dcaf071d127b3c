import { type Faults, fault, under } from '../input/faults.js';
import { comparison } from '../money/amount.js';
import type { SpendPrice } from './billed-price.js';

/** The faults of the bands of a price: they ascend, and only the last has no end. */
export function bandFaults(bands: SpendPrice['bands']): readonly Faults[] {
  return bands.flatMap(({ upTo }, i) => {
    const before = bands[i - 1]?.upTo ?? '0';
    const last = i === bands.length - 1;
    if (last ? upTo === null : upTo !== null && comparison(before, upTo) < 0) return [];
    return [under(['bands', i, 'upTo'], last ? endless() : ascending(before))];
  });
}

function endless(): Faults {
  return fault(
    'invalid_price',
    'Use null for the last band: it has no end.',
    '最後の段階には上限がありません。null を指定してください。',
  );
}

function ascending(before: string): Faults {
  return fault(
    'invalid_price',
    `Use a decimal number above ${before}: bands ascend, and the last one alone has no end.`,
    `段階は小さい順に並べ、${before} より大きい 10 進数を指定してください。上限がないのは最後の段階だけです。`,
  );
}
