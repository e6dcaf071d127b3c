import { CAPABILITIES, holder } from '../inputs/holders.mjs';
import { instant } from '../inputs/moments.mjs';
import { OWN_OFFER, OWNER } from '../inputs/own-offer.mjs';

export function entitlements({ ask, catalog, draw }) {
  for (let i = 0; i < 250; i += 1) {
    const { account, person } = holder(draw);
    const terms = draw.whole(0, 3) === 0 ? { powerUserTerms: 'most_favourable' } : {};
    const set = ask('of', { account, person, at: instant(draw), ...terms });
    if (set === undefined) continue;
    for (const capability of CAPABILITIES) ask('check', set, capability);
    if (i % 20 === 0) ask('parse', JSON.parse(JSON.stringify(set)));
    if (i % 20 === 1) ask('parse', { ...set, tier: 7, extra: null });
  }
  const tiers = [null, 'essentials', 'enhanced', 'platinum'];
  for (const from of tiers) for (const to of tiers) ask('compare', { from, to });
  documents({ ask, draw });
  const own = catalog.define(OWN_OFFER(catalog.dropboxPremiumSupport));
  for (const from of [null, 'silver', 'gold']) ask('compare', { from, to: 'gold', catalog: own });
  const set = ask('of', { ...OWNER, at: instant(draw), catalog: own });
  for (const capability of ['email', 'chat', 'german_desk', 'audit', 'hub']) ask('check', set, capability);
  ask('of', { ...OWNER, at: instant(draw) });
}

function documents({ ask, draw }) {
  for (const { account, person } of draw.times(40, () => holder(draw))) {
    ask('parseAccount', { ...account, products: draw.some(['dropbox', 'sign', 'dash']) });
    ask('parsePerson', person);
    ask('parseAccount', person);
    ask('parsePerson', { ...person, roles: ['nobody'], status: 'away' });
  }
}
