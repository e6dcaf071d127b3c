import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { offerOf } from '../../src/catalog/offer.js';
import { MINIMAL, SMALL } from './small-offer.ts';

// What a document says is what the other modules read of it; what it does not say has its default.

const offerFrom = (more: Partial<CatalogSpec>) =>
  offerOf(define(JSON.parse(JSON.stringify(define({ ...SMALL, ...MINIMAL, ...more })))));
const both = (text: string) => ({ en: text, ja: text });

test('an offer has its id, its version, its name and which promise counts', () => {
  const { id, version, name, conflict } = offerFrom({ id: 'own', version: '2026', conflict: 'first_match' });
  expect({ id, version, name, conflict }).toEqual({
    id: 'own',
    version: '2026',
    name: both('own'),
    conflict: 'first_match',
  });
  expect(offerFrom({ name: { en: 'Own', ja: '独自' } }).name).toEqual({ en: 'Own', ja: '独自' });
});

describe('a language', () => {
  const languages = {
    ja: {
      hours: 'office',
      desk: 'tokyo',
      label: 'Japanese',
      benefit: 'web',
      severities: 'urgent',
      because: ['R18'],
      closed: ['R20'],
      unavailable: ['A7'],
      others: ['R2'],
    },
    en: { closed: ['R1'] },
    de: {},
  };

  test('says when, by whom and for what it is spoken', () => {
    expect(offerFrom({ languages }).languages).toEqual([
      {
        tag: 'ja',
        ...languages.ja,
        label: both('Japanese'),
        severities: ['urgent'],
      },
      // Whoever is not there cites what closed hours cite.
      { ...usual('en'), closed: ['R1'], unavailable: ['R1'] },
      usual('de'),
    ]);
  });

  test('is the fallback where it is the first', () => {
    expect(offerFrom({ languages }).fallback.tag).toBe('ja');
    expect(offerFrom({ languages: { de: {}, en: {} } }).fallback).toEqual(usual('de'));
    expect(offerOf(define(MINIMAL)).fallback).toEqual(usual('en'));
  });

  test.each([[undefined], [{}], [[]]])('is English where the offer names none: %j', (none) => {
    const { t } = MINIMAL.tiers;
    const spec = {
      ...MINIMAL,
      ...(none && { languages: none }),
      tiers: { t: { ...t, benefits: { web: { language: 'en' } } } },
    };
    const offer = define(spec);
    expect(offerOf(offer)).toMatchObject({ languages: [usual('en')], fallback: usual('en') });
    expect(Object.keys(offer.languages ?? {})).toEqual(['en']);
    expect(define(JSON.parse(JSON.stringify(offer)))).toStrictEqual(offer);
  });

  function usual(tag: string) {
    const limits = { hours: 'always', desk: tag, benefit: null, severities: null };
    return { tag, label: both(tag), ...limits, because: [], closed: [], unavailable: [], others: [] };
  }
});

test('a channel says what it needs, and how it stands on the contact page', () => {
  const contact = { id: 'call_us', label: 'Call us', position: 7, because: ['R41'], urgent: ['R44'] };
  const { channels } = offerFrom({
    channels: {
      web: { because: ['R40'] },
      phone: { label: 'Phone', because: ['R17'], needs: 'direct_phone_number', contact },
      chat: { label: 'Chat', needs: ['a', 'b'], contact: { id: 'talk' } },
      line: { label: 'Line', contact: { label: { ja: '電話' } } },
    },
  });
  expect(channels).toEqual([
    {
      id: 'web',
      label: both('web'),
      because: ['R40'],
      needs: [],
      contact: { id: 'web', label: both('web'), position: 0, because: ['R40'], urgent: null },
    },
    {
      id: 'phone',
      label: both('Phone'),
      because: ['R17'],
      needs: ['direct_phone_number'],
      contact: { ...contact, label: both('Call us') },
    },
    {
      id: 'chat',
      label: both('Chat'),
      because: [],
      needs: ['a', 'b'],
      contact: { id: 'talk', label: both('Chat'), position: 2, because: [], urgent: null },
    },
    {
      id: 'line',
      label: both('Line'),
      because: [],
      needs: [],
      contact: { id: 'line', label: { en: 'Line', ja: '電話' }, position: 3, because: [], urgent: null },
    },
  ]);
});

test('severities, plans and roles', () => {
  const { severities, plans, roles } = offerFrom({
    severities: { a: { label: 'A', needs: 'bridge', otherwise: 'b' }, b: { needs: ['x', 'y'] }, c: {} },
    plans: { solo: { account: 'individual', label: 'Solo' }, pro: { includes: 't' }, max: { includes: ['t'] } },
    roles: { owner: { billing: true }, clerk: { label: 'Clerk', admin: false } },
  });
  expect(severities).toEqual([
    { id: 'a', label: both('A'), needs: ['bridge'], otherwise: 'b' },
    { id: 'b', label: both('b'), needs: ['x', 'y'], otherwise: null },
    { id: 'c', label: both('c'), needs: [], otherwise: null },
  ]);
  expect(plans).toEqual([
    { id: 'solo', account: 'individual', label: both('Solo'), includes: [] },
    { id: 'pro', account: 'team', label: both('Pro'), includes: ['t'] },
    { id: 'max', account: 'team', label: both('Max'), includes: ['t'] },
  ]);
  expect(roles).toEqual([
    { id: 'owner', label: both('Owner'), admin: true, billing: true },
    { id: 'clerk', label: both('Clerk'), admin: false, billing: false },
  ]);
});

test('who may set a severity, and change it', () => {
  expect(offerFrom({ severity: { setBy: 'agent' } }).severity).toEqual({
    setBy: ['agent'],
    changedBy: ['requester', 'agent'],
  });
  expect(offerFrom({ severity: { changedBy: ['requester'] } }).severity).toEqual({
    setBy: ['requester', 'agent'],
    changedBy: ['requester'],
  });
});

test('R5, A25: which tiers the customer may buy in the console, and whether beside a sales executive', () => {
  expect(offerFrom({}).selfService).toBeNull();
  expect(offerFrom({ selfService: { tiers: 't' } }).selfService).toEqual({
    tiers: ['t'],
    withSalesExecutive: false,
    because: [],
  });
  expect(offerFrom({ selfService: { tiers: ['t'], withSalesExecutive: true, because: ['R5'] } }).selfService).toEqual({
    tiers: ['t'],
    withSalesExecutive: true,
    because: ['R5'],
  });
});

test('what is cited, rules and places are empty where there is none', () => {
  const { cites, rules, places } = offerFrom({});
  expect({ cites, rules, places }).toEqual({ cites: {}, rules: {}, places: {} });
  const said = offerFrom({
    cites: { add_on_not_held: ['own'] },
    rules: { own: { en: 'A rule.', ja: '規則。' } },
    places: { hub: ['home'] },
  });
  expect(said.cites).toEqual({ add_on_not_held: ['own'] });
  expect(said.rules).toEqual({ own: { en: 'A rule.', ja: '規則。' } });
  expect(said.places).toEqual({ hub: [{ id: 'home', label: both('home') }] });
});
