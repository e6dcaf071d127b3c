import fc from 'fast-check';

/** How clocks are judged: what `readClocks` and its like take beside a ticket. */
export const judging = fc.record(
  { atRiskAt: fc.constantFrom(0, 0.5, 0.75, 1), lateness: fc.constantFrom<'due_at' | 'elapsed'>('due_at', 'elapsed') },
  { requiredKeys: [], noNullPrototype: true },
);
