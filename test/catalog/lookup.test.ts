import { describe, expect, test } from 'vitest';
import { audienceOf, widens } from '../../src/catalog/audience.js';
import { readCatalog } from '../../src/catalog/catalog.js';
import { METRICS } from '../../src/catalog/clause-spec.js';
import { listMemory, readClosures } from '../../src/catalog/closures.js';
import { define, dropboxPremiumSupport } from '../../src/catalog/index.js';
import {
  benefitsOf,
  channelOf,
  citedFor,
  languageOf,
  placesOn,
  readChannel,
  readPlan,
  readSeverity,
  readTier,
  severityFor,
  tierOf,
} from '../../src/catalog/lookup.js';
import { offerOf } from '../../src/catalog/offer.js';
import { readOptionalCatalog } from '../../src/catalog/optional-catalog.js';
import { isRegisteredRule } from '../../src/catalog/registered-rules.js';
import { resolveHours } from '../../src/catalog/resolved-hours.js';
import { restsOf } from '../../src/catalog/rests.js';
import { rules } from '../../src/catalog/rule.js';
import { aboutCatalog } from '../../src/catalog/subject.js';
import { readWeekdays } from '../../src/catalog/week.js';
import { Faults } from '../../src/input/faults.js';
import { issuesOf } from '../thrown.ts';
import { MINIMAL, SMALL } from './small-offer.ts';

const builtIn = { offer: offerOf(dropboxPremiumSupport) };
const own = { offer: offerOf(define({ ...SMALL, plans: { pro: {} }, tiers: { gold: { benefits: { web: {} } } } })) };

/** The issues of what was read, their texts left out. */
function issues(read: unknown) {
  return read instanceof Faults ? read.issues.map(({ message: _, docs: __, ...rest }) => rest) : read;
}

describe('an id of the offer is read as what it names', () => {
  test('a channel, a tier, a severity, a plan', () => {
    expect(readChannel('email', builtIn)).toBe(builtIn.offer.channels[1]);
    expect(readTier('enhanced', builtIn)).toBe(builtIn.offer.tiers[1]);
    expect(readSeverity('urgent', own)).toBe(own.offer.severities[0]);
    expect(readPlan('pro', own)).toBe(own.offer.plans[0]);
  });

  test('no severity is read as null', () => {
    expect([undefined, null].map((input) => readSeverity(input, own))).toEqual([null, null]);
  });

  test('another id is told the nearest one and all that there are', () => {
    expect(issues(readChannel('mail', builtIn))).toEqual([
      { path: [], code: 'unknown_channel', expected: ['phone', 'email', 'chat'], suggestion: 'email' },
    ]);
    expect(issues(readTier('Gold', own))).toEqual([
      { path: [], code: 'unknown_tier', expected: ['gold'], suggestion: 'gold' },
    ]);
    expect(issues(readSeverity('urgend', own))).toMatchObject([{ code: 'unknown_severity', suggestion: 'urgent' }]);
    expect(issues(readSeverity('urgent', builtIn))).toEqual([{ path: [], code: 'unknown_severity', expected: [] }]);
    expect(issues(readPlan('prof', own))).toMatchObject([{ code: 'unknown_plan', suggestion: 'pro' }]);
  });

  test.each([[undefined], [null], [0], [['email']], ['toString'], [{ id: 'email' }]])('%j names nothing', (input) => {
    expect(readChannel(input, builtIn)).toBeInstanceOf(Faults);
    expect(readTier(input, builtIn)).toBeInstanceOf(Faults);
    expect(readPlan(input, builtIn)).toBeInstanceOf(Faults);
  });
});

test('what a checked offer refers to is found, and any other id is an error', () => {
  expect(channelOf(own.offer, 'chat')).toBe(own.offer.channels[2]);
  expect(languageOf(own.offer, 'de')).toBe(own.offer.languages[1]);
  expect(tierOf(own.offer, 'gold')).toBe(own.offer.tiers[0]);
  expect(issuesOf(() => channelOf(own.offer, 'fax'))).toEqual([': unknown_channel']);
  expect(issuesOf(() => languageOf(own.offer, 'fr'))).toEqual([': unknown_language']);
  expect(issuesOf(() => tierOf(own.offer, 'toString'))).toEqual([': unknown_tier']);
});

test('a severity that needs something holds only where the request brings it', () => {
  const severities = {
    a: { needs: ['contact_24x7', 'bridge'], otherwise: 'b' },
    b: { needs: 'contact_24x7', otherwise: 'c' },
    c: {},
    d: { needs: 'contact_24x7' },
  };
  const { offer } = { offer: offerOf(define({ ...MINIMAL, severities })) };
  const [a, , , d] = offer.severities;
  if (a === undefined || d === undefined) throw new Error('no severities');
  expect(severityFor(offer, a, ['contact_24x7', 'bridge']).id).toBe('a');
  expect(severityFor(offer, a, ['contact_24x7']).id).toBe('b');
  expect(severityFor(offer, a, ['bridge']).id).toBe('c');
  // Nothing stands for it: it holds as it was asked for.
  expect(severityFor(offer, d, []).id).toBe('d');
});

