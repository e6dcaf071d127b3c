/** Who can be asked about a desk: Monday to Friday, 09:00 to 17:00 in New York, closed on given dates. */
export interface DeskPeer {
  readonly name: string;
  readonly isOpen: (ms: number) => boolean;
  readonly add: (ms: number, hours: number) => number;
  readonly between: (from: number, to: number) => number;
}

export const ZONE = 'America/New_York';
export const OPENS = 9;
export const CLOSES = 17;

/** Makes a peer whose desk is closed on `closures`, dates such as `2026-11-26`. */
export type DeskPeerOf = (closures: readonly string[]) => DeskPeer;
