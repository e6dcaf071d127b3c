import { readFileSync } from 'node:fs';
import type { Deed } from '../deeds/deed.ts';
import type { Command, Submission } from '../watch/desk.ts';
import { desk, holder } from '../watch/offer.ts';

const LOG = new URL('../../data/incidents.csv', import.meta.url);
const SEVERITIES = ['critical', 'high', 'moderate', 'low'] as const;
const AGENT = { kind: 'agent', id: 'desk' } as const;
const REQUESTER = { kind: 'requester', id: 'caller' } as const;
const SYSTEM = { kind: 'system', id: 'log' } as const;

interface Row {
  readonly number: string;
  readonly state: string;
  readonly update: number;
  readonly openedAt: number;
  readonly at: number;
  readonly priority: string;
}

/** What the incident log says of the tickets that were opened before an instant, in the order of time. */
export function deedsOfLog(before: number): readonly Deed[] {
  const [head = '', ...lines] = readFileSync(LOG, 'utf8').trim().split('\n');
  const names = head.split(',');
  const rows = lines.map((line) => rowOf(names, line.split(','))).filter(({ openedAt }) => openedAt < before);
  const incidents = Map.groupBy(rows, ({ number }) => number);
  const deeds = [...incidents.values()].flatMap((incident) =>
    deedsOf(incident.toSorted((a, b) => a.update - b.update)),
  );
  return deeds.filter(({ at }) => at < before).sort((a, b) => a.at - b.at);
}

function rowOf(names: readonly string[], values: readonly string[]): Row {
  const value = (name: string) => values[names.indexOf(name)] ?? '';
  return {
    number: value('number'),
    state: value('incident_state'),
    update: Number(value('sys_mod_count')),
    openedAt: instantOf(value('opened_at')),
    at: instantOf(value('sys_updated_at')),
    priority: value('priority'),
  };
}

/** `29/2/2016 01:16`; the log does not tell its zone, and is read as UTC. */
function instantOf(text: string): number {
  const [day = 0, month = 1, year = 0, hour = 0, minute = 0] = text.split(/\D/).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute);
}

function deedsOf(rows: readonly Row[]): readonly Deed[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { number: ticketId, openedAt, priority } = first;
  const severity = SEVERITIES[Number(priority[0]) - 1] ?? 'low';
  const deeds: Deed[] = [{ at: openedAt, ticketId, submission: submissionOf(ticketId, openedAt, severity) }];
  let previous = 'New';
  for (const { state, at, update } of rows) {
    if (state === previous) continue;
    for (const [n, command] of commandsOf(previous, state, `${ticketId}-${update}`).entries()) {
      deeds.push({ at: at + n, ticketId, command });
    }
    previous = state;
  }
  return deeds;
}

function submissionOf(id: string, openedAt: number, severity: Submission['severity']): Submission {
  const words = { subject: 'An incident', body: 'See the log.', issueType: 'incident' };
  const entitlements = holder(new Date(openedAt));
  return { entitlements, id, channel: 'phone', language: 'en', severity, catalog: desk.catalog, ...words };
}

/** What the change of a state means: the first one after New is an answer, `Awaiting …` lets clocks rest. */
function commandsOf(previous: string, state: string, id: string): readonly Command[] {
  const commands: Command[] = [];
  const over = previous === 'Resolved' || previous === 'Closed';
  if (over && state !== 'Closed') commands.push({ id: `${id}-reopen`, type: 'reopen', actor: REQUESTER });
  if (previous === 'New') commands.push({ id: `${id}-reply`, type: 'agent_reply', actor: AGENT, body: state });
  if (state.startsWith('Awaiting')) commands.push({ id: `${id}-wait`, type: 'wait_for_requester', actor: AGENT });
  else if (previous.startsWith('Awaiting') && !/Resolved|Closed/.test(state)) {
    commands.push({ id: `${id}-resume`, type: 'resume', actor: AGENT });
  }
  if (state === 'Resolved') commands.push({ id: `${id}-resolve`, type: 'resolve', actor: AGENT });
  if (state === 'Closed') commands.push({ id: `${id}-close`, type: 'close', actor: SYSTEM });
  return commands;
}
