-- One row per hand-over, in one network: no person, no code, no employee, no day (R16). Told by facts, written by the
-- system alone; nobody reads it but the clock job that publishes.
create table handover_count (
  -- Random, made for counting; no table that a sender reads has it.
  count_key uuid primary key,
  -- The nil uuid: it belongs to no network, and is counted nowhere.
  network_id uuid not null,
  sender_kind text not null,
  -- To know of how many senders a number is; gone after twelve months.
  sender_id uuid,
  direction text not null check (direction in ('jc-haus', 'haus-jc', 'haus-haus', 'jc-jc')),
  kind text not null check (kind in ('hinweis', 'zettel', 'warm')),
  location_id uuid,
  receiver_id uuid not null,
  area_code text,
  needs text[] not null default '{}',
  -- The Monday of the week it was sent in; gone after twelve months.
  week date check (extract(isodow from week) = 1),
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  -- What became of it, apart from each other: an ending must not overwrite the answer before it.
  answer text not null default 'keine' check (answer in ('keine', 'angenommen', 'nicht-moeglich')),
  answer_days text check (answer_days in ('0-2', '3-5', '6-10', '11-30')),
  arrived boolean not null default false,
  released boolean not null default false,
  ending text not null default 'offen' check (ending in ('offen', 'abgelaufen', 'beendet', 'zurueckgenommen'))
);
create index handover_count_network on handover_count (network_id, quarter);
create index handover_count_week on handover_count (quarter) where week is not null;

-- What waits, with its day: a hand-over for its answer (`sent`), or a state that was told before its hand-over (the
-- queue keeps no order). Gone as soon as both have met, at the latest after 32 days.
create table handover_waiting (
  count_key uuid not null,
  state text not null,
  day date not null,
  primary key (count_key, state)
);

-- What was published, complete and for good: a row is never changed. Nobody is found in it, so coordinator and evaluator
-- read all of it; what of it others may hear is `leaving`.
create table publication (
  network_id uuid not null,
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  releases jsonb not null,
  -- Place → the wider place, as it was counted.
  places jsonb not null,
  -- Withdrawals of the whole network, where they could be told.
  withdrawn jsonb not null,
  -- What of it may leave the network, by quarter and year.
  leaving jsonb not null,
  published_at timestamptz not null,
  primary key (network_id, quarter)
);

-- Arrivals of the whole network, where they could be told. Attendance is told to nobody who sends (R4): no agency reads
-- a row, whatever role somebody has in it.
create table publication_arrived (
  network_id uuid not null,
  quarter text not null,
  arrived jsonb not null,
  primary key (network_id, quarter),
  foreign key (network_id, quarter) references publication (network_id, quarter)
);

do $$
declare name text;
begin
  foreach name in array array['handover_count', 'handover_waiting', 'publication', 'publication_arrived'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to trittstein_app', name);
    execute format('grant select, insert on %I to trittstein_system', name);
    execute format('create policy system_select on %I for select to trittstein_system using (true)', name);
    execute format('create policy system_insert on %I for insert to trittstein_system with check (true)', name);
  end loop;
end $$;
grant update (answer, answer_days, arrived, released, ending, week, sender_id) on handover_count to trittstein_system;
create policy system_update on handover_count for update to trittstein_system using (true) with check (true);
grant delete on handover_waiting to trittstein_system;
create policy system_delete on handover_waiting for delete to trittstein_system using (true);

grant select on publication, publication_arrived to trittstein_member;
create policy network_select on publication for select to trittstein_member
  using (network_id = app_network() and app_holds('coordinator', 'evaluator'));
create policy network_select on publication_arrived for select to trittstein_member
  using (network_id = app_network() and app_holds('coordinator', 'evaluator')
    and exists (select from organization o where o.id = (select app_organization())
      and o.kind not in ('jobcenter_ge', 'jobcenter_zkt', 'agentur')));
