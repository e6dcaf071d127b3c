import { holder } from '../inputs/holders.mjs';
import { ZONES } from '../inputs/moments.mjs';
import { OWN_OFFER, OWNER } from '../inputs/own-offer.mjs';
import { settled } from '../inputs/requests.mjs';

const FEATURES = ['watermarks', 'file_requests', 'sharing', 'rewind', 'ファイル', 'Paper', 'paper', 'é', 'z'];
const DAY = 86_400_000;

export function engagement({ ask, tell, engagement, catalog, entitlements, draw }) {
  for (let i = 0; i < 300; i += 1) {
    const at = settled(draw);
    // Mostly somebody who is told of features, and whose team meets.
    const who = i % 3 === 0 ? holder(draw) : ADMIN;
    const set = entitlements.of({ ...who, at });
    const held = [set.personId, set.tier, set.variant];
    email({ tell, engagement, draw }, { set, held, at });
    meetings({ tell, engagement, draw }, { set, held, at });
    const past = draw.times(draw.whole(0, 3), () => ({ at, minutes: draw.one([15, 20, 45, 60, 1, 0, 0.5]) }));
    const consultation = { entitlements: set, held: past };
    tell('implementationConsultation', [...held, past], () => engagement.implementationConsultation(consultation));
  }
  own({ tell, engagement, catalog, entitlements, draw });
  for (const broken of [null, {}, { held: 7 }, { usage: [{}], sent: [{}], at: 'now', zone: 'here' }]) {
    for (const name of ['quarterlyFeatureEmail', 'rootCauseAnalysisMeetings', 'implementationConsultation'])
      ask(name, broken);
  }
}

const ADMIN = {
  account: { kind: 'team', plan: 'advanced', addOn: { tier: 'enhanced' } },
  person: { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null },
};

function email({ tell, engagement, draw }, { set, held, at }) {
  const year = Number(at.slice(0, 4));
  const names = draw.some(FEATURES);
  const asked = {
    usage: (draw.whole(0, 19) === 0 ? [...names, ...names] : names).map((feature) => usage(draw, feature)),
    sent: draw.times(draw.whole(0, 3), () => ({
      quarter: draw.whole(0, 19) === 0 ? '2024-Q5' : `${year - draw.whole(0, 1)}-Q${draw.whole(1, 4)}`,
      features: draw.some(FEATURES),
    })),
    at,
    zone: draw.whole(0, 29) === 0 ? 'Asia/Nowhere' : draw.one(ZONES),
    ...(draw.flip() && { underusedBelow: draw.one([0, 0.07, 0.25, 0.5, 1, 1.5]) }),
  };
  tell('quarterlyFeatureEmail', [...held, asked], () =>
    engagement.quarterlyFeatureEmail({ entitlements: set, ...asked }),
  );
}

function usage(draw, feature) {
  const eligibleMembers = draw.one([0, 1, 4, 40, 100, 300]);
  const some = draw.one([
    0,
    0,
    1,
    Math.floor(eligibleMembers / 4),
    Math.floor(eligibleMembers * 0.07),
    eligibleMembers,
  ]);
  const activeMembers = draw.whole(0, 29) === 0 ? some + 1 : Math.min(some, eligibleMembers);
  return { feature, activeMembers, eligibleMembers, lastUsedAt: draw.flip() ? null : settled(draw) };
}

function meetings({ tell, engagement, draw }, { set, held, at }) {
  const days = draw.one([0, 1, 31, 92, 400, 2000, -1]);
  const span = { from: at, to: new Date(Date.parse(at) + days * DAY + draw.whole(-1, 1)).toISOString() };
  const asked = { ...span, zone: draw.one(ZONES) };
  tell('rootCauseAnalysisMeetings', [...held, asked], () =>
    engagement.rootCauseAnalysisMeetings({ entitlements: set, ...asked }),
  );
}

/** Another offer's consultation: two sessions of its own length. */
function own({ tell, engagement, catalog, entitlements, draw }) {
  const offer = OWN_OFFER(catalog.dropboxPremiumSupport);
  const session = { ...offer.tiers[1].benefits[0], id: 'implementation_consultation' };
  const [silver, gold] = offer.tiers;
  const defined = catalog.define({ ...offer, tiers: [silver, { ...gold, benefits: [...gold.benefits, session] }] });
  for (const minutes of [0, 1, 89, 90, 179, 180, 181]) {
    const at = settled(draw);
    const set = entitlements.of({ ...OWNER, at, catalog: defined });
    const held = minutes === 0 ? [] : [{ at, minutes }];
    const request = { entitlements: set, held, catalog: defined };
    tell('implementationConsultation', ['own', held], () => engagement.implementationConsultation(request));
  }
}
