import { holder } from '../inputs/holders.mjs';
import { instant } from '../inputs/moments.mjs';
import { OWN_OFFER, OWNER } from '../inputs/own-offer.mjs';

const LANGUAGES = ['en', 'ja', 'ja', 'ja', 'ja-JP', 'JA-jp', 'de', 'zh-Hant-TW', 'en-GB', 'not a tag'];
const NUMBERS = [undefined, '+81 3 1234 5678', '０３ー１２３４ー５６７８', '110', 'call me', ''];

export function routing({ ask, catalog, entitlements, draw }) {
  for (let i = 0; i < 800; i += 1) {
    const at = instant(draw);
    const set = entitlements.of({ ...holder(draw), at });
    const more = {
      ...(draw.flip() && { directPhoneNumber: draw.one(NUMBERS) }),
      ...(draw.whole(0, 7) === 0 && { deskClosed: true }),
      ...(draw.whole(0, 7) === 0 && { closures: [at.slice(0, 10)] }),
    };
    const channel = draw.whole(0, 19) === 0 ? 'fax' : draw.one(['email', 'chat', 'phone', 'email']);
    ask('route', { entitlements: set, channel, language: draw.one(LANGUAGES), at, ...more });
    if (i % 8 === 0) ask('contactOptions', { entitlements: set, urgent: draw.flip() });
  }
  const own = catalog.define(OWN_OFFER(catalog.dropboxPremiumSupport));
  for (const at of draw.times(60, () => instant(draw))) {
    const set = entitlements.of({ ...OWNER, at, catalog: own });
    ask('route', { entitlements: set, channel: 'email', language: draw.one(['de', 'en', 'ja']), at, catalog: own });
    ask('contactOptions', { entitlements: set, catalog: own, urgent: true });
  }
}