test('benefits, cited rules and places of an offer', () => {
  expect([...benefitsOf(builtIn.offer).keys()].slice(-2)).toEqual([
    'implementation_consultation',
    'root_cause_analysis_meeting',
  ]);
  expect(citedFor(builtIn.offer, 'add_on_not_held')).toEqual(['R3']);
  expect(citedFor(builtIn.offer, 'constructor')).toEqual([]);
  expect(placesOn(builtIn.offer, 'hub').map(({ id }) => id)).toEqual(['admin_console', 'premium_support']);
  expect(placesOn(builtIn.offer, 'toString')).toEqual([]);
});

describe('a catalogue is read', () => {
  const catalog = define(MINIMAL);

  test('as it is where it is known, as the built-in one where none is given, and as a spec otherwise', () => {
    expect(readCatalog(catalog)).toBe(catalog);
    expect(readCatalog({ ...catalog })).toStrictEqual(catalog);
    expect(readOptionalCatalog(undefined)).toBe(dropboxPremiumSupport);
    expect(readOptionalCatalog(null)).toBeInstanceOf(Faults);
  });

  test('by a request, with the offer that it describes', () => {
    expect(aboutCatalog.read({})).toEqual({ catalog: dropboxPremiumSupport, offer: builtIn.offer });
    expect(aboutCatalog.read({ catalog: 5 })).toMatchObject({ issues: [{ path: ['catalog'], code: 'invalid_type' }] });
    expect(offerOf(catalog)).toBe(offerOf(catalog));
  });
});

function reach(names: readonly string[], automatic: readonly string[] = []) {
  return { audience: names.map((who) => ({ who, because: [] })), automatic };
}

describe('whom an audience includes', () => {
  const person = (roles: string[], contact = false) => ({ roles, contact });
  const who = (names: string[], one: ReturnType<typeof person>) =>
    audienceOf(
      own.offer,
      names.map((name) => ({ who: name, because: [] })),
      one,
    )?.who ?? null;

  test('everybody, admins, contacts, roles', () => {
    expect(who(['member'], person([]))).toBe('member');
    expect(who(['admin'], person(['owner']))).toBe('admin');
    expect(who(['admin'], person(['viewer']))).toBeNull();
    expect(who(['contact'], person(['owner']))).toBeNull();
    expect(who(['viewer', 'contact'], person([], true))).toBe('contact');
  });

  test('the first one that holds a person is cited', () => {
    expect(who(['owner', 'admin', 'member'], person(['owner']))).toBe('owner');
    expect(who(['admin', 'owner', 'member'], person(['owner']))).toBe('admin');
  });

  test.each([
    [['member'], ['contact', 'owner', 'admin'], true],
    [['admin'], ['owner'], true],
    [['admin'], ['viewer'], false],
    [['owner'], ['admin'], true],
    [['viewer'], ['admin'], false],
    [['contact'], ['member'], false],
    [['owner'], ['owner', 'viewer'], false],
    [['owner', 'viewer'], ['viewer', 'owner'], true],
    [['owner'], [], true],
  ])('%j includes %j: %s', (wide, narrow, expected) => {
    expect(widens(own.offer, reach(wide), reach(narrow))).toBe(expected);
  });

  test.each<readonly [readonly string[], readonly string[], readonly string[], readonly string[], boolean]>([
    // Somebody whose role is a contact of the tier belongs to its contacts.
    [['contact'], ['owner'], ['owner'], [], true],
    [['contact'], [], ['owner'], [], false],
    [['contact'], ['owner'], ['owner', 'contact'], ['owner'], true],
    // The lower tier counts owners among its contacts, the upper one does not.
    [['contact'], [], ['contact'], ['owner'], false],
    [['contact', 'admin'], [], ['contact'], ['owner'], true],
    [['member'], [], ['contact'], ['owner'], true],
    [['owner'], ['owner'], ['contact'], ['owner'], false],
    // Whom the lower tier counts among its contacts matters only to a clause for contacts.
    [['owner'], [], ['owner'], ['viewer'], true],
  ])('%j with the contacts %j includes %j with %j: %s', (wide, theirs, narrow, others, expected) => {
    expect(widens(own.offer, reach(wide, theirs), reach(narrow, others))).toBe(expected);
  });
});

test('an admin of an offer that names no kind of admin belongs to no role', () => {
  const { roles } = offerOf(define({ ...MINIMAL, roles: { viewer: { admin: false } } }));
  expect(widens({ roles }, reach(['viewer']), reach(['admin']))).toBe(false);
  expect(widens({ roles }, reach(['admin']), reach(['admin']))).toBe(true);
  expect(widens({ roles: [] }, reach(['contact']), reach(['admin']))).toBe(false);
});

