/** To which requests a clause applies; `null` in a list's place: to all. */
interface Limits {
  readonly channels: readonly string[] | null;
  readonly languages: readonly string[] | null;
  readonly severities: readonly string[] | null;
  readonly products: readonly string[] | null;
}

/** What a request is about. */
interface About {
  readonly channel: string;
  readonly language: string | null;
  readonly severity: string | null;
  readonly product: string | null;
}

/** Whether a request falls under a clause. */
export function appliesTo(limits: Limits, { channel, language, severity, product }: About): boolean {
  return (
    allows(limits.channels, channel) &&
    allows(limits.languages, language) &&
    allows(limits.severities, severity) &&
    allows(limits.products, product)
  );
}

/** Whether a limit allows a value; `null` limits nothing. */
export function allows(limit: readonly string[] | null, value: string | null): boolean {
  return limit === null || (value !== null && limit.includes(value));
}
