import {
  type billing,
  type catalog,
  InvalidInputError,
  money,
  orThrow,
  premiumSupport,
  RefusedError,
  type sla,
  type Text,
  time,
} from 'premium-support';
import { listed, named, type State } from './state.ts';

/** An answer, or why there is none, in words. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly said: readonly Text[]; readonly because: readonly string[] };

export interface Clock {
  readonly commitment: sla.Commitment;
  readonly reading: sla.Reading;
  readonly svg: string;
}

export interface Answers {
  readonly promise: Answer<sla.Promised>;
  /** The instant of the request, and that at which its clocks are read. */
  readonly at: string;
  readonly readAt: string;
  readonly clocks: readonly Clock[];
  /** What the requester is told. */
  readonly confirmation: string | null;
  readonly cards: Answer<readonly billing.Card[]>;
}

/** Every answer to a state. Nothing here reads a clock: the moment is one of the controls. */
export function answersTo(state: State, offer: catalog.Catalog): Answer<Answers> {
  return attempt(() => {
    const care = premiumSupport<catalog.CatalogSpec>(offer);
    const { zone, locale } = state;
    const at = time.fromLocal(state.moment, zone);
    const readAt = time.instant(time.epochMilliseconds(at) + time.toMilliseconds(state.after));
    const promise = attempt(() => orThrow(care.promise({ ...requestOf(state), at })));
    const promised = promise.ok ? promise.value : null;
    const confirmationOf = ({ route, commitments }: sla.Promised) =>
      care.sla.confirmation({ route, commitments, at, locale, zone });
    return {
      at,
      readAt,
      promise,
      clocks: promised?.commitments.flatMap((one) => clockOf(one, state, care, at, readAt)) ?? [],
      confirmation: promised && confirmationOf(promised),
      cards: attempt(() => cardsOf(state, care, at)),
    };
  });
}

/** The clock of a promise that has begun and ends. */
function clockOf(
  commitment: sla.Commitment,
  { locale, zone }: State,
  care: Care,
  startedAt: string,
  at: string,
): readonly Clock[] {
  const { budget: within, schedule, dueAt } = commitment;
  if (within === null || dueAt === null) return [];
  const input = { within, schedule, events: [{ type: 'started', at: startedAt }], at } as const;
  const svg = care.sla.drawSvg({ ...input, locale, zone, width: 640 });
  return [{ commitment, reading: care.sla.readClock(input), svg }];
}

function requestOf(state: State) {
  const { kind, plan, tier, beside, variant, role, contact, region, zone, severity, phone, brings } = state;
  const addOns = [tier, beside].filter((one) => one !== '').map((one) => ({ tier: one }));
  return {
    account: { id: 'acme', kind, ...(plan && { plan }), addOns, zone, ...(region && { region }) },
    person: {
      id: 'u1',
      status: 'active',
      roles: role === '' ? [] : [role],
      contact: contact !== '',
      ...(variant && { powerUser: { variant } }),
    },
    channel: state.channel,
    language: state.language,
    ...(severity && { severity }),
    ...(phone && { directPhoneNumber: phone }),
    ...(brings && { brings: listed(brings) }),
  } as const;
}

type Care = ReturnType<typeof premiumSupport<catalog.CatalogSpec>>;

/** The cards of a subscription whose plan has been paid for the period of the moment. */
function cardsOf(state: State, care: Care, at: string): readonly billing.Card[] {
  const { kind, plan, currency, tier, beside, variant, zone, role, usage } = state;
  const price = (amount: string) => money.of(amount, currency);
  const tiers = Object.entries<catalog.TierSpec>(Object(care.catalog.tiers));
  const prices = [...named(state.prices)].filter(([id]) => tiers.some(([tierId]) => tierId === id));
  const { subscription } = orThrow(
    care.billing.start({
      id: 'acme',
      account: { kind, salesExecutive: state.executive !== '' },
      plan: { id: plan || 'plan', unitPrice: price(state.planPrice) },
      seats: Number(state.seats),
      prices: Object.fromEntries(prices.map(([id, amount]) => [id, price(amount)])),
      currency,
      anchorOn: state.anchor,
      interval: 'month',
      zone,
      at,
      alreadyPaid: true,
      holding: { tier: tier || null, beside: beside ? [beside] : [], ...(variant && { people: { [variant]: 1 } }) },
    }),
  );
  const usages = tiers.flatMap(([, { price: one }]) =>
    typeof one === 'object' && 'percentOf' in one ? [one.percentOf] : [],
  );
  return care.billing.offers({
    subscription,
    actor: { id: 'u1', roles: role === '' ? [] : [role], signedIn: true },
    at,
    ...(usages.length > 0 && { usage: Object.fromEntries(usages.map((id) => [id, price(usage)])) }),
  });
}

/** An answer whose faults and refusals are words instead of errors. */
function attempt<T>(give: () => T): Answer<T> {
  try {
    return { ok: true, value: give() };
  } catch (error) {
    if (error instanceof RefusedError) {
      const { message, because } = error.refusal;
      return { ok: false, said: [message], because };
    }
    if (error instanceof InvalidInputError) {
      const said = error.issues.map(({ path, message: { en, ja } }) => {
        const where = path.join('.');
        return { en: `${where}: ${en}`, ja: `${where}: ${ja}` };
      });
      return { ok: false, said, because: [] };
    }
    throw error;
  }
}
