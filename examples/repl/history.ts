import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { REPLServer } from 'node:repl';

/** Where lines are kept from one session to the next: in the user's cache, never in the repository. */
export function historyFile(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = environment;
  const home = homedir();
  const cache =
    platform === 'win32'
      ? (LOCALAPPDATA ?? join(home, 'AppData', 'Local'))
      : platform === 'darwin'
        ? join(home, 'Library', 'Caches')
        : XDG_CACHE_HOME || join(home, '.cache');
  return join(cache, 'premium-support', 'repl-history');
}

/** Keeps the lines of a session in the file. Where the file cannot be written, the session goes on without. */
export function keepHistory(repl: REPLServer, file: string): void {
  try {
    mkdirSync(join(file, '..'), { recursive: true });
  } catch {
    return;
  }
  repl.setupHistory(file, () => {});
}
