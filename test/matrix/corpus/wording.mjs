// Text whose wording is the platform's: the same on any host of one runtime, not from one runtime to another.
import { amountIn } from '../inputs/amounts.mjs';
import { instant, ZONES } from '../inputs/moments.mjs';

export function wording({ tell, time, money, sla, draw }) {
  for (const locale of ['en', 'ja', 'fr']) {
    for (const zone of ZONES) {
      for (const at of draw.times(5, () => instant(draw))) {
        tell('time.format', [at, zone, locale], () => time.format(at, { zone, locale }));
      }
      const started = [{ type: 'started', at: instant(draw) }];
      const reading = sla.readClock({ within: 'PT1H', events: started, at: instant(draw) });
      tell('sla.explain', [reading, zone, locale], () => sla.explain(reading, { zone, locale }));
    }
    for (const currency of ['JPY', 'USD', 'EUR', 'KWD', 'CLF', 'HUF', 'KRW']) {
      const value = amountIn(draw, currency);
      tell('money.format', [value, locale], () => money.format(value, { locale }));
    }
  }
}
