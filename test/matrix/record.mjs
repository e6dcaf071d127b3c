// Asks the library and writes down what it says, one line of JSON an answer. Plain ECMAScript, for every runtime.

// Arguments are there to be recognised; all of them are in the questions.
const LONGEST_INPUT = 300;
const DAY = 86_400_000;
/** What a timeline is asked: every seventeen hours of two weeks, across the end of a year. */
const MOMENTS = Array.from({ length: 20 }, (_, i) => Date.UTC(2023, 11, 22) + i * 17 * 3_600_000);

/** Every answer: module → lines `function (arguments) => answer`. The questions are those of questions.ts. */
export function answers(library, questions) {
  return Object.fromEntries(
    Object.entries(questions).map(([module, calls]) => [
      module,
      [...constants(library[module]), ...calls.map((call) => line(library, module, call))],
    ]),
  );
}

/** The constants of a module, such as the built-in offer. */
function constants(module = {}) {
  const values = Object.entries(module).filter(([, value]) => typeof value !== 'function');
  return values.map(([name, value]) => `${name} [] => ${written(value)}`);
}

function line(library, module, [name, args]) {
  const answer = attempt(() => functionOf(library, module, name)(...args), library);
  return `${name} ${JSON.stringify(args).slice(0, LONGEST_INPUT)} => ${written(answer)}`;
}

function functionOf(library, module, name) {
  if (name.includes('.')) return functionOf(library, ...name.split('.'));
  return module === 'root' || module === 'json-schema' ? library[name] : library[module][name];
}

function attempt(call, { InvalidInputError, RefusedError }) {
  try {
    return plain(call());
  } catch (error) {
    if (error instanceof RefusedError) return { refused: error.code };
    if (!(error instanceof InvalidInputError)) throw error;
    return { throws: error.code, issues: placesOf(error.issues) };
  }
}

/** What an answer says: windows are listed, a timeline is asked, and of issues their places and codes are told. */
function plain(answer) {
  if (answer instanceof Date) return answer.toISOString();
  if (typeof answer !== 'object' || answer === null) return answer;
  if (typeof answer.betweenAll === 'function') return MOMENTS.map((ms) => asked(answer, ms));
  // The modules of an offer are functions. What they answer is asked of the modules themselves.
  if (typeof answer.promise === 'function') return answer.catalog;
  if (!Array.isArray(answer) && typeof answer[Symbol.iterator] === 'function') return firstOf(answer);
  const issues = answer.ok === false ? answer.refusal.issues : undefined;
  return issues === undefined ? answer : { refused: answer.refusal.code, issues: placesOf(issues) };
}

function asked(line, ms) {
  const edges = [line.nextOpening(ms), line.nextClosing(ms), line.previousOpening(ms), line.previousClosing(ms)];
  return [line.isOpen(ms), ...edges, line.add(ms, 7 * 3_600_000), line.between(ms, ms + 3 * DAY)];
}

function firstOf(windows) {
  const list = [];
  for (const window of windows) if (list.push(window) === 200) break;
  return list;
}

function placesOf(issues) {
  return issues.map(({ path, code }) => [code, ...path]);
}

/** JSON, of what JSON says in full: an answer that would lose something on the way is a fault. */
function written(value) {
  return JSON.stringify(value, (key, part) => {
    const whole = part === null || ['string', 'boolean', 'object'].includes(typeof part);
    if (whole || (Number.isFinite(part) && !Object.is(part, -0))) return part;
    throw new Error(`${key}: ${String(part)} is no JSON`);
  });
}
