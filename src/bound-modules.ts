import type { Decision, InvalidInput } from './answer/decision.js';
import type * as billing from './billing/index.js';
import type { BenefitChange, Difference, PromiseChange } from './catalog/diff.js';
import type * as engagement from './engagement/index.js';
import type * as entitlements from './entitlements/index.js';
import type * as hub from './hub/index.js';
import type {
  Narrower,
  OfferAccount,
  OfferCommitment,
  OfferEntitlements,
  OfferPerson,
  OfferPromised,
  OfferRoute,
  OfferSubscription,
  OfferTicket,
} from './offer-documents.js';
import type { OfferIds } from './offer-ids.js';
import type * as routing from './routing/index.js';
import type * as serviceLevels from './service-levels/index.js';
import type * as sla from './sla/index.js';
import type * as tickets from './tickets/index.js';

/** A module of which some verbs have narrower types. It is mapped, so that an editor shows each verb's own comment. */
type Narrowed<Module, Verbs> = {
  readonly [verb in keyof Module]: verb extends keyof Verbs ? Verbs[verb] : Module[verb];
};

type Verb = (...args: never) => unknown;
/** A request in which some fields have narrower types, and which names no catalogue. */
type Request<V extends Verb, Fields> = Omit<Parameters<V>[0], keyof Fields | 'catalog'> & Fields;
/** A verb that is given its catalogue, with its own answer or a narrower one. */
type Bound<V extends Verb, Fields = unknown, Answer = ReturnType<V>> = (request: Request<V, Fields>) => Answer;
/** A verb of the same arguments with a narrower answer. */
type Answering<V extends Verb, Answer> = (...args: Parameters<V>) => Answer;
/** A verb's decision about something narrower. */
type Deciding<V extends Verb, T> = ReturnType<V> extends Decision<unknown, infer R> ? Decision<T, R> : never;
type Parse<T> = (input: unknown) => Decision<T, InvalidInput>;

type AccountOf<Ids extends OfferIds> = OfferAccount<Ids['plan'], Ids['tier']>;
type PersonOf<Ids extends OfferIds> = OfferPerson<Ids['role'], Ids['variant']>;
/** Whatever is held, by an account or by a person. */
type AnyTier<Ids extends OfferIds> = Ids['tier'] | Ids['variant'];

/** Who asks, by the offer's own ids. */
export interface OfferHolder<Ids extends OfferIds> {
  readonly account: AccountOf<Ids>;
  readonly person: PersonOf<Ids>;
}

/** By which channel, and with which severity. */
export interface OfferAsked<Ids extends OfferIds> {
  readonly channel: Ids['channel'];
  /** Needed where a promise that could apply names severities, which depends on what is held: `severity_needed`. */
  readonly severity?: Ids['severity'] | null | undefined;
}

type MaybeSevere<Ids extends OfferIds> = Pick<OfferAsked<Ids>, 'severity'>;

/** What would have changed a no: `kind` says whose id it is. */
type Unlocking<Ids extends OfferIds> = Narrower<
  entitlements.Unlocking,
  | { readonly kind: 'tier'; readonly id: AnyTier<Ids> }
  | { readonly kind: 'role'; readonly id: Ids['role'] }
  | { readonly kind: 'plan'; readonly id: Ids['plan'] }
  | { readonly kind: 'status'; readonly id: entitlements.MemberStatus }
>;

type Check<Ids extends OfferIds> =
  | Extract<entitlements.Check, { readonly allowed: true }>
  | Narrower<
      Extract<entitlements.Check, { readonly allowed: false }>,
      { readonly unlockedBy: readonly Unlocking<Ids>[] }
    >;

type Compared<Ids extends OfferIds> = Narrower<
  Difference,
  {
    readonly promises: readonly Narrower<
      PromiseChange,
      { readonly channel: Ids['channel'] | null; readonly severity: Ids['severity'] | null }
    >[];
    readonly benefits: readonly Narrower<BenefitChange, { readonly id: Ids['benefit'] }>[];
  }
>;

