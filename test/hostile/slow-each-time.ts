/** So many tries at least, and more until so many milliseconds have passed. */
const TRIES = 3;
const TRYING = 5000;

/**
 * Whether a call takes over so many milliseconds each time: a machine may be busy once, or compile; to collect the garbage
 * of other tests takes as long as several tries. The time on the wall counts what others do on a busy machine, that of the
 * CPU what other threads of ours do. To ask for it takes longer than most answers, so this is asked where the wall has said
 * that a call was slow. `prepare` makes what is called, and is not counted; an answer may be an error.
 */
export function isSlowEachTime(prepare: () => () => unknown, soon: number): boolean {
  const start = performance.now();
  for (let tries = 0; tries < TRIES || performance.now() - start < TRYING; tries++) {
    if (timeOf(prepare()) <= soon) return false;
  }
  return true;
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  const cpu = process.cpuUsage();
  try {
    run();
  } catch {
    // What it throws is looked at elsewhere.
  }
  const { user, system } = process.cpuUsage(cpu);
  return Math.min(performance.now() - start, (user + system) / 1000);
}
