import { holder, TEAM_ADMIN } from '../inputs/holders.mjs';
import { ZONES } from '../inputs/moments.mjs';
import { command, ISSUE_TYPES, PRODUCTS, request, SEARCHES, SUBJECTS, settled } from '../inputs/requests.mjs';

const PEOPLE = ['u1', 'u2', 'u3'];
const HOURS = [-1, 0, 1, 5, 30, 24 * 8, 24 * 35, 24 * 70];

export function hub({ ask, tell, hub, entitlements, tickets, draw }) {
  for (let i = 0; i < 40; i += 1) {
    const at = settled(draw);
    const set = entitlements.of({ ...holder(draw), at });
    tell('open', [set.personId, set.tier, set.variant], () => hub.open({ entitlements: set }));
  }
  searches({ tell, hub, entitlements, tickets });
  for (let i = 0; i < 45; i += 1) {
    const team = teamOf({ entitlements, tickets, draw }, i);
    lists({ tell, hub, draw }, team);
    figures({ tell, hub, draw }, team);
    one({ tell, hub, draw }, team);
  }
  for (const broken of [null, {}, { tickets: [null], at: 0 }, { tickets: 7, at: 'now' }]) {
    for (const name of ['open', 'recent', 'recommended', 'insights', 'slaReport', 'view', 'reply']) ask(name, broken);
  }
}

/** Every search, among tickets of which each has another subject. */
function searches({ tell, hub, entitlements, tickets }) {
  const at = '2024-03-11T07:30:00.000Z';
  const viewer = entitlements.of({ ...TEAM_ADMIN, at });
  const usual = { entitlements: viewer, at, channel: 'email', language: 'ja', body: '昨日から', issueType: 'sync' };
  const all = SUBJECTS.map((subject, i) => {
    const opened = tickets.submit({ ...usual, id: `t${i}`, subject, product: 'dropbox' });
    return tickets.apply(null, opened.value.events);
  });
  for (const search of [...SEARCHES, ...SUBJECTS]) {
    tell('recent', ['subjects', search], () => {
      const found = hub.recent({ viewer, tickets: all, search, at, limit: 1000 });
      return { ...found, tickets: found.tickets.map(({ id }) => id) };
    });
  }
}

/** A team, its viewers and the tickets that they sent in some ten weeks; each is named in what is told of a question. */
function teamOf({ entitlements, tickets, draw }, i) {
  const end = settled(draw);
  const products = draw.one([PRODUCTS, PRODUCTS, PRODUCTS, ['dropbox'], ['dropbox', 'paper']]);
  const addOn = draw.whole(0, 7) === 0 ? null : { tier: draw.one(['essentials', 'enhanced']) };
  const account = { kind: 'team', plan: 'business', addOn, products };
  const person = { id: draw.one(PEOPLE), status: 'active', roles: ['team_admin'], powerUser: null };
  const personal = { ...person, powerUser: { variant: draw.one(['grand', 'epic']) } };
  const viewers = [person, personal, { ...person, roles: draw.one([[], ['support_admin']]) }].map((somebody) =>
    entitlements.of({ account, person: somebody, at: end }),
  );
  const requesters = PEOPLE.flatMap((id) => [person, personal].map((somebody) => ({ ...somebody, id })));
  const sent = draw.times(draw.whole(0, 24), (n) => {
    const at = new Date(Date.parse(end) - draw.one(HOURS) * 3_600_000 - draw.whole(0, 1)).toISOString();
    const set = entitlements.of({ account, person: draw.one(requesters), at });
    const whole = { ...request(draw, { id: draw.one([`t${n}`, `チケット:${n}`, `T ${n}`]), at }), products: PRODUCTS };
    return lived({ tickets, draw }, tickets.submit({ ...whole, ...SOUND(draw), entitlements: set }));
  });
  return { name: `team ${i}`, end, account, viewers, tickets: sent.filter((ticket) => ticket !== null) };
}

/** What makes of a request one that is sent. */
const SOUND = (draw) => ({
  channel: draw.one(['email', 'email', 'chat', 'phone']),
  directPhoneNumber: '+81 3 1234 5678',
  subject: draw.one([
    'Café folder',
    'ＣＡＦＥ',
    'Straße',
    'ｶﾀｶﾅ名のﾌｧｲﾙ',
    'ガイド',
    '同期されない',
    'σίσυφος',
    'ﬃ',
    '1㌔',
  ]),
});

function lived({ tickets, draw }, opened) {
  if (!opened.ok) return null;
  let ticket = tickets.apply(null, opened.value.events);
  const turns = draw.whole(0, 5);
  for (let turn = 0; turn < turns; turn += 1) {
    const decided = tickets.decide(ticket, command(draw, { ...ticket, id: `c${turn}` }));
    if (decided.ok) ticket = tickets.apply(ticket, decided.value.events);
  }
  return ticket;
}

