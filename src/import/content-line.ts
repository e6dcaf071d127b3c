import { type Faults, fault } from '../input/faults.js';
import { preview } from '../input/issue.js';

/** A line of a calendar without its folds; `line` is the line of the text on which it begins, counted from 1. */
export interface UnfoldedLine {
  readonly text: string;
  readonly line: number;
}

/** A property of a calendar, such as `DTSTART;VALUE=DATE:20261123`. */
export interface Property {
  /** By name in capitals, with values in capitals. A quoted value is left out. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

const MAX_PARAMETERS = 1000;
const [QUOTE, COLON, SEMICOLON, SPACE, TAB] = [34, 58, 59, 32, 9];

/**
 * The lines of a calendar. A line break before a space or a tab is a fold, and is removed with it (RFC 5545, 3.1). Blank
 * lines are left out.
 */
export function* unfoldedLines(text: string): Generator<UnfoldedLine> {
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  let pieces: string[] = [];
  let begun = 1;
  for (let line = 1; start <= text.length; line++) {
    const end = lineEnd(text, start);
    const piece = text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
    const first = text.charCodeAt(start);
    if (pieces.length > 0 && (first === SPACE || first === TAB)) {
      pieces.push(piece.slice(1));
    } else {
      if (pieces.length > 0) yield { text: pieces.join(''), line: begun };
      pieces = piece.trim() === '' ? [] : [piece];
      begun = line;
    }
    start = end + 1;
  }
  if (pieces.length > 0) yield { text: pieces.join(''), line: begun };
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

/** The name of a property, in capitals. */
export function nameOf(text: string): string {
  let end = 0;
  while (end < text.length && text.charCodeAt(end) !== COLON && text.charCodeAt(end) !== SEMICOLON) end += 1;
  return text.slice(0, Math.min(end, MAX_PARAMETERS)).toUpperCase();
}

/** Reads a line as a property. */
export function readProperty(text: string): Property | Faults {
  const colon = colonOf(text);
  if (colon < 0) {
    return fault(
      'not_a_property',
      `The line ${preview(text, 40)} has no value. Write NAME:VALUE.`,
      `行 ${preview(text, 40)} に値がありません。NAME:VALUE の形で指定してください。`,
    );
  }
  const [, ...parameters] = namesIn(text.slice(0, colon));
  return { parameters: new Map(parameters.map(pairOf)), value: text.slice(colon + 1).trim() };
}

/** The name of a property and its parameters, in capitals and without what is quoted. Most properties have none. */
function namesIn(head: string): readonly string[] {
  return head.includes(';')
    ? head
        .replace(/"[^"]*"/g, '')
        .toUpperCase()
        .split(';')
    : [head];
}

/** Where the first colon outside quotes stands; -1 where there is none, or where it stands too far away. */
function colonOf(text: string): number {
  let quoted = false;
  for (let i = 0; i < text.length && i < MAX_PARAMETERS; i++) {
    const character = text.charCodeAt(i);
    if (character === QUOTE) quoted = !quoted;
    if (character === COLON && !quoted) return i;
  }
  return -1;
}

function pairOf(parameter: string): [name: string, value: string] {
  const [name = '', value = ''] = parameter.split('=');
  return [name.trim(), value.trim()];
}
