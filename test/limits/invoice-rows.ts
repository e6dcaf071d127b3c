import { billing, money } from '../../src/index.js';
import { accepted, plain } from '../calls/documents.ts';
import { spec } from '../calls/subscriptions.ts';
import { times } from './documents.ts';
import { type Row, row } from './measured.ts';

const USD = (amount: string) => ({ amount, currency: 'USD' });
const actor = { id: 'u1', roles: ['owner'], status: 'active', signedIn: true } as const;
const usual = { actor, via: 'sales', at: '2024-02-15T12:00:00.000Z' } as const;
const share = { percentOf: 'spend', atLeast: { USD: '10.00' }, every: 'month' };

function* eventRows(): Generator<Row> {
  const begun = accepted(billing.start({ ...spec, holding: { tier: 'basic' } } as never));
  const history = (count: number) => {
    let state = begun.subscription;
    const events: unknown[] = [...begun.events];
    for (let i = 0; i < count; i++) {
      const decided = accepted(
        billing.decide(state, {
          type: 'change_seats',
          id: `c${i}`,
          seats: 11 + (i % 2),
          ...usual,
          at: new Date(Date.parse(usual.at) + i).toISOString(),
        } as never),
      );
      events.push(...decided.events);
      state = billing.apply(state, decided.events);
    }
    return JSON.stringify(events);
  };
  const text = history(1000);
  const list = (count: number) => () => (JSON.parse(text) as never[]).slice(0, count);
  for (const count of [1000]) {
    yield row(`billing.parseEvents of ${count}`, list(count), billing.parseEvents);
    yield row(`billing.apply of ${count}`, list(count), (events) => billing.apply(null, events));
  }
}

function* invoiceRows(): Generator<Row> {
  const begun = accepted(billing.start({ ...spec, holding: { tier: 'basic' } } as never));
  const { invoice } = begun;
  const [line] = invoice?.lines ?? [];
  if (invoice === null || line === undefined) throw new Error('an invoice');
  const labelled = (count: number, letters: number) => () =>
    plain({
      ...invoice,
      lines: times(count, (i) => ({
        ...line,
        label: { en: 'x'.repeat(letters), ja: '&'.repeat(letters) },
        id: `${invoice.id}/${i + 1}`,
      })),
      total: money.multiply(line.amount, String(count)),
    });
  for (const [count, letters] of [
    [2000, 10],
    [2000, 249],
    [250, 2000],
  ] as const) {
    yield row(`billing.formatInvoice of ${count} lines, ${letters} letters`, labelled(count, letters), (one) =>
      billing.formatInvoice(one as never, { locale: 'ja' }),
    );
    yield row(`billing.formatInvoiceHtml of ${count} lines, ${letters} letters`, labelled(count, letters), (one) =>
      billing.formatInvoiceHtml(one as never, { locale: 'ja' }),
    );
  }
  const price = () => ({
    ...share,
    bands: times(900, (i) => ({ ...(i < 899 && { upTo: String(i + 1) }), percent: '0.5' })),
  });
  yield row('billing.periodPrice of 900 bands', price, (one) =>
    billing.periodPrice(
      one as never,
      { currency: 'USD', interval: 'month', usage: { spend: USD('99999.00') } } as never,
    ),
  );
}

export function* invoiceAndEventRows(): Generator<Row> {
  yield* eventRows();
  yield* invoiceRows();
}