interface EntitlementVerbs<Ids extends OfferIds> {
  readonly of: Bound<typeof entitlements.of, OfferHolder<Ids>, OfferEntitlements<Ids>>;
  readonly parse: Parse<OfferEntitlements<Ids>>;
  readonly parseAccount: Parse<AccountOf<Ids>>;
  readonly parsePerson: Parse<PersonOf<Ids>>;
  readonly check: (
    set: entitlements.Entitlements,
    benefit: Ids['benefit'],
    options?: Narrower<entitlements.CheckOptions, MaybeSevere<Ids>>,
  ) => Check<Ids>;
  readonly compare: Bound<
    typeof entitlements.compare,
    { readonly from: AnyTier<Ids> | null; readonly to: AnyTier<Ids> | null },
    Compared<Ids>
  >;
  readonly contacts: Answering<
    typeof entitlements.contacts,
    readonly Narrower<entitlements.ContactsOfTier, { readonly tier: AnyTier<Ids> }>[]
  >;
}

export interface BoundEntitlements<Ids extends OfferIds> extends Narrowed<typeof entitlements, EntitlementVerbs<Ids>> {}

type ContactOption<Ids extends OfferIds> = Narrower<routing.ContactOption, { readonly channel: Ids['channel'] }>;

interface RoutingVerbs<Ids extends OfferIds> {
  readonly route: Bound<
    typeof routing.route,
    OfferAsked<Ids>,
    Deciding<typeof routing.route, OfferRoute<Ids['channel']>>
  >;
  readonly contactOptions: Bound<typeof routing.contactOptions, MaybeSevere<Ids>, readonly ContactOption<Ids>[]>;
  readonly availability: Bound<
    typeof routing.availability,
    unknown,
    readonly Narrower<routing.Availability, { readonly channel: Ids['channel'] }>[]
  >;
}

export interface BoundRouting<Ids extends OfferIds> extends Narrowed<typeof routing, RoutingVerbs<Ids>> {}

interface SlaVerbs<Ids extends OfferIds> {
  readonly promise: Bound<
    typeof sla.promise,
    OfferHolder<Ids> & OfferAsked<Ids>,
    Deciding<typeof sla.promise, OfferPromised<Ids>>
  >;
  readonly commitmentsFor: Bound<
    typeof sla.commitmentsFor,
    MaybeSevere<Ids>,
    readonly OfferCommitment<Ids['severity']>[]
  >;
}

export interface BoundSla<Ids extends OfferIds> extends Narrowed<typeof sla, SlaVerbs<Ids>> {}

interface TicketVerbs<Ids extends OfferIds> {
  readonly parseSubmission: Parse<Narrower<tickets.SubmissionForm, OfferAsked<Ids>>>;
  readonly submit: Bound<typeof tickets.submit, OfferAsked<Ids>>;
  readonly apply: Answering<typeof tickets.apply, OfferTicket<Ids>>;
  readonly asOf: Answering<typeof tickets.asOf, OfferTicket<Ids> | null>;
  readonly parse: Parse<OfferTicket<Ids>>;
  readonly parseCommand: Parse<tickets.TicketCommand<Ids['severity']>>;
  readonly decide: (
    ticket: tickets.Ticket,
    command: tickets.TicketCommand<Ids['severity']>,
  ) => ReturnType<typeof tickets.decide>;
  readonly dueWithin: Answering<
    typeof tickets.dueWithin,
    readonly Narrower<tickets.DueRow, { readonly severity: Ids['severity'] | null }>[]
  >;
}

export interface BoundTickets<Ids extends OfferIds> extends Narrowed<typeof tickets, TicketVerbs<Ids>> {}

/** What is held from the start of a subscription, by the offer's own ids. */
interface StartHolding<Ids extends OfferIds> {
  readonly tier?: Ids['tier'] | null | undefined;
  readonly beside?: readonly Ids['tier'][] | undefined;
  readonly people?: { readonly [variant in Ids['variant']]?: number } | undefined;
  readonly seats?: { readonly [tier in Ids['tier']]?: number } | undefined;
}

