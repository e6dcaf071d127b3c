import type { Reader } from '../input/faults.js';
import { listOf } from '../input/list.js';
import { nullable, optional, text } from '../input/readers.js';
import { object } from '../input/request.js';
import { MAX_CLAUSES, MAX_THINGS } from './catalog-limits.js';
import { type Matrix, matrices } from './matrix.js';

const words = /*@__PURE__*/ text({ max: 100_000 });
const cells = /*@__PURE__*/ listOf(words, MAX_THINGS);

/** A table that was made here, or one from outside: as large as that of the largest offer. */
export const readMatrix: Reader<Matrix> = /*@__PURE__*/ matrices.or(
  /*@__PURE__*/ object({
    columns: /*@__PURE__*/ listOf(/*@__PURE__*/ object({ tier: words, label: words }), MAX_THINGS),
    rows: /*@__PURE__*/ listOf(
      /*@__PURE__*/ object({ severity: /*@__PURE__*/ nullable(words), label: words, cells }),
      MAX_THINGS,
    ),
    benefits: /*@__PURE__*/ listOf(/*@__PURE__*/ object({ id: words, label: words, cells }), MAX_CLAUSES),
    prices: /*@__PURE__*/ optional(/*@__PURE__*/ object({ label: words, cells })),
  }),
);
