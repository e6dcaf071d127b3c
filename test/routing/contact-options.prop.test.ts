import { expect } from 'vitest';
import { of } from '../../src/entitlements/index.js';
import { contactOptions } from '../../src/routing/index.js';
import { anyCase, servedCase } from '../arbitraries/holder.ts';
import { prop } from '../prop.ts';

prop('the_ways_are_the_channels_that_are_held_in_the_pages_order', anyCase, (one) => {
  const set = of(one);
  expect(contactOptions({ entitlements: set }).map(({ channel }) => channel)).toEqual(
    ['chat', 'email', 'phone'].filter((channel) => set.channels.includes(channel)),
  );
});

prop('urgency_recommends_and_changes_nothing_else', servedCase, (one) => {
  const set = of(one);
  const calm = contactOptions({ entitlements: set });
  for (const [i, option] of contactOptions({ entitlements: set, urgent: true }).entries()) {
    const { recommended, because, ...rest } = option;
    expect(calm[i]).toMatchObject(rest);
    expect(recommended).toBe(option.id === 'request_call');
    expect(because.slice(0, calm[i]?.because.length)).toEqual(calm[i]?.because);
  }
});
