import type { StartedClock } from '../tickets/started-clocks.js';
import type { TicketTerms } from '../tickets/ticket-life.js';
import { type Counted, type Counts, completed, createTally, sumOf, type Tally } from './counts.js';
import type { FindLabel, Label } from './dimension.js';

/**
 * The tallies of every combination of labels that occurs. Rows are sums of these, so that each promise is counted once
 * whatever the number of dimensions.
 */
export interface Grouping {
  tallyOf(ticket: TicketTerms, clock: StartedClock, ms: number): Tally;
  cells(): readonly Cell[];
}

export interface Cell {
  /** A label for each dimension. */
  readonly labels: readonly Label[];
  readonly counted: Counted;
}

/** A place in the tree of labels, one level for each dimension. */
interface Node {
  readonly labels: readonly Label[];
  readonly below: Map<Label, Node>;
  readonly tally: Tally;
}

export function createGrouping(dimensions: readonly FindLabel[]): Grouping {
  const root = createNode([]);
  const leaves = dimensions.length === 0 ? [root] : [];

  function below(node: Node, label: Label): Node {
    const found = node.below.get(label);
    if (found !== undefined) return found;
    const made = createNode([...node.labels, label]);
    node.below.set(label, made);
    if (made.labels.length === dimensions.length) leaves.push(made);
    return made;
  }

  return {
    tallyOf(ticket, clock, ms) {
      let node = root;
      for (const labelOf of dimensions) node = below(node, labelOf(ticket, clock, ms));
      return node.tally;
    },
    cells: () => leaves.map(({ labels, tally }) => ({ labels, counted: completed(tally) })),
  };
}

/** The counts of each label of the n-th dimension, by label; `null` comes last. */
export function rowsBy(n: number, cells: readonly Cell[]): readonly ({ readonly id: Label } & Counts)[] {
  const parts = new Map<Label, Counted[]>();
  for (const { labels, counted } of cells) {
    const label = labels[n] ?? null;
    const part = parts.get(label);
    if (part === undefined) parts.set(label, [counted]);
    else part.push(counted);
  }
  return [...parts].sort(([a], [b]) => byLabel(a, b)).map(([id, part]) => ({ id, ...sumOf(part) }));
}

function byLabel(a: Label, b: Label): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}

function createNode(labels: readonly Label[]): Node {
  return { labels, below: new Map(), tally: createTally() };
}
