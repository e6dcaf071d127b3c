import type { Command, Submission } from '../watch/desk.ts';

/** Something that is to be done to a ticket once the watch's clock shows `at`, in epoch milliseconds. */
export interface Deed {
  readonly at: number;
  readonly ticketId: string;
  readonly submission?: Submission;
  readonly command?: Command;
}
