import { amounts, currencies } from './hostile/amounts.ts';
import { dates, instantTexts } from './hostile/instants.ts';
import { lists } from './hostile/lists.ts';
import { durations, languages, windows, zones } from './hostile/names.ts';
import { functions, instances, objects } from './hostile/objects.ts';
import { primitives } from './hostile/primitives.ts';
import { fullTexts, sizes } from './hostile/sizes.ts';
import { bombs, oddTexts } from './hostile/texts.ts';
import { traps } from './hostile/traps.ts';
import type { Hostile } from './hostile/value.ts';

export type { Hostile } from './hostile/value.ts';

/** Every text that is no longer than a text from outside may be. */
export const hostileTexts: readonly Hostile[] = [
  ...oddTexts,
  ...bombs,
  ...amounts,
  ...currencies,
  ...instantTexts,
  ...durations,
  ...windows,
  ...zones,
  ...languages,
  ...fullTexts,
];

/** Every value that no caller should pass, by a name of its own. */
export const hostileValues: readonly Hostile[] = [
  ...primitives,
  ...hostileTexts,
  ...dates,
  ...objects,
  ...instances,
  ...functions,
  ...lists,
  ...traps,
  ...sizes,
];
