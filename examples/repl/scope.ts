import * as library from 'premium-support';
import * as imported from 'premium-support/import';
import { jsonSchema, schemas } from 'premium-support/json-schema';
import { samples } from '../samples.ts';
import { drawIn, readClock, remember } from './drawing.ts';
import { helpOf } from './help.ts';
import { full } from './printing.ts';
import { readClocks } from './ticket-clocks.ts';

/** Every name that a line may use: the library as it is imported, and what the REPL adds. */
export function scopeOf(columns: () => number): { readonly [name: string]: unknown } {
  remember(samples.reading, samples.clock);
  const entries = { imported, jsonSchema, schemas };
  const remembering = { sla: { ...library.sla, readClock }, tickets: { ...library.tickets, readClocks } };
  const names = { ...library, ...remembering, ...entries, samples, full, draw: drawIn(columns) };
  // The examples of `premium-support/import` call its functions by their names alone.
  return { ...imported, ...names, help: helpOf(names) };
}
