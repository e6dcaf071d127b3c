import * as is from '../hostile/harmless.ts';
import type { Harmless } from './call.ts';

// The hostile values that are legal in the fields of billing's documents and requests.

const TEXT = ['no text', ...is.textUpTo(1000)];
const BILLING_ID = is.ID_GIVEN;

export const INVOICE: Harmless = {};
export const EVENT: Harmless = {};
export const SUBSCRIPTION: Harmless = {};
export const COMMAND: Harmless = {};
export const SPEND: Harmless = {};
