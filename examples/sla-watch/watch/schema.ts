/**
 * A ticket is a stream of events. Its row says how many there are, until when its clocks have been looked at, and when
 * they are to be looked at next. A notice has the key of what it is about, so that it is written once.
 */
export const SCHEMA = `
-- Workers that start together install it one after the other.
select pg_advisory_xact_lock(17);
create table if not exists ticket (
  id text primary key,
  revision integer not null,
  seen_at timestamptz(3) not null,
  wake_at timestamptz(3)
);
create table if not exists event (
  ticket_id text not null references ticket (id),
  revision integer not null,
  command_id text not null,
  body jsonb not null,
  primary key (ticket_id, revision),
  unique (ticket_id, command_id)
);
create table if not exists notice (
  ticket_id text not null references ticket (id),
  commitment_id text not null,
  metric text not null,
  started_at timestamptz(3) not null,
  stage text not null check (stage in ('at_risk', 'overdue')),
  at timestamptz(3) not null,
  noticed_at timestamptz(3) not null,
  sent_at timestamptz(3),
  primary key (ticket_id, commitment_id, metric, started_at, stage)
);
-- The clock of the watch: the database's, or one that runs faster from a moment of the log on.
create table if not exists watch_clock (
  one boolean primary key default true check (one),
  real_origin timestamptz not null default to_timestamp(0),
  watch_origin timestamptz not null default to_timestamp(0),
  speed double precision not null default 1
);
insert into watch_clock default values on conflict do nothing;
create or replace function watch_now() returns timestamptz(3) language sql volatile as $$
  select date_trunc('milliseconds', watch_origin + (clock_timestamp() - real_origin) * speed) from watch_clock
$$;
-- When the database's own clock will show what the watch's clock shows at an instant.
create or replace function real_time(watch timestamptz) returns timestamptz language sql stable as $$
  select real_origin + (watch - watch_origin) / speed from watch_clock
$$;
`;
