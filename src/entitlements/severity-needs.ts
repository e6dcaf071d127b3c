import type { Offer } from '../catalog/offer.js';

/** What severities need of a request, by id, and which severity holds where that is not brought. */
export interface SeverityNeeds {
  readonly [severity: string]: { readonly needs: readonly string[]; readonly otherwise: string | null };
}

/** The needs of an offer's severities, as a set carries them: a field that is left out where there are none. */
export function severityNeedsOf({ severities }: Pick<Offer, 'severities'>): { readonly severityNeeds?: SeverityNeeds } {
  const needing = severities.filter(({ needs }) => needs.length > 0);
  if (needing.length === 0) return {};
  return { severityNeeds: Object.fromEntries(needing.map(({ id, needs, otherwise }) => [id, { needs, otherwise }])) };
}

/** The severity that holds for a request: the one asked for, or the one instead of it where its needs are not brought. */
export function heldSeverity(severityNeeds: SeverityNeeds = {}, asked: string, brings: readonly string[]): string {
  const passed = new Set<string>();
  let severity = asked;
  // A stored set may go round in a circle, which a checked offer does not.
  while (!passed.has(severity)) {
    passed.add(severity);
    const rule = Object.hasOwn(severityNeeds, severity) ? severityNeeds[severity] : undefined;
    if (rule === undefined || rule.otherwise === null || rule.needs.every((need) => brings.includes(need))) break;
    severity = rule.otherwise;
  }
  return severity;
}
