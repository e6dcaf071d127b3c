import * as z from 'zod/mini';
import { checkedBy } from '../boundary.js';
import { invalidInput } from '../errors.js';

const LONGEST_ID = 200;
const LONGEST_SUBJECT = 500;

/** An id, or another name given by a caller. @internal */
export function idSchema(): z.ZodMiniType<string> {
  return texts(LONGEST_ID);
}

/** A line that says what a ticket is about. @internal */
export function subjectSchema(): z.ZodMiniType<string> {
  return texts(LONGEST_SUBJECT);
}

/** What somebody writes; how long it may be is the guard's to say. @internal */
export function wordsSchema(): z.ZodMiniType<string> {
  return z.string().check(checkedBy(refuseBlank));
}

function texts(longest: number): z.ZodMiniType<string> {
  return z.string().check(checkedBy(refuseBlank), z.maxLength(longest));
}

function refuseBlank(text: string): void {
  if (text.trim() === '') invalidInput('blank', [], 'This must not be empty.', '空にはできません。');
}
