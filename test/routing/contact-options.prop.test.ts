import { expect } from 'vitest';
import { check, of } from '../../src/entitlements/index.js';
import { contactOptions } from '../../src/routing/index.js';
import { anyCase, servedCase } from '../arbitraries/holder.ts';
import { prop } from '../prop.ts';

prop('every_way_of_the_page_is_listed', "the order of the channels instead of the page's", anyCase, (one) => {
  const options = contactOptions({ entitlements: of(one), at: one.at });
  expect(options.map(({ channel }) => channel)).toEqual(['chat', 'email', 'phone']);
});

prop('a_way_is_available_exactly_when_its_channel_is', 'a way that is always available', anyCase, (one) => {
  const set = of(one);
  for (const { channel, available, refusal } of contactOptions({ entitlements: set, at: one.at })) {
    const { allowed, ...rest } = check(set, channel);
    expect(available).toBe(allowed);
    expect(available).toBe(set.channels.includes(channel));
    if (allowed) expect(refusal).toBeUndefined();
    else expect(refusal).toStrictEqual(rest);
  }
});

prop('only_an_available_way_promises_a_reply', 'promises shown to people who may not ask', anyCase, (one) => {
  for (const { available, replies, channel } of contactOptions({ entitlements: of(one), at: one.at })) {
    // The built-in offer promises replies by e-mail alone (A24).
    expect(replies.length > 0).toBe(available && channel === 'email');
  }
});

prop('the_fastest_reply_in_any_language_is_the_one_of_the_set', 'the last promise shown', servedCase, (one) => {
  const set = of(one);
  const replies = contactOptions({ entitlements: set, at: one.at }).flatMap((option) => option.replies);
  const general = replies.filter(({ language }) => language === null).map(({ within }) => within);
  expect(general.sort()[0]).toBe(set.replyWithin);
});

prop('urgency_recommends_and_changes_nothing_else', 'only the recommended way shown', servedCase, (one) => {
  const request = { entitlements: of(one), at: one.at };
  const calm = contactOptions(request);
  for (const [i, option] of contactOptions({ ...request, urgent: true }).entries()) {
    const { recommended, because, ...rest } = option;
    expect(calm[i]).toMatchObject(rest);
    expect(recommended).toBe(option.id === 'request_call');
    expect(because.slice(0, calm[i]?.because.length)).toEqual(calm[i]?.because);
  }
});
