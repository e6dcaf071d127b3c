import { desks } from '../inputs/desks.mjs';
import { TEAM_ADMIN } from '../inputs/holders.mjs';
import { instant, instantsInOrder, ZONES } from '../inputs/moments.mjs';
import { OWN_OFFER, OWNER } from '../inputs/own-offer.mjs';

const TYPES = ['started', 'paused', 'resumed', 'met', 'reopened'];

export function sla({ ask, tell, sla, calendar, catalog, entitlements, draw }) {
  promises({ ask, catalog, entitlements, draw });
  const places = [{ name: 'always' }, { name: 'japanDesk', schedule: calendar.japanDesk }];
  const some = desks(draw).filter((_, i) => i % 3 === 0);
  const made = some.map(({ name, spec }) => ({ name, schedule: calendar.schedule(spec) }));
  for (const { name, schedule } of [...places, ...made]) {
    for (const clock of draw.times(60, () => clockOf(draw))) {
      const input = schedule === undefined ? clock : { ...clock, schedule };
      tell('readClock', [name, clock], () => sla.readClock(input));
    }
    for (const clock of draw.times(2, () => clockOf(draw))) {
      const input = { ...clock, zone: draw.one(ZONES), width: draw.whole(100, 400), ...(schedule && { schedule }) };
      tell('draw', [name, clock], () => sla.draw(input));
      tell('drawSvg', [name, clock], () => sla.drawSvg(input));
    }
  }
  // What is said of a clock that is neither due nor answered holds no wording of the platform's.
  const quiet = { within: 'PT1H30M', at: '2024-03-01T00:00:00Z' };
  const started = [{ type: 'started', at: '2024-02-29T23:00:00Z' }];
  for (const events of [[], [...started, { type: 'paused', at: '2024-02-29T23:30:00.250Z' }]]) {
    for (const locale of ['en', 'ja', 'fr']) ask('explain', sla.readClock({ ...quiet, events }), { locale });
  }
}

function clockOf(draw) {
  const events = instantsInOrder(draw, draw.whole(0, 8)).map((at, i) => ({
    type: i === 0 ? 'started' : draw.one(TYPES),
    at,
  }));
  const last = events.at(-1)?.at ?? instant(draw);
  const at = new Date(Date.parse(last) + draw.one([-1, 0, 1, 900_000, 3_600_000, 86_400_000])).toISOString();
  return {
    within: draw.one(['PT1H', 'PT4H', 'PT8H', 'PT0.001S', 'PT40H', 'PT0S']),
    events: draw.whole(0, 19) === 0 ? events.toReversed() : events,
    at,
    ...(draw.flip() && { atRiskAt: draw.one([0, 0.1, 0.5, 0.7, 0.9, 1]) }),
    ...(draw.flip() && { reopen: draw.one(['restart', 'continue']) }),
    ...(draw.flip() && { lateness: draw.one(['due_at', 'elapsed']) }),
  };
}

function promises({ ask, catalog, entitlements, draw }) {
  const own = catalog.define(OWN_OFFER(catalog.dropboxPremiumSupport));
  for (const at of draw.times(300, () => instant(draw))) {
    const tier = draw.one(['essentials', 'enhanced']);
    const account = { ...TEAM_ADMIN.account, addOn: { tier } };
    const route = { channel: draw.one(['email', 'chat', 'phone']), language: draw.one(['en', 'ja']) };
    const set = entitlements.of({ ...TEAM_ADMIN, account, at });
    const more = draw.one([{}, { deskClock: 'elapsed' }, { closures: [at.slice(0, 10)] }, { metric: 'next_reply' }]);
    promised({ entitlements: set, route, at, ...more }, ask);
    const owner = entitlements.of({ ...OWNER, at, catalog: own });
    const german = { channel: draw.one(['email', 'chat']), language: draw.one(['en', 'de']) };
    const severity = draw.one(['urgent', 'normal', null]);
    promised({ entitlements: owner, route: german, at, severity, catalog: own }, ask);
  }
  for (const clock of ['always', 'japan', 'elapsed', 'nowhere']) ask('scheduleOf', { clock });
}

function promised(request, ask) {
  const commitments = ask('commitmentsFor', request);
  if (commitments !== undefined) ask('governing', commitments);
}
