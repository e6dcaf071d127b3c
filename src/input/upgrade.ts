import { withDefaults } from './object.js';

// What later releases do to documents that earlier ones stored. The policy stands in `src/README.md`, Documents for ever.

/** The kinds of stored documents. Parts, such as an invoice, are stored inside others and by themselves. */
export type StoredKind =
  | 'entitlements'
  | 'ticket'
  | 'ticket_event'
  | 'subscription'
  | 'subscription_event'
  | 'invoice'
  | 'route'
  | 'commitment'
  | 'reading';

/** What turns a document of one version into one of the next. */
export interface UpgradeStep {
  readonly kind: StoredKind;
  /** The version that it takes. The result has the next one. */
  readonly from: number;
  /** Gets the fields of the document as they were stored, and answers those of the next version. */
  readonly upgrade: (stored: StoredFields) => StoredFields;
}

type StoredFields = Readonly<Record<string, unknown>>;

/**
 * The steps in the order of their versions. A kind that a version did not change has no step for it. Whoever adds one
 * raises `DOCUMENT_VERSION` and adds a document of the version before to `test/worked/documents`.
 */
export const UPGRADES: readonly UpgradeStep[] = [];

/** The document as the version `to` has it. Only its own fields are read here; a reader reads the result. */
export function upgraded(
  kind: StoredKind,
  input: unknown,
  { from, to, steps }: { readonly from: number; readonly to: number; readonly steps: readonly UpgradeStep[] },
): unknown {
  const stored = withDefaults(input, {});
  // An instance of a class is no stored document: its reader says so.
  if (typeof stored !== 'object' || stored === null || stored === input) return input;
  const needed = steps.filter((step) => step.kind === kind && step.from >= from && step.from < to);
  const fields = needed.reduce<StoredFields>((before, { upgrade }) => upgrade(before), { ...stored });
  return { ...fields, version: to };
}
