import fc from 'fast-check';
import { expect } from 'vitest';
import { recipients } from '../../src/engagement/index.js';
import { check, of } from '../../src/entitlements/index.js';
import { anyBenefit, anyCase } from '../arbitraries/holder.ts';
import { prop } from '../prop.ts';

prop(
  'whoever_receives_a_benefit_is_allowed_it_and_nobody_else',
  'people who are denied it listed',
  fc.array(anyCase, { minLength: 1, maxLength: 4 }),
  anyBenefit,
  (cases, benefit) => {
    const [{ account, at, powerUserTerms }] = cases as [(typeof cases)[number]]; // at least one
    const team = cases.map(({ person }, i) => ({ ...person, id: `u${i}` }));
    const expected = team.flatMap((person) => {
      const answer = check(of({ account, person, at, powerUserTerms }), benefit);
      return answer.allowed ? [{ personId: person.id, because: answer.because }] : [];
    });
    expect(recipients({ account, people: team, benefit, at, powerUserTerms })).toEqual(expected);
  },
);
