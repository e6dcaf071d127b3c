type Kind = 'charge' | 'refund';

/** The part of a payment service that matters here: the same key again is the same payment. */
export class PaymentService {
  readonly payments = new Map<string, { readonly kind: Kind; readonly amount: number; readonly currency: string }>();
  declines = 0;

  create(
    kind: Kind,
    amount: number,
    currency: string,
    { idempotencyKey }: { readonly idempotencyKey: string },
  ): string {
    if (this.payments.has(idempotencyKey)) return 'succeeded';
    if (this.declines > 0) {
      this.declines -= 1;
      return 'declined';
    }
    this.payments.set(idempotencyKey, { kind, amount, currency });
    return 'succeeded';
  }
}