describe('hours of an account', () => {
  const { office, tokyo, local } = SMALL.hours;
  const { offer } = {
    offer: offerOf(
      define({
        ...SMALL,
        hours: {
          office,
          local,
          regional: { byRegion: { emea: office, apac: tokyo } },
          world: { byRegion: { emea: office, else: tokyo } },
        },
        languages: { en: {} },
        tiers: { t: { benefits: { web: {} } } },
      }),
    ),
  };
  const nowhere = { zone: null, region: null, holidays: [] };
  const zoneOf = (id: string, where: object = {}) => {
    const read = resolveHours(offer, id, { ...nowhere, ...where });
    return read instanceof Faults ? read.issues[0]?.code : read.schedule.zone;
  };

  test('in the zone of the customer, with the customer’s holidays', () => {
    expect(zoneOf('local')).toBe('zone_needed');
    const read = resolveHours(offer, 'local', { zone: 'Asia/Tokyo', region: null, holidays: ['2026-11-23'] });
    expect(read).toMatchObject({
      schedule: { zone: 'Asia/Tokyo', closures: ['2026-11-23'] },
      takesClosures: false,
      day: 'close',
    });
  });

  test('of the region of the customer', () => {
    expect(zoneOf('regional', { region: 'apac' })).toBe('Asia/Tokyo');
    expect(zoneOf('regional')).toBe('region_needed');
    expect(zoneOf('regional', { region: 'latam' })).toBe('region_needed');
    expect(zoneOf('regional', { region: 'constructor' })).toBe('region_needed');
    expect(zoneOf('world', { region: 'emea' })).toBe('Europe/Berlin');
    expect(zoneOf('world', { region: 'latam' })).toBe('Asia/Tokyo');
    expect(zoneOf('world')).toBe('Asia/Tokyo');
    expect(zoneOf('always')).toBe('UTC');
    expect(issues(resolveHours(offer, 'regional', nowhere))).toEqual([
      { path: [], code: 'region_needed', expected: ['emea', 'apac'] },
    ]);
  });

  test('round the clock are nobody’s: no date closes them', () => {
    expect(resolveHours(offer, 'always', nowhere)).toMatchObject({ takesClosures: false, day: 'close' });
  });
});

test('weekdays by name and by range, over the end of the week too', () => {
  expect(readWeekdays('tue')).toEqual(['tue']);
  expect(readWeekdays('fri-mon')).toEqual(['fri', 'sat', 'sun', 'mon']);
  expect(['', 'mon-', 'mon-tue-wed', 'Mon', 5].map((input) => readWeekdays(input) instanceof Faults)).toEqual(
    Array(5).fill(true),
  );
});

test('A35: the statuses in which a clock rests', () => {
  const usual = METRICS.map((metric) => [metric, restsOf({ rests: null }, metric)]);
  expect(Object.fromEntries(usual)).toEqual({
    first_reply: ['waiting_for_requester', 'on_hold'],
    next_reply: ['waiting_for_requester', 'on_hold'],
    update: ['waiting_for_requester'],
    workaround: ['waiting_for_requester'],
    resolution: ['waiting_for_requester', 'on_hold'],
  });
  expect(restsOf({ rests: [] }, 'update')).toEqual([]);
  expect(restsOf({ rests: ['on_hold'] }, 'update')).toEqual(['on_hold']);
});

test('the rules of the register are known without their texts', () => {
  expect(rules().every(({ id }) => isRegisteredRule(id))).toBe(true);
  expect(rules()).toHaveLength(55 + 42);
  const others = ['R0', 'R56', 'A43', 'R01', 'r1', 'B1', 'R1 ', '', 'XR1', 'own.A1', ' R1', 'R', 'R1A'];
  expect(others.filter(isRegisteredRule)).toEqual([]);
});

describe('A4: a list of closures is read', () => {
  test('sorted, each date once, frozen, and remembered', () => {
    const dates = readClosures(['2026-11-23', '+002026-01-01', '2026-11-23']);
    expect(dates).toEqual(['2026-01-01', '2026-11-23']);
    expect(Object.isFrozen(dates)).toBe(true);
    expect(readClosures(['2026-11-23', '+002026-01-01', '2026-11-23'])).toBe(dates);
  });

  test('with every fault at once', () => {
    expect(issues(readClosures(['2026-02-30', '2026-11-23', 5]))).toEqual([
      { path: [0], code: 'invalid_date' },
      { path: [2], code: 'invalid_date' },
    ]);
  });

  test('of at most 5000 dates', () => {
    const dates = (count: number) => Array<string>(count).fill('2026-11-23');
    expect(readClosures(dates(5000))).toEqual(['2026-11-23']);
    expect(issues(readClosures(dates(5001)))).toEqual([{ path: [], code: 'invalid_type' }]);
    expect(issues(readClosures('2026-11-23'))).toEqual([{ path: [], code: 'invalid_type' }]);
  });

  test('a memory for lists compares their items, and holds the last hundred', () => {
    const memory = listMemory<number>();
    for (let i = 0; i < 150; i++) memory.keep([i, 'same'], i);
    expect([149, 50, 49].map((i) => memory.find([i, 'same']))).toEqual([149, 50, undefined]);
  });
});
