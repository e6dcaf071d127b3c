import { japanDesk, type Timeline, timeline } from '../../src/calendar/index.js';
import * as is from '../hostile/harmless.ts';
import type { Call } from './call.ts';

/** Stands for a list of numbers: a typed array that holds some cannot be frozen. */
const NUMBERS = Object.freeze({});

/** What may be asked of a timeline: its methods take epoch milliseconds, whatever their size. */
export const methods: { readonly [name in keyof Timeline]: Call } = {
  isOpen: { takes: { ms: 'value' }, samples: [[0]], harmless: { ms: is.EPOCH } },
  nextOpening: { takes: { ms: 'value' }, samples: [[0]], harmless: { ms: is.without(is.EPOCH, ...is.LASTS) } },
  nextClosing: { takes: { ms: 'value' }, samples: [[0]], harmless: { ms: is.without(is.EPOCH, ...is.LASTS) } },
  previousOpening: { takes: { ms: 'value' }, samples: [[0]], harmless: { ms: is.EPOCH } },
  previousClosing: { takes: { ms: 'value' }, samples: [[0]], harmless: { ms: is.EPOCH } },
  add: {
    takes: { ms: 'value', durationMs: 'value' },
    samples: [[0, 0]],
    harmless: { ms: is.EPOCH, durationMs: is.without(is.EPOCH, ...is.EDGES) },
  },
  between: {
    takes: { fromMs: 'value', toMs: 'value' },
    samples: [[0, 0]],
    harmless: { fromMs: is.EPOCH, toMs: is.EPOCH },
  },
  addAll: {
    takes: { times: 'value', durationMs: 'value', out: 'value' },
    samples: [[NUMBERS, 0, NUMBERS]],
    harmless: { times: is.NUMBERS, durationMs: is.without(is.EPOCH, ...is.EDGES), 'out?': is.NUMBERS },
  },
  betweenAll: {
    takes: { from: 'value', to: 'value', out: 'value' },
    samples: [[NUMBERS, NUMBERS, NUMBERS]],
    harmless: { from: is.NUMBERS, to: is.NUMBERS, 'out?': is.NUMBERS },
  },
};

/** The method of the Japanese desk's timeline; lists of numbers that the samples leave out are made for each call. */
export function methodOf(name: keyof Timeline): (...args: unknown[]) => unknown {
  const line = timeline(japanDesk);
  const given = (one: unknown) => (one === NUMBERS ? new Float64Array(1) : one);
  return (...args) => Reflect.apply(line[name], line, args.map(given));
}

export const timelineMethods = Object.keys(methods) as (keyof Timeline)[]; // the keys of the table
