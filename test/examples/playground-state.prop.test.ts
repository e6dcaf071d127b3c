import fc from 'fast-check';
import { expect } from 'vitest';
import { hashOf, START, type State, stateIn } from '../../examples/playground/state.ts';
import { prop } from '../prop.ts';

const words = fc.string({ unit: fc.constantFrom('a', ' ', '&', '=', '#', '%', '日', '"', '+', '\n'), maxLength: 20 });

prop(
  'an_address_gives_back_the_state_that_made_it',
  'an ampersand in an offer of one’s own that is not escaped',
  fc.record(Object.fromEntries(Object.keys(START).map((name) => [name, words])), { noNullPrototype: true }),
  (said) => {
    const state: State = { ...START, ...said, locale: 'ja', kind: 'individual' };
    expect(stateIn(hashOf(state))).toEqual(state);
    expect(stateIn('#')).toEqual(START);
  },
);
