-- Who wants to come. It belongs to the organization that invites; the person opens it by the code on their slip. Whoever
-- sends people reads none of it. Erased 30 days after the event; what stays is counted in event_participation.
create table event_registration (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null,
  organization_id uuid not null,
  -- Keyed hash; the code itself is stored nowhere.
  code text not null unique,
  state text not null check (state in ('angemeldet', 'warteliste', 'angebot', 'abgemeldet', 'verfallen')),
  -- The order of the waiting list: who lets others pass gets a new one, behind them.
  position integer not null,
  persons smallint not null check (persons between 1 and 10),
  -- Coded wishes for the day, never a word about health.
  needs text[] not null default '{}' check (needs <@ array['stufenlos', 'gebaerdensprache', 'ruhe', 'kinder', 'grossdruck']),
  language text not null,
  name text not null check (length(name) <= 80),
  email text check (length(email) <= 200),
  phone text check (length(phone) <= 40),
  channel text not null check (channel in ('selbst', 'telefon', 'tresen')),
  -- Whether they ever waited.
  waited boolean not null default false,
  offered_until timestamptz,
  remind boolean not null default true,
  reminded_at timestamptz,
  -- How many persons came; null: not said.
  came smallint check (came between 0 and 10),
  created_at timestamptz not null,
  foreign key (event_id, organization_id) references event (id, organization_id) on delete cascade,
  unique (event_id, organization_id, position),
  check ((state = 'angebot') = (offered_until is not null)),
  -- Who has gone is nobody any more.
  check (state <> 'abgemeldet' or (name = '' and email is null and phone is null and needs = '{}'))
);
create index event_registration_organization on event_registration (organization_id, event_id);
create index event_registration_offer on event_registration (offered_until) where offered_until is not null;

-- How many came, without names: written at the door (walk_ins), and once for good when the names are erased.
create table event_participation (
  event_id uuid not null,
  organization_id uuid not null,
  -- Persons who came without a registration.
  walk_ins integer not null default 0 check (walk_ins between 0 and 5000),
  registered integer,
  waited integer,
  came integer,
  counted_at timestamptz,
  primary key (event_id, organization_id),
  foreign key (event_id, organization_id) references event (id, organization_id) on delete cascade
);

do $$
declare name text;
begin
  foreach name in array array['event_registration', 'event_participation'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to trittstein_app, trittstein_member', name);
    -- The house's own: whoever hosts there. Places are given out by the system, one after the other.
    execute format('create policy host_select on %I for select to trittstein_member using ((select app_holds(''host'', ''lead'', ''coordinator'')) and organization_id = (select app_organization()))', name);
    execute format('grant select, insert, update, delete on %I to trittstein_system', name);
    execute format('create policy system_all on %I to trittstein_system using (true) with check (true)', name);
  end loop;
end $$;
grant select on event_registration to trittstein_code;
create policy bearer_select on event_registration for select to trittstein_code using (code = app_code());
