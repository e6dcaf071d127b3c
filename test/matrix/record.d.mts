import type { Answers } from './answers.ts';
import type { Library } from './runtimes/package.mjs';

export function answers(library: Library): Answers;
