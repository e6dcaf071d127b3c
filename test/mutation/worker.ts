import fc from 'fast-check';
import type { Answer, Order } from './order.ts';
import { Trials } from './trials.ts';

// The first input that fails tells enough.
fc.configureGlobal({ endOnFailure: true });
// An error of a test is never shown.
Error.stackTraceLimit = 1;
// A mutant may leave a promise behind that fails when nobody waits for it any more.
process.on('unhandledRejection', () => {});

let trials: Trials | undefined;
process.on('message', async (order: Order) => {
  const answer = await answerTo(order).catch((error: Error): Answer => ({ kind: 'broken', message: error.message }));
  process.send?.(answer);
});

async function answerTo(order: Order): Promise<Answer> {
  if (order.kind === 'prepare') trials = await Trials.of(order.prepared);
  if (trials === undefined) throw new Error('It was not prepared.');
  if (order.kind === 'learn') trials.learn(order.baseline);
  if (order.kind === 'measure') return { kind: 'measured', ...(await trials.measure(order.file)) };
  if (order.kind === 'try') return { kind: 'tried', ...(await trials.try(order.mutant, order.tests)) };
  return { kind: 'done' };
}
