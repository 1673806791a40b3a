-- Indicators of a cooperation: what a network counts besides the catalogue of the house, what it aims at, what somebody
-- entered, and what was measured once per closed quarter. No row is about a person; numbers of persons below 3 are in
-- none of them.
create table indicator_own (
  id uuid primary key default gen_random_uuid(),
  network_id uuid not null references network (id) on delete cascade,
  name text not null check (length(name) between 3 and 120),
  definition text not null check (length(definition) between 3 and 600),
  level text not null
    check (level in ('input', 'structure', 'knowledge', 'output', 'process', 'reach', 'outcome', 'impact', 'negative')),
  unit text not null check (unit in ('count', 'share', 'days', 'hours')),
  better text not null check (better in ('more', 'less')),
  -- Whether it counts people: then 1 and 2 are not entered.
  persons boolean not null,
  created_at timestamptz not null
);
create index indicator_own_network on indicator_own (network_id);

-- A period is a quarter ('2026-Q3') or a year ('2026'); an indicator is one of the catalogue, or the id of an own one.
create table indicator_target (
  network_id uuid not null references network (id) on delete cascade,
  indicator text not null,
  period text not null check (period ~ '^\d{4}(-Q[1-4])?$'),
  value numeric not null check (value between 0 and 1000000),
  set_on date not null,
  primary key (network_id, indicator, period)
);

create table indicator_value (
  network_id uuid not null references network (id) on delete cascade,
  indicator text not null,
  period text not null check (period ~ '^\d{4}(-Q[1-4])?$'),
  value numeric not null check (value between 0 and 1000000),
  -- Of how many, where the value is a part of them.
  among integer check (among > 0 and value <= among),
  -- Of how many people hours and days are: of one or two there are none.
  persons integer check (persons = 0 or persons >= 3),
  note text check (length(note) <= 200),
  entered_on date not null,
  primary key (network_id, indicator, period)
);

-- What disclosure control let out of a closed period, written once and never changed.
create table indicator_snapshot (
  network_id uuid not null references network (id) on delete cascade,
  indicator text not null,
  period text not null check (period ~ '^\d{4}(-Q[1-4])?$'),
  state text not null check (state in ('number', 'suppressed', 'open')),
  value numeric,
  taken_on date not null,
  primary key (network_id, indicator, period),
  check ((state = 'number') = (value is not null))
);

-- The same, as far as it may leave the network: what everybody may take away. No value: suppressed.
create table indicator_open (
  network_id uuid not null references network (id) on delete cascade,
  indicator text not null,
  period text not null check (period ~ '^\d{4}(-Q[1-4])?$'),
  value numeric,
  primary key (network_id, indicator, period)
);

do $$
declare name text;
begin
  foreach name in array array['indicator_own', 'indicator_target', 'indicator_value', 'indicator_snapshot'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to trittstein_app, trittstein_member, trittstein_system', name);
    execute format('create policy network_select on %I for select to trittstein_member using ((select app_holds(''coordinator'', ''evaluator'', ''lead'')) and network_id = any ((select cooperation_networks())::uuid[]))', name);
    execute format('create policy system_select on %I for select to trittstein_system using (true)', name);
  end loop;
  -- Whoever coordinates writes.
  foreach name in array array['indicator_own', 'indicator_target', 'indicator_value'] loop
    execute format('grant insert, update, delete on %I to trittstein_member', name);
    execute format('create policy led_insert on %I for insert to trittstein_member with check (network_id = (select cooperation_led()))', name);
    execute format('create policy led_update on %I for update to trittstein_member using (network_id = (select cooperation_led())) with check (network_id = (select cooperation_led()))', name);
    execute format('create policy led_delete on %I for delete to trittstein_member using (network_id = (select cooperation_led()))', name);
  end loop;
end $$;
grant insert on indicator_snapshot to trittstein_system;
create policy system_insert on indicator_snapshot for insert to trittstein_system with check (true);
alter table indicator_open enable row level security;
alter table indicator_open force row level security;
grant select on indicator_open to trittstein_app, trittstein_visitor;
grant select, insert on indicator_open to trittstein_system;
create policy system_select on indicator_open for select to trittstein_system using (true);
create policy system_insert on indicator_open for insert to trittstein_system with check (true);
-- Of networks that show themselves.
create policy public_select on indicator_open for select to trittstein_visitor
  using (exists (select from agreement a where a.network_id = indicator_open.network_id and a.public and a.state <> 'anbahnung'));
