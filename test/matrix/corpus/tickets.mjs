import { holder } from '../inputs/holders.mjs';
import { instant } from '../inputs/moments.mjs';
import { OWN_OFFER, OWNER } from '../inputs/own-offer.mjs';
import { command, request } from '../inputs/requests.mjs';

const METRICS = ['first_reply', 'next_reply'];

export function tickets({ ask, tell, tickets, catalog, entitlements, draw }) {
  const own = catalog.define(OWN_OFFER(catalog.dropboxPremiumSupport));
  const shared = { ask, tell, tickets, draw };
  for (let i = 0; i < 320; i += 1) {
    const at = instant(draw);
    const set = entitlements.of({ ...holder(draw), at });
    life(shared, { entitlements: set, ...request(draw, { id: `t${i}`, at }) });
  }
  for (let i = 0; i < 40; i += 1) {
    const at = instant(draw);
    const set = entitlements.of({ ...OWNER, at, catalog: own });
    const severity = draw.one(['urgent', 'normal', null, 'fatal']);
    const more = { channel: draw.one(['email', 'chat']), language: draw.one(['de', 'en', 'ja']), severity };
    life(shared, { entitlements: set, ...request(draw, { id: `o${i}`, at }), ...more, catalog: own });
  }
  ask('apply', null, []);
  for (const nothing of [null, 7, [], { version: 2 }, { id: 't1' }]) {
    ask('parse', nothing);
    ask('parseCommand', nothing);
  }
}

/** A submission and what becomes of it; the entitlements and the catalogue are left out of what is told of a question. */
function life({ ask, tell, tickets, draw }, submission) {
  const { entitlements, catalog, ...written } = submission;
  const held = [entitlements.personId, entitlements.tier, entitlements.variant, written];
  const opened = tell('submit', held, () => tickets.submit(submission));
  if (opened?.ok !== true) return;
  let ticket = ask('apply', null, opened.value.events);
  const events = [...opened.value.events];
  const turns = draw.whole(0, 7);
  for (let turn = 0; turn < turns; turn += 1) {
    const order = command(draw, { ...ticket, id: draw.whole(0, 9) === 0 ? 'c0' : `c${turn}` });
    const before = ticket;
    const decided = tell('decide', [before.id, order], () => tickets.decide(before, order));
    if (decided?.ok === true) {
      const { events: more } = decided.value;
      events.push(...more);
      ticket = tell('apply', [before.id, more], () => tickets.apply(before, more)) ?? before;
    }
    ask('parseCommand', draw.whole(0, 3) > 0 ? order : { ...order, actor: { kind: 'robot', id: '' }, at: 'now' });
  }
  clocks({ tell, tickets, draw }, ticket, catalog);
  stored({ tell, tickets, draw }, ticket, events);
}

function clocks({ tell, tickets, draw }, ticket, catalog) {
  for (const metric of METRICS) tell('clockEvents', [ticket.id, metric], () => tickets.clockEvents(ticket, { metric }));
  for (const [place, hours] of [0, draw.one([1, 3, 4]), draw.one([8, 24, 80])].entries()) {
    const at = new Date(Date.parse(place === 0 ? ticket.updatedAt : ticket.openedAt) + hours * 3_600_000).toISOString();
    const more = {
      ...(draw.flip() && { atRiskAt: draw.one([0, 0.5, 0.9, 1]) }),
      ...(draw.flip() && { lateness: draw.one(['due_at', 'elapsed']) }),
    };
    tell('readClocks', [ticket.id, at, more], () => tickets.readClocks({ ticket, at, ...more, catalog }));
  }
}

/** What was stored: as it was, all of it once more, and with a part that is not sound. */
function stored({ tell, tickets, draw }, ticket, events) {
  const copy = JSON.parse(JSON.stringify(ticket));
  const part = draw.one([
    ...[{}, {}, { version: 2 }, { status: 'lost' }, { openedAt: '2024-02-30T00:00:00Z' }, { commitments: [{}] }],
    ...[{ history: [...copy.history].reverse() }, { subject: '　', route: null }, { closures: ['2024-13-01'] }],
  ]);
  tell('parse', [ticket.id, part], () => tickets.parse({ ...copy, ...part }));
  const order = draw.one(['as it was', 'backwards', 'twice']);
  const list = { 'as it was': events, backwards: events.toReversed(), twice: [...events, ...events] }[order];
  tell('apply', [ticket.id, order], () => tickets.apply(null, JSON.parse(JSON.stringify(list))));
}