/** What `billing.start` takes by the offer's own ids. */
export interface OfferStart<Ids extends OfferIds> {
  readonly plan: { readonly id: Ids['plan']; readonly unitPrice?: billing.StartSpec['plan']['unitPrice'] };
  readonly holding?: StartHolding<Ids> | undefined;
  readonly prices?: billing.PerId<AnyTier<Ids>, billing.PriceInput> | undefined;
}

/** An answer with the state after it. */
type After<T, Ids extends OfferIds> = Narrower<
  T,
  { readonly subscription: OfferSubscription<Ids['plan'], Ids['tier']> }
>;
type AddOn<Ids extends OfferIds> = Narrower<billing.HeldAddOn, { readonly tier: Ids['tier'] }>;

interface BillingVerbs<Ids extends OfferIds> {
  readonly start: Bound<
    typeof billing.start,
    OfferStart<Ids>,
    Deciding<typeof billing.start, After<billing.Started, Ids>>
  >;
  readonly apply: Answering<typeof billing.apply, OfferSubscription<Ids['plan'], Ids['tier']>>;
  readonly parseSubscription: Parse<OfferSubscription<Ids['plan'], Ids['tier']>>;
  readonly parseCommand: Parse<billing.Command<Ids>>;
  readonly decide: (
    subscription: billing.Subscription,
    command: billing.CommandInput<Ids>,
  ) => ReturnType<typeof billing.decide>;
  readonly advance: Answering<typeof billing.advance, After<billing.Advanced, Ids>>;
  readonly advanceEach: Answering<typeof billing.advanceEach, Iterable<After<billing.AdvancedOnce, Ids>>>;
  readonly addOnOf: Answering<typeof billing.addOnOf, AddOn<Ids> | null>;
  readonly addOnsOf: Answering<typeof billing.addOnsOf, readonly AddOn<Ids>[]>;
  readonly offers: Answering<typeof billing.offers, readonly Narrower<billing.Card, { readonly tier: Ids['tier'] }>[]>;
}

export interface BoundBilling<Ids extends OfferIds> extends Narrowed<typeof billing, BillingVerbs<Ids>> {}

interface HubVerbs<Ids extends OfferIds> {
  readonly open: Bound<
    typeof hub.open,
    unknown,
    Deciding<typeof hub.open, Narrower<hub.Hub, { readonly contact: readonly ContactOption<Ids>[] }>>
  >;
  readonly insights: Bound<typeof hub.insights, Pick<OfferHolder<Ids>, 'account'>>;
  readonly recent: Answering<
    typeof hub.recent,
    Deciding<typeof hub.recent, Narrower<hub.Recent, { readonly tickets: readonly OfferTicket<Ids>[] }>>
  >;
  readonly view: Answering<typeof hub.view, Deciding<typeof hub.view, OfferTicket<Ids>>>;
}

export interface BoundHub<Ids extends OfferIds> extends Narrowed<typeof hub, HubVerbs<Ids>> {}

type EngagementVerbs = {
  readonly [verb in keyof typeof engagement]: Bound<(typeof engagement)[verb]>;
};

interface BenefitVerbs<Ids extends OfferIds> {
  readonly quota: Bound<typeof engagement.quota, { readonly benefit: Ids['benefit'] }>;
  readonly recipients: Bound<
    typeof engagement.recipients,
    { readonly benefit: Ids['benefit']; readonly account: AccountOf<Ids>; readonly people: readonly PersonOf<Ids>[] }
  >;
}

export interface BoundEngagement<Ids extends OfferIds> extends Narrowed<EngagementVerbs, BenefitVerbs<Ids>> {}

interface ServiceLevelVerbs<Ids extends OfferIds> {
  readonly credits: Bound<typeof serviceLevels.credits, { readonly tier: Ids['tier'] }>;
}

export interface BoundServiceLevels<Ids extends OfferIds>
  extends Narrowed<typeof serviceLevels, ServiceLevelVerbs<Ids>> {}
