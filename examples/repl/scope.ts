import * as library from 'premium-support';
import * as imported from 'premium-support/import';
import { jsonSchema, schemas } from 'premium-support/json-schema';
import { samples } from '../samples.ts';
import { drawIn, readClock, remember } from './drawing.ts';
import { helpOf } from './help.ts';
import { full } from './printing.ts';

/** Every name that a line may use: the library as it is imported, and what the REPL adds. */
export function scopeOf(columns: () => number): { readonly [name: string]: unknown } {
  remember(samples.reading, samples.clock);
  const entries = { imported, jsonSchema, schemas };
  const names = { ...library, sla: { ...library.sla, readClock }, ...entries, samples, full, draw: drawIn(columns) };
  return { ...names, help: helpOf(names) };
}
