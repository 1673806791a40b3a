-- Searches that found no house near by: one row for each, without person, address, words or day. Told by matching,
-- written by the system alone; nobody reads it but the clock job that publishes.
create table unmet_need (
  -- Random, made for counting; it leads nowhere.
  count_key uuid primary key,
  -- Bezirksregion; else Bezirk or Kreis.
  area_code text not null,
  need text not null,
  -- Something was farther away or online, or nothing within 25 km either.
  reach text not null check (reach in ('far', 'none')),
  -- The Monday of the week; gone after twelve months.
  week date,
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$')
);
create index unmet_need_area on unmet_need (area_code, quarter);
create index unmet_need_week on unmet_need (quarter) where week is not null;

-- What was published of a Bezirk or Kreis, for good: a row is never changed. Everything in it may be public.
create table unmet_publication (
  area_code text not null,
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  -- The social spaces that were told apart.
  spaces text[] not null,
  releases jsonb not null,
  published_at timestamptz not null,
  primary key (area_code, quarter)
);

-- What a team and a house did together: one row for each, without the day and without people.
create table activity_count (
  -- Made of network, team, house, kind and day: told or done twice it is one.
  count_key text primary key,
  network_id uuid not null,
  kind text not null,
  team_key uuid not null,
  -- The kind of organization that the team is of; null where the team is not there any more.
  team_kind text,
  -- The social space of the house.
  area_code text,
  week date,
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$')
);
create index activity_count_network on activity_count (network_id, quarter);
create index activity_count_week on activity_count (quarter) where week is not null;

-- How many took part in an event: one row for each, without the day and without people.
create table participation_count (
  -- Made of the event's id: told twice it is one.
  count_key text primary key,
  network_id uuid not null,
  organization_kind text not null,
  location_id uuid,
  kind text not null,
  -- ISO 8601, `2026-W42`; gone after twelve months.
  week text,
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  registered integer not null check (registered >= 0),
  waited integer not null check (waited >= 0),
  came integer not null check (came >= 0)
);
create index participation_count_network on participation_count (network_id, quarter);
create index participation_count_week on participation_count (quarter) where week is not null;

do $$
declare name text;
begin
  foreach name in array array['unmet_need', 'unmet_publication', 'activity_count', 'participation_count'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to trittstein_app', name);
    execute format('grant select, insert on %I to trittstein_system', name);
    execute format('create policy system_select on %I for select to trittstein_system using (true)', name);
    execute format('create policy system_insert on %I for insert to trittstein_system with check (true)', name);
  end loop;
  foreach name in array array['unmet_need', 'activity_count', 'participation_count'] loop
    execute format('grant update (week) on %I to trittstein_system', name);
    execute format('create policy system_update on %I for update to trittstein_system using (true) with check (true)', name);
  end loop;
end $$;

grant select on unmet_publication to trittstein_member;
create policy staff_select on unmet_publication for select to trittstein_member
  using ((select app_holds('counsellor', 'host', 'lead', 'privacy', 'coordinator', 'evaluator')));
-- What was recorded by mistake is not counted.
grant delete on activity_count to trittstein_system;
create policy system_delete on activity_count for delete to trittstein_system using (true);
