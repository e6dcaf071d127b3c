import { type Faults, fault, type Reader } from '../input/faults.js';
import { readId } from '../input/id.js';
import { preview, type Text } from '../input/issue.js';
import { listById, listOf } from '../input/list.js';
import { oneOf, text } from '../input/readers.js';
import { object } from '../input/request.js';

/** Something to read, watch or take part in. */
export interface Resource {
  readonly id: string;
  readonly kind: 'article' | 'video' | 'course';
  readonly title: string | Text;
  readonly issueTypes: readonly string[];
  readonly products: readonly string[];
  /** How popular it is, as a number from 0 on, such as views. */
  readonly popularity: number;
}

const MAX_RESOURCES = 10_000;
const MAX_NAMES = 1000;

const readTitleText = /*@__PURE__*/ text({ max: 1000 });
const readTexts = /*@__PURE__*/ object({ en: readTitleText, ja: readTitleText });
const readTitle: Reader<string | Text> = (input) => (typeof input === 'object' ? readTexts : readTitleText)(input);
const readNames = /*@__PURE__*/ listOf(/*@__PURE__*/ text({ max: 200 }), MAX_NAMES);

/** Reads the resources among which to recommend; each has an id of its own. */
export const readResources: Reader<readonly Resource[]> = /*@__PURE__*/ listById(
  /*@__PURE__*/ object({
    id: readId,
    kind: /*@__PURE__*/ oneOf('resource_kind', ['article', 'video', 'course']),
    title: readTitle,
    issueTypes: readNames,
    products: readNames,
    popularity: readPopularity,
  }),
  'id',
  MAX_RESOURCES,
);

function readPopularity(input: unknown): number | Faults {
  // Negative zero would not survive a round trip through JSON.
  if (typeof input === 'number' && Number.isFinite(input) && input >= 0) return input || 0;
  return fault(
    'out_of_range',
    `Use a number from 0 on, such as a number of views, not ${preview(input)}.`,
    `閲覧数など、0 以上の数を指定してください（${preview(input)} は使えません）。`,
  );
}
