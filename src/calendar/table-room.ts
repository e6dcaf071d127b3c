/** The room that the tables of one line take up among those of all lines. */
export interface TableRoom {
  /** Takes room for so many cells. Where all lines together have too many, those that took none for longest lose theirs. */
  take(cells: number): void;
  give(cells: number): void;
  /** `listener` drops the tables. */
  whenForgotten(listener: () => void): void;
}

interface Keeper {
  cells: number;
  readonly listeners: (() => void)[];
}

/** So many cells are kept for all schedules together: some 50 MB. */
const MAX_CELLS = 4_000_000;

/** Whoever keeps a table keeps the closures and exceptions of its line as well: each takes as much memory as so many cells. */
const CELLS_A_DATE = 16;

/** In the order in which they took room. */
const keepers = /*@__PURE__*/ new Set<Keeper>();
let taken = 0;

/** The room of a line with so many closures and exceptions. */
export function tableRoom(dates = 0): TableRoom {
  const keeper: Keeper = { cells: 0, listeners: [] };
  const own = dates * CELLS_A_DATE;

  function change(cells: number): void {
    keeper.cells += cells;
    taken += cells;
  }

  return {
    take(cells) {
      change(keeper.cells === 0 ? own + cells : cells);
      keepers.delete(keeper);
      keepers.add(keeper);
      for (const other of keepers) {
        if (taken <= MAX_CELLS || other === keeper) return;
        forget(other);
      }
    },
    give: (cells) => change(-cells),
    whenForgotten: (listener) => void keeper.listeners.push(listener),
  };
}

function forget(keeper: Keeper): void {
  keepers.delete(keeper);
  taken -= keeper.cells;
  keeper.cells = 0;
  for (const listener of keeper.listeners) listener();
}
