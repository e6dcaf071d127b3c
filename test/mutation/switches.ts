/**
 * What the instrumented code asks at each place that has mutants. The instrumenter writes `active(7) ? changed :
 * (cover(7), original)` there.
 */
export interface Switches {
  active(mutant: number): boolean;
  cover(...mutants: readonly number[]): void;
}

/** No mutant: the code as it is. */
export const NONE = -1;

class EndlessError extends Error {}

/** The switches of one process: which mutant is active, what is met, and how many places were passed. */
export class Panel implements Switches {
  #mutant = NONE;
  #steps = 0;
  #most = Number.POSITIVE_INFINITY;
  #met: Set<number> | undefined;

  constructor() {
    // Code calls them as plain functions.
    this.active = this.active.bind(this);
    this.cover = this.cover.bind(this);
  }

  active(mutant: number): boolean {
    this.#steps += 1;
    // An endless loop passes some place again and again, seldom the mutant's own.
    if (this.#steps > this.#most) throw new EndlessError('It goes on and on.');
    return mutant === this.#mutant;
  }

  cover(...mutants: readonly number[]): void {
    if (this.#met === undefined) return;
    for (const mutant of mutants) this.#met.add(mutant);
  }

  turnOn(mutant: number, most: number): void {
    this.#mutant = mutant;
    this.#steps = 0;
    this.#most = most;
  }

  /** The count stays to be read. */
  turnOff(): void {
    this.#mutant = NONE;
    this.#most = Number.POSITIVE_INFINITY;
  }

  get steps(): number {
    return this.#steps;
  }

  get endless(): boolean {
    return this.#steps > this.#most;
  }

  record(met: Set<number> | undefined): void {
    this.#met = met;
  }
}
