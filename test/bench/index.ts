import { billing } from './billing.ts';
import { hub } from './hub.ts';
import { type Comparison, compare } from './ratio.ts';
import { textComparisons } from './text.ts';
import { timelineComparisons } from './timeline.ts';

const comparisons: readonly Comparison[] = [...timelineComparisons, ...textComparisons, ...billing, ...hub];

console.log(`Node ${process.version}: median of ours, of the baseline, and their ratio`);
const results: boolean[] = [];
for (const comparison of comparisons) results.push(await compare(comparison));
const over = results.filter((within) => !within).length;
console.log(`${results.length - over} within the limit, ${over} over`);
process.exitCode = over === 0 && results.length > 0 ? 0 : 1;
