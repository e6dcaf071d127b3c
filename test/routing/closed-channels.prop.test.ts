import fc from 'fast-check';
import { expect } from 'vitest';
import { contactOptions, route } from '../../src/routing/index.js';
import { prop } from '../prop.ts';
import { catalog, MORNING, setFor } from './closing-offer.ts';

const set = setFor('emea');

prop(
  'a_way_of_contact_is_available_exactly_when_its_request_is_routed',
  'the hours of a channel left out of either',
  fc.constantFrom('web', 'chat', 'call', 'german', 'hot'),
  fc.constantFrom('en', 'de', 'de-AT'),
  fc.constantFrom(null, 'P1', 'P2'),
  fc.integer({ min: 0, max: 14 * 24 * 4 }),
  fc.constantFrom([], ['2026-11-23']),
  (channel, language, severity, quarters, closures) => {
    const at = Date.parse(MORNING) + quarters * 900_000;
    const ask = { entitlements: set, language, severity, at, closures, catalog };
    const routed = route({ ...ask, channel });
    const option = contactOptions(ask).find((one) => one.channel === channel);
    expect(option?.available).toBe(routed.ok);
    expect(option?.refusal).toEqual(routed.ok ? undefined : routed.refusal);
  },
);
