import type { Locale } from '../input/issue.js';
import { optional, readLocale, whole } from '../input/readers.js';
import { readZone, type ZoneName } from '../time/zone.js';
import type { ClockInput, ReadClockInput } from './clock-input.js';

/** What `draw` and `drawSvg` take: a clock's input, the zone of its labels (UTC by default) and a width. */
export interface DrawingInput extends ClockInput {
  readonly zone?: ZoneName | undefined;
  /** The language of the labels: English by default. */
  readonly locale?: Locale | undefined;
  /** Columns of the longest line (40 to 400, by default 80), or pixels of the picture (100 to 4000, by default 720). */
  readonly width?: number | undefined;
}

/** A drawing's input that has been read. */
export interface ReadDrawing extends ReadClockInput {
  readonly zone: ZoneName;
  readonly locale: Locale;
  readonly width: number;
}

/** The readers of a drawing's labels and width. */
export function labelFields(min: number, max: number, usual: number) {
  return {
    zone: optional(readZone, 'UTC'),
    locale: optional(readLocale, 'en'),
    width: optional(whole({ min, max }), usual),
  };
}
