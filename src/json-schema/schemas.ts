import type { Command, CommandInput } from '../billing/command.js';
import { readCommand as readBillingCommand } from '../billing/command-reader.js';
import type { SubscriptionEvent } from '../billing/event.js';
import type { Invoice } from '../billing/invoice.js';
import { readInvoice } from '../billing/invoice-schema.js';
import {
  readSubscription,
  readEvent as readSubscriptionEvent,
  readEvents as readSubscriptionEvents,
} from '../billing/stored-subscription.js';
import type { Subscription } from '../billing/subscription.js';
import { readSchedule, type Schedule, type ScheduleSpec } from '../calendar/schedule.js';
import { type Catalog, readCatalog } from '../catalog/catalog.js';
import type { CatalogSpec } from '../catalog/catalog-spec.js';
import { dropboxPremiumSupport } from '../catalog/dropbox.js';
import { type Account, readAccount } from '../entitlements/account.js';
import { type Entitlements, readEntitlements } from '../entitlements/entitlements.js';
import { type Person, readPerson } from '../entitlements/person.js';
import { listOf } from '../input/list.js';
import { document } from '../input/schema.js';
import { versioned } from '../input/version.js';
import { type Money, readMoney } from '../money/money.js';
import type { Route } from '../routing/route.js';
import type { Commitment } from '../sla/commitment.js';
import type { Reading } from '../sla/reading.js';
import { type ReadCommand, readCommand as readTicketCommand, type TicketCommand } from '../tickets/command.js';
import { readEvent as readTicketEvent } from '../tickets/stored-event.js';
import { readTicket } from '../tickets/stored-ticket.js';
import { readForm, type SubmissionForm } from '../tickets/submission-form.js';
import type { Ticket } from '../tickets/ticket.js';
import type { TicketEvent } from '../tickets/ticket-event.js';
import { commitmentSchema, routeSchema } from '../tickets/ticket-schema.js';
import { readingSchema } from './reading-schema.js';
import { standardSchema } from './standard-schema.js';

const builtIn = { catalog: dropboxPremiumSupport };

/**
 * The documents as Standard Schemas, version 1: `schemas.ticket['~standard'].validate(value)` reads as `tickets.parse`
 * does, with the same issues, and keeps what it reads for the other functions. An account, a person and a submission are
 * read against the built-in offer. The names are those of `jsonSchema`; `ticket_events` and `subscription_events` are lists.
 *
 * @example
 * schemas.money['~standard'].validate({ amount: '1200', currency: 'JPY' }) // => { value: { amount: '1200', currency: 'JPY' } }
 * schemas.money['~standard'].validate({ amount: '12', currency: 'JPX' }).issues?.map(({ path }) => path) // => [['currency']]
 */
export const schemas = /*@__PURE__*/ Object.freeze({
  catalog: /*@__PURE__*/ standardSchema<CatalogSpec, Catalog>(readCatalog),
  schedule: /*@__PURE__*/ standardSchema<ScheduleSpec, Schedule>(readSchedule),
  account: /*@__PURE__*/ standardSchema<Account, Account>((input) => readAccount(input, builtIn)),
  person: /*@__PURE__*/ standardSchema<Person, Person>((input) => readPerson(input, builtIn)),
  entitlements: /*@__PURE__*/ standardSchema<Entitlements, Entitlements>(readEntitlements),
  route: /*@__PURE__*/ standardSchema<Route, Route>(
    /*@__PURE__*/ versioned('route', /*@__PURE__*/ document(routeSchema)),
  ),
  commitment: /*@__PURE__*/ standardSchema<Commitment, Commitment>(
    /*@__PURE__*/ versioned('commitment', /*@__PURE__*/ document(commitmentSchema)),
  ),
  reading: /*@__PURE__*/ standardSchema<Reading, Reading>(
    /*@__PURE__*/ versioned('reading', /*@__PURE__*/ document(readingSchema)),
  ),
  ticket: /*@__PURE__*/ standardSchema<Ticket, Ticket>(readTicket),
  ticket_event: /*@__PURE__*/ standardSchema<TicketEvent, TicketEvent>(readTicketEvent),
  ticket_events: /*@__PURE__*/ standardSchema<readonly TicketEvent[], readonly TicketEvent[]>(
    /*@__PURE__*/ listOf(readTicketEvent),
  ),
  ticket_submission: /*@__PURE__*/ standardSchema<SubmissionForm, SubmissionForm>((input) => readForm(input, builtIn)),
  ticket_command: /*@__PURE__*/ standardSchema<TicketCommand, ReadCommand>(readTicketCommand),
  subscription: /*@__PURE__*/ standardSchema<Subscription, Subscription>(readSubscription),
  subscription_event: /*@__PURE__*/ standardSchema<SubscriptionEvent, SubscriptionEvent>(readSubscriptionEvent),
  subscription_events: /*@__PURE__*/ standardSchema<readonly SubscriptionEvent[], readonly SubscriptionEvent[]>(
    readSubscriptionEvents,
  ),
  billing_command: /*@__PURE__*/ standardSchema<CommandInput, Command>(readBillingCommand),
  invoice: /*@__PURE__*/ standardSchema<Invoice, Invoice>(readInvoice),
  money: /*@__PURE__*/ standardSchema<Money, Money>(readMoney),
});
