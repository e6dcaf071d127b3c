import { describe, expect, test } from 'vitest';
import { define, dropboxPremiumSupport } from '../../src/catalog/index.js';
import { type LabelKind, label } from '../../src/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';

// Codes of an offer have the labels of its document; without one they are the id, in words for a plan, a role, a need.

const both = (text: string) => ({ en: text, ja: text });

const offer = define({
  id: 'labelled',
  severities: { urgent: { label: 'Down' }, normal: { needs: ['steps', 'screen_shot'] } },
  plans: { team_plus: {}, solo: { label: { en: 'Solo', ja: '個人' } } },
  roles: { help_desk: {}, owner: { label: { en: 'Owner', ja: '所有者' } } },
  hours: { office: { zone: 'UTC', weekly: { mon: ['09:00-17:00'] } } },
  channels: {
    web: { label: 'Web form', needs: 'steps', contact: { id: 'write', label: 'Write to us' } },
    line: { needs: 'serial_number' },
  },
  languages: { en: { desk: 'west' }, fr: { desk: 'west' }, ja: {} },
  places: {
    path: { steps: { en: 'Steps to repeat', ja: '再現手順' }, help: 'Help' },
    buttons: { go: 'Go' },
    figures: { calm: { en: 'Calm days', ja: '静かな日' } },
    resources: { recipe: 'Recipe', article: 'Our article' },
  },
  tiers: {
    gold: { label: { en: 'Gold', ja: 'ゴールド' }, benefits: { web: {}, line: {}, call: { label: 'Call' } } },
    top: { benefits: { web: {}, call: { label: 'Another call' } } },
  },
});

describe('what a document calls a thing', () => {
  test.each<[LabelKind, string, { en: string; ja: string }]>([
    ['tier', 'gold', { en: 'Gold', ja: 'ゴールド' }],
    ['tier', 'top', both('top')],
    ['plan', 'solo', { en: 'Solo', ja: '個人' }],
    ['plan', 'team_plus', both('Team plus')],
    ['role', 'owner', { en: 'Owner', ja: '所有者' }],
    ['role', 'help_desk', both('Help desk')],
    ['channel', 'web', both('Web form')],
    ['channel', 'line', both('line')],
    ['severity', 'urgent', both('Down')],
    ['severity', 'normal', both('normal')],
    ['benefit', 'call', both('Call')],
    ['benefit', 'web', both('Web form')],
    ['language', 'fr', { en: 'French', ja: 'フランス語' }],
    ['desk', 'west', { en: 'Desk for English, French', ja: '英語、フランス語の窓口' }],
    ['desk', 'ja', { en: 'Desk for Japanese', ja: '日本語の窓口' }],
    ['hours', 'office', { en: 'Mon 09:00–17:00, UTC', ja: '月 09:00～17:00（UTC）' }],
    ['hours', 'always', { en: '24/7', ja: '24 時間 365 日' }],
    ['figure', 'calm', { en: 'Calm days', ja: '静かな日' }],
    ['resource', 'recipe', both('Recipe')],
    ['resource', 'article', both('Our article')],
    ['place', 'help', both('Help')],
    ['place', 'go', both('Go')],
    ['place', 'write', both('Write to us')],
    ['place', 'line', both('line')],
    ['action', 'go', both('Go')],
    ['action', 'write', both('Write to us')],
    ['need', 'steps', { en: 'Steps to repeat', ja: '再現手順' }],
    ['need', 'serial_number', both('Serial number')],
    ['need', 'screen_shot', both('Screen shot')],
  ])('%s %s', (kind, id, expected) => {
    expect(label(kind, id, offer)).toEqual(expected);
  });
});

describe('what means the same in every offer', () => {
  test.each<[LabelKind, string, string]>([
    ['role', 'member', 'Active member'],
    ['role', 'admin', 'Admin'],
    ['role', 'contact', 'Named contact'],
    ['status', 'waiting_for_requester', 'Waiting for the requester'],
    ['status', 'suspended', 'Suspended member'],
    ['stage', 'at_risk', 'Due soon'],
    ['metric', 'next_reply', 'Next reply'],
    ['reason', 'underused', 'Used too little'],
    ['need', 'direct_phone_number', 'Direct phone number'],
    ['event', 'submitted', 'Submitted'],
    ['action', 'remove', 'Remove'],
    ['resource', 'video', 'Video'],
    [
      'refusal',
      'no_version_in_effect',
      'No version of the offer is in effect on this date. Choose a date that one of them covers.',
    ],
  ])('%s %s: %s', (kind, id, en) => {
    expect(label(kind, id, offer).en).toBe(en);
  });
});

describe('an id that the kind does not have is told those that it has', () => {
  test.each<[LabelKind, readonly string[]]>([
    ['tier', ['gold', 'top']],
    ['plan', ['team_plus', 'solo']],
    ['role', ['help_desk', 'owner', 'member', 'admin', 'contact']],
    ['channel', ['web', 'line']],
    ['severity', ['urgent', 'normal']],
    ['benefit', ['web', 'line', 'call']],
    ['language', ['en', 'fr', 'ja']],
    ['desk', ['west', 'ja']],
    ['hours', ['always', 'office']],
    ['figure', ['calm']],
    ['metric', ['first_reply', 'next_reply', 'update', 'workaround', 'resolution']],
    ['need', ['direct_phone_number', 'steps', 'serial_number', 'screen_shot']],
    ['place', ['steps', 'help', 'go', 'calm', 'recipe', 'article', 'write', 'line']],
  ])('%s', (kind, ids) => {
    const [issue, ...others] = thrownBy(() => label(kind, 'xxxxxxxx', offer)).issues;
    expect(issue).toMatchObject({ path: ['id'], code: `unknown_${kind}`, expected: ids });
    expect(others).toEqual([]);
  });

  test('and so is a kind', () => {
    const { issues, message } = thrownBy(() => label('tiers' as never, 'gold', offer));
    expect(message).toMatch(/^label: kind: /);
    expect(issues[0]).toMatchObject({ path: ['kind'], code: 'unknown_kind', suggestion: 'tier' });
    expect(issues[0]?.expected).toEqual(
      'status stage metric need refusal reason place figure role tier plan channel language hours desk severity benefit action event resource'.split(
        ' ',
      ),
    );
  });
});

test('an id has at most 200 characters', () => {
  expect(issuesOf(() => label('tier', 'x'.repeat(200), offer))).toEqual(['id: unknown_tier']);
  expect(issuesOf(() => label('tier', 'x'.repeat(201), offer))).toEqual(['id: too_long']);
});

test('labels are frozen, made once, and those of the offer that is asked', () => {
  expect(label('tier', 'gold', offer)).toBe(label('tier', 'gold', offer));
  expect(Object.isFrozen(label('desk', 'west', offer))).toBe(true);
  expect(issuesOf(() => label('tier', 'gold', dropboxPremiumSupport))).toEqual(['id: unknown_tier']);
  expect(label('tier', 'grand').en).toBe('Grand power user');
  expect(issuesOf(() => label('tier', 'gold', {} as never))).toContain('catalog.id: missing');
});
