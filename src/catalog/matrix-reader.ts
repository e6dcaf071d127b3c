import type { Reader } from '../input/faults.js';
import { listOf } from '../input/list.js';
import { nullable, optional, text } from '../input/readers.js';
import { object } from '../input/request.js';
import { type Matrix, matrices } from './matrix.js';

const MAX_CELLS = 1000;
const words = /*@__PURE__*/ text({ max: 100_000 });
const cells = /*@__PURE__*/ listOf(words, MAX_CELLS);

/** A table that was made here, or one from outside. */
export const readMatrix: Reader<Matrix> = /*@__PURE__*/ matrices.or(
  /*@__PURE__*/ object({
    columns: /*@__PURE__*/ listOf(/*@__PURE__*/ object({ tier: words, label: words }), MAX_CELLS),
    rows: /*@__PURE__*/ listOf(
      /*@__PURE__*/ object({ severity: /*@__PURE__*/ nullable(words), label: words, cells }),
      MAX_CELLS,
    ),
    benefits: /*@__PURE__*/ listOf(/*@__PURE__*/ object({ id: words, label: words, cells }), 10_000),
    prices: /*@__PURE__*/ optional(/*@__PURE__*/ object({ label: words, cells })),
  }),
);
