import { OWN_OFFER } from '../inputs/own-offer.mjs';

export function catalog({ ask, note, catalog }) {
  const builtIn = catalog.dropboxPremiumSupport;
  note('dropboxPremiumSupport', builtIn);
  const own = OWN_OFFER(builtIn);
  ask('define', own);
  ask('parse', own);
  ask('parse', JSON.parse(JSON.stringify(builtIn)));
  for (const misshapen of [
    null,
    {},
    [],
    { ...own, tiers: [] },
    { ...own, fallbackLanguage: 'fr' },
    { ...own, extra: 1 },
  ]) {
    ask('parse', misshapen);
  }
  const [essentials, enhanced] = builtIn.tiers;
  ask('parse', { ...builtIn, tiers: [essentials, { ...enhanced, extends: 'enhanced' }] });
  ask('parse', {
    ...builtIn,
    tiers: [essentials, { ...enhanced, targets: [{ ...enhanced.targets[0], within: 'PT8H' }] }],
  });
  ask('define', { ...builtIn, id: '' });
  ask('withClosures', builtIn, []);
  ask('withClosures', builtIn, ['2024-12-31', '2024-01-01', '2024-12-31']);
  ask('withClosures', own, ['2024-02-30']);
}
