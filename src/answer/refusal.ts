import type { Text } from '../input/issue.js';
import type { Refusal } from './decision.js';

/** What every refusal of one code has in common: its words, and the rules that it usually rests on. */
export interface Reason extends Text {
  readonly because: readonly string[];
}

/** The data that a refusal carries beyond its code, rules and words. */
export type RefusalData<R extends Refusal, C extends R['code']> = Omit<Extract<R, { code: C }>, keyof Refusal>;

/**
 * The factory of a union of refusals: `refusal(code, data)` adds the words and rules of the code's reason. `because`
 * replaces the usual rules where the caller knows more telling ones.
 */
export function refusalsOf<R extends Refusal>(reasons: { readonly [C in R['code']]: Reason }) {
  return <C extends R['code']>(
    code: C,
    data: RefusalData<R, C>,
    because?: readonly string[],
  ): Extract<R, { code: C }> => {
    const { because: usual, en, ja } = reasons[code];
    // A code and the data of that code make up the refusal. The compiler does not follow a union through a generic.
    return { code, because: because ?? usual, message: { en, ja }, ...data } as Refusal as Extract<R, { code: C }>;
  };
}
