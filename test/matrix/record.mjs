// Asks the library and writes down what it says, one line of JSON an answer.
import { corpus } from './corpus/index.mjs';
import { chance } from './inputs/chance.mjs';

// Inputs are there to be recognised; all of what they are is in the corpus.
const LONGEST_INPUT = 300;

/** Every answer of the corpus: module → lines `function (inputs) => answer`. The same inputs at every call. */
export function answers(library) {
  return Object.fromEntries(Object.keys(corpus).map((name) => [name, answersOf(library, name)]));
}

function answersOf(library, name) {
  const lines = [];
  const own = name === 'root' ? library : library[name];

  /** Writes down what a call answers; answers the same, or `undefined` where the input was refused by a throw. */
  function tell(called, inputs, call) {
    const answer = attempt(call, library.InvalidInputError);
    lines.push(`${called} ${JSON.stringify(inputs).slice(0, LONGEST_INPUT)} => ${written(answer)}`);
    return answer?.throws === undefined ? answer : undefined;
  }
  const ask = (called, ...inputs) => tell(called, inputs, () => own[called](...inputs));
  const note = (called, value) => tell(called, [], () => value);

  corpus[name]({ ...library, library, ask, tell, note, draw: chance(name) });
  return lines;
}

function attempt(call, InvalidInputError) {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return { throws: error.code, issues: error.issues };
  }
}

/** JSON, of what JSON says in full: an answer that would lose something on the way is a fault. */
function written(value) {
  return JSON.stringify(value, (key, part) => {
    const whole = part === null || ['string', 'boolean', 'object'].includes(typeof part);
    if (whole || (Number.isFinite(part) && !Object.is(part, -0))) return part;
    throw new Error(`${key}: ${String(part)} is no JSON`);
  });
}
