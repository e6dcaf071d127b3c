import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { dropboxPremiumSupport } from '../../src/catalog/index.js';
import { parseSubmission, submit } from '../../src/tickets/index.js';
import { readForm } from '../../src/tickets/submission-form.js';
import { AT } from '../arbitraries/holder.ts';
import { care, careEntitlements } from './severity-offer.ts';
import { holding, stored } from './support-request.ts';

const form = { id: 't1', channel: 'email', language: 'ja', subject: '同期されない', body: '', issueType: 'sync' };
const full = { ...form, product: 'dropbox', urgent: true, channel: 'phone', directPhoneNumber: '+81 3 1234 5678' };
const issuesOf = (input: unknown, catalog?: typeof care) => {
  const answer = parseSubmission(input, catalog);
  return answer.ok ? [] : answer.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
};

describe('what a requester may say (R38, R40)', () => {
  test('is answered in canonical form, frozen; what is not said is left out', () => {
    const tag = { ...stored(full), language: 'JA-jp', severity: null };
    const read = orThrow(parseSubmission(tag));
    expect(read).toStrictEqual({ ...full, language: 'ja-JP' });
    expect(orThrow(parseSubmission(form))).toStrictEqual({ ...form, urgent: false });
    expect(Object.isFrozen(read)).toBe(true);
    expect(orThrow(parseSubmission(read))).toStrictEqual(read);
  });

  test('is read alike for those who ask a schema', () => {
    const catalog = dropboxPremiumSupport;
    expect(readForm(stored(full), { catalog })).toStrictEqual(orThrow(parseSubmission(full)));
    expect(readForm({ ...full, id: ' ' }, { catalog })).toMatchObject({ issues: [{ path: ['id'], code: 'blank' }] });
  });

  test('is a request for support once the program adds what it knows', () => {
    const facts = { entitlements: holding(), at: AT };
    for (const one of [form, full]) {
      expect(submit({ ...orThrow(parseSubmission(stored(one))), ...facts })).toStrictEqual(
        submit({ ...one, ...facts }),
      );
    }
  });

  test('channel and severity are those of the catalogue', () => {
    const severe = { ...form, language: 'en', severity: 'high' };
    expect(issuesOf({ ...severe, channel: 'fax' })).toEqual(['channel: unknown_channel', 'severity: unknown_severity']);
    const read = orThrow(parseSubmission(severe, care));
    expect(read.severity).toBe('high');
    expect(submit({ ...read, entitlements: careEntitlements, at: AT, catalog: care }).ok).toBe(true);
  });
});

describe('what the program knows, and a form may not say', () => {
  const facts = {
    entitlements: holding(),
    at: AT,
    by: 'agent',
    closures: ['2026-11-23'],
    deskClock: 'elapsed',
    deskClosed: true,
    brings: ['24x7_contact'],
    metrics: ['first_reply'],
    products: ['dropbox'],
  };
  test.each(Object.entries(facts))('%s', (name, value) => {
    expect(issuesOf({ ...form, [name]: value })).toEqual([`${name}: unknown_field`]);
    expect(submit({ ...form, product: 'dropbox', entitlements: holding(), at: AT, [name]: value }).ok).toBe(true);
  });
});

describe('what is asked wrongly is refused, all at once', () => {
  test.each<[unknown, string[]]>([
    [null, [': invalid_type']],
    ['form', [': invalid_type']],
    [
      { ...form, id: ' ', subject: '', issueType: 'x'.repeat(201) },
      ['id: blank', 'subject: blank', 'issueType: too_long'],
    ],
    [{ ...form, language: 'jp', urgent: 'no' }, ['urgent: invalid_type', 'language: unknown_language']],
  ])('%j', (input, issues) => {
    expect(issuesOf(input).sort()).toEqual(issues.sort());
  });

  test('a catalogue that is none is thrown', () => {
    expect(() => parseSubmission(form, {} as never)).toThrow(/^tickets\.parseSubmission: catalog/);
  });
});
