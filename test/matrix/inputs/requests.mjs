// What people write to support, as `tickets.submit` takes it, and what is then done to it.
import { milliseconds } from './moments.mjs';

/** Letters of every width and kind whose folding is the same in every version of Unicode that a runtime knows. */
export const SUBJECTS = [
  ...[
    'Café folder',
    'CAFÉ FOLDER',
    'ＣＡＦＥ　ｆｏｌｄｅｒ',
    'Straße gesperrt',
    'STRASSE',
    'naïve Ångström',
    'İstanbul ısı',
  ],
  ...[
    'ｶﾀｶﾅ名のﾌｧｲﾙ',
    'カタカナ名のファイル',
    'ガイド',
    'カイド',
    '同期されない',
    'ΣΊΣΥΦΟΣ',
    'σίσυφος',
    'ﬃ ligature',
    '①㌔ ½',
  ],
  ...['.*+?^$()|[]{}\\', '🗂️ folder', 'a\u0301\u0323 e\u0301', 'x'.repeat(500)],
];
const BODIES = [
  'It does not sync.',
  '昨日から同期が止まっています。',
  'Ein Link lässt sich nicht öffnen.',
  '',
  'two\nlines',
];
export const ISSUE_TYPES = ['sync', 'sharing', 'billing', '同期', 'Sync'];
export const PRODUCTS = ['dropbox', 'sign', 'dash'];
/** What a search may be: words of the subjects in other letters, and what finds nothing. */
export const SEARCHES = [
  ...['cafe', 'ＣＡＦＥ', 'CAFÉ', 'folder cafe', 'strasse', 'STRAẞE', 'straße', 'naive angstrom', 'istanbul', 'ısı'],
  ...['カタカナ', 'ｶﾀｶﾅ', 'ファイル', 'ｶﾞｲﾄﾞ', 'カイト', 'かたかな', '同期', 'σισυφος', 'ΣΊΣΥΦΟΣ', 'ffi', '1キロ', '.*'],
  ...['', '   ', '　', '\\', '🗂', 'e', 'nowhere at all', 'sync 止', 'x'.repeat(1000)],
];

const LANGUAGES = ['en', 'en', 'ja', 'ja', 'ja-JP', 'JA-jp', 'de', 'zh-Hant-TW', 'fr'];
const NUMBERS = [undefined, '+81 3 1234 5678', '０３ー１２３４ー５６７８', '110', 'call me'];
const COMMANDS = [
  ...['acknowledge', 'agent_reply', 'agent_reply', 'requester_reply', 'requester_reply', 'wait_for_requester'],
  ...['wait_for_requester', 'resolve', 'reopen', 'close'],
];
const USUAL_ACTOR = { acknowledge: 'system', requester_reply: 'requester', reopen: 'requester' };
const LATER = [0, 0, 1, 60_000, 900_000, 3_600_000, 4 * 3_600_000, 86_400_000, 3 * 86_400_000];

/** An instant in a year in which all runtimes know the offsets of all zones, also some months before. */
export function settled(draw) {
  return new Date(Math.max(milliseconds(draw), Date.UTC(1996, 0, 8) + draw.whole(0, 1_000_000_000))).toISOString();
}

/** A request, sound for the most part. */
export function request(draw, { id, at }) {
  return {
    id,
    at,
    channel: draw.whole(0, 29) === 0 ? 'fax' : draw.one(['email', 'email', 'chat', 'phone']),
    language: draw.one(LANGUAGES),
    subject: draw.whole(0, 29) === 0 ? draw.one(['', '　', 'x'.repeat(501)]) : draw.one(SUBJECTS),
    body: draw.one(BODIES),
    issueType: draw.one(ISSUE_TYPES),
    product: draw.one(PRODUCTS),
    ...(draw.flip() && { directPhoneNumber: draw.one(NUMBERS) }),
    ...(draw.whole(0, 3) === 0 && { urgent: draw.flip() }),
    ...(draw.whole(0, 4) === 0 && { products: draw.some(PRODUCTS) }),
    ...(draw.whole(0, 4) === 0 && { closures: [at.slice(0, 10), '2024-03-11'] }),
    ...(draw.whole(0, 9) === 0 && { deskClock: draw.one(['elapsed', 'business']) }),
    ...(draw.whole(0, 9) === 0 && { deskClosed: true }),
  };
}

/** Something done to a ticket some time after what was done to it last; now and then by whom it is not for. */
export function command(draw, { id, requesterId, updatedAt }) {
  const type = draw.one(COMMANDS);
  const kind = draw.whole(0, 9) === 0 ? draw.one(['requester', 'agent', 'system']) : (USUAL_ACTOR[type] ?? 'agent');
  const own = draw.whole(0, 14) > 0 ? requesterId : 'somebody else';
  const late = draw.whole(0, 14) > 0 ? draw.one(LATER) : -1;
  const needsWords = type === 'agent_reply' || type === 'requester_reply';
  return {
    type,
    id,
    at: new Date(Date.parse(updatedAt) + late).toISOString(),
    actor: { kind, id: kind === 'requester' ? own : `${kind}1` },
    ...((needsWords || draw.whole(0, 3) === 0) && { body: draw.one(['確認します。', 'Done.', 'Is it solved?']) }),
  };
}