function lists({ tell, hub, draw }, { name, end, viewers, tickets }) {
  for (let i = 0; i < 8; i += 1) {
    const viewer = draw.one(viewers);
    const asked = {
      at: end,
      ...(draw.flip() && { search: draw.one(SEARCHES) }),
      ...(draw.whole(0, 3) === 0 && {
        status: draw.one(['open', 'open', 'waiting_for_requester', 'closed', draw.whole(0, 4) === 0 ? 'lost' : 'open']),
      }),
      ...(draw.whole(0, 3) === 0 && { createdAfter: draw.one(tickets)?.openedAt ?? end }),
      ...(draw.whole(0, 3) === 0 && { createdBefore: draw.one(tickets)?.openedAt ?? end }),
    };
    page(
      { tell, hub },
      {
        name,
        viewer,
        tickets,
        asked: { ...asked, limit: draw.one([1, 2, 5, 20, 20, draw.whole(0, 9) === 0 ? 0 : 1]) },
        cursor: null,
      },
    );
  }
  const broken = draw.one(['t1', '1e3:t1', ':', '9999999999999999:x', 7]);
  for (const cursor of ['0:t1', `${Date.parse(end)}:t1`, broken])
    page({ tell, hub }, { name, viewer: viewers[0], tickets, asked: { at: end }, cursor, only: true });
  for (const viewer of viewers) {
    const resources = draw.times(draw.whole(0, 9), (n) => resource(draw, n));
    const limit = draw.one([undefined, 1, 3, 1001]);
    const question = [name, viewer.personId, viewer.variant, limit ?? null, resources];
    tell('recommended', question, () => hub.recommended({ viewer, tickets, resources, limit }));
  }
}

/** A page and those that follow it. */
function page({ tell, hub }, { name, viewer, tickets, asked, cursor, only = false }) {
  const question = [name, viewer.personId, viewer.variant, asked, cursor];
  const seen = tell('recent', question, () => hub.recent({ viewer, tickets, ...asked, cursor }));
  const next = seen?.nextCursor ?? null;
  if (next !== null && !only) page({ tell, hub }, { name, viewer, tickets, asked, cursor: next });
}

function resource(draw, n) {
  return {
    id: draw.whole(0, 30) === 0 ? 'r0' : `r${(n * 5) % 11}`,
    kind: draw.one(['article', 'video', 'course']),
    title: draw.one(['Sync', { en: 'Sync', ja: '同期' }]),
    issueTypes: draw.some(ISSUE_TYPES),
    products: draw.some(PRODUCTS),
    popularity: draw.one([0, 1, 0.5, 900, draw.whole(0, 30) === 0 ? -1 : 1]),
  };
}

function figures({ tell, hub, draw }, { name, end, account, viewers, tickets }) {
  for (let i = 0; i < 8; i += 1) {
    const [from, to] = [draw.one(tickets)?.openedAt ?? end, draw.flip() ? end : (draw.one(tickets)?.openedAt ?? end)];
    const trend = {
      by: draw.one(['week', 'month']),
      zone: draw.whole(0, 19) === 0 ? 'Asia/Nowhere' : draw.one(ZONES),
      ...(draw.flip() && { from }),
      ...(draw.flip() && { to }),
    };
    const viewer = draw.one(viewers);
    const question = [name, viewer.personId, viewer.variant, trend];
    tell('insights', question, () => hub.insights({ viewer, account, tickets, at: end, trend }));
  }
  for (const hours of [0, -30, 24 * 3]) {
    const at = new Date(Date.parse(end) + hours * 3_600_000).toISOString();
    const more = {
      ...(draw.flip() && { atRiskAt: draw.one([0, 0.5, 0.9, 1]) }),
      ...(draw.flip() && { lateness: draw.one(['due_at', 'elapsed']) }),
    };
    tell('slaReport', [name, at, more], () => hub.slaReport({ tickets, at, ...more }));
  }
}

function one({ tell, hub, draw }, { name, end, viewers, tickets }) {
  for (const ticket of tickets.slice(0, 8)) {
    const viewer = draw.one(viewers);
    const who = [name, viewer.personId, viewer.variant, ticket.id];
    tell('view', who, () => hub.view({ viewer, ticket }));
    const words = {
      id: draw.one(['r1', 'c0', 'c1']),
      at: draw.one([end, ticket.openedAt]),
      body: draw.one(['Hm.', ' ']),
    };
    tell('reply', [...who, words], () => hub.reply({ viewer, ticket, ...words }));
  }
}
