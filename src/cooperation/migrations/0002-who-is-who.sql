-- Who is who on both sides: what a team does and does not do, who can be asked there and when. Said by an organization
-- for itself; read by those who share a network with it today (decision 0016).

-- Organizations that share a network with the acting one today, itself included. Whoever gives a frame above shares none;
-- nor does whoever was only asked into a network, on either side: nobody else says for a house that it belongs.
create function cooperation_partners() returns uuid[] language sql stable parallel safe as $$
  with mine as materialized (select id from unnest(cooperation_networks()) id)
  select coalesce(array_agg(organization_id) filter (where organization_id is not null), '{}') from (
    select app_organization() as organization_id
    union
    select m.organization_id from mine join network_member m on m.network_id = mine.id and not m.invited
      where m.valid_from <= (now() at time zone 'Europe/Berlin')::date
      and (m.valid_to is null or m.valid_to >= (now() at time zone 'Europe/Berlin')::date)
    union
    select n.coordinator_id from mine join network n on n.id = mine.id) partners $$;
grant execute on function cooperation_partners() to trittstein_member;

create table team_profile (
  id uuid not null default gen_random_uuid(),
  organization_id uuid not null references organization (id) on delete cascade,
  -- The team whose hand-overs these are, where it is one.
  team_id uuid,
  -- The house that it speaks for or sits in: one of the own.
  location_id uuid,
  name text not null,
  tasks text,
  does text,
  does_not text,
  languages text[] not null default '{}',
  hours text,
  phone text,
  email text,
  -- When somebody last said that all of it is right.
  checked_on date not null,
  primary key (organization_id, id),
  foreign key (organization_id, team_id) references team (organization_id, id) on delete set null (team_id),
  foreign key (organization_id, location_id) references location (organization_id, id) on delete set null (location_id)
);
create index team_profile_team on team_profile (organization_id, team_id);
create index team_profile_location on team_profile (organization_id, location_id);

create table team_contact (
  id uuid not null default gen_random_uuid(),
  organization_id uuid not null,
  team_profile_id uuid not null,
  name text not null,
  function text,
  phone text,
  email text,
  times text,
  languages text[] not null default '{}',
  -- Answers for this other contact of the same team while that one is away.
  deputy_of uuid check (deputy_of <> id),
  position integer not null,
  primary key (organization_id, team_profile_id, id),
  foreign key (organization_id, team_profile_id) references team_profile (organization_id, id) on delete cascade,
  foreign key (organization_id, team_profile_id, deputy_of)
    references team_contact (organization_id, team_profile_id, id) on delete set null (deputy_of)
);
create index team_contact_deputy on team_contact (organization_id, team_profile_id, deputy_of);

-- When a team can be spoken to in a house, its own or another one's.
create table team_consultation (
  id uuid not null default gen_random_uuid(),
  organization_id uuid not null,
  team_profile_id uuid not null,
  location_id uuid not null references location (id) on delete cascade,
  weekday text check (weekday in ('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')),
  starts time,
  ends time check (ends > starts),
  note text,
  primary key (organization_id, team_profile_id, id),
  check (weekday is not null or note is not null),
  foreign key (organization_id, team_profile_id) references team_profile (organization_id, id) on delete cascade
);
create index team_consultation_location on team_consultation (location_id);

-- `in (select …)`, not `= any`: it becomes a hash. Whoever is in 400 networks has thousands of partners.
do $$
declare name text;
begin
  foreach name in array array['team_profile', 'team_contact', 'team_consultation'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to trittstein_app', name);
    execute format('grant select, insert, update, delete on %I to trittstein_member, trittstein_system', name);
    execute format('create policy partner_select on %I for select to trittstein_member using ((select cooperation_staff()) and organization_id in (select unnest(cooperation_partners())))', name);
    execute format('create policy own_insert on %I for insert to trittstein_member with check ((select app_holds(''lead'')) and organization_id = (select app_organization()))', name);
    execute format('create policy own_update on %I for update to trittstein_member using ((select app_holds(''lead'')) and organization_id = (select app_organization())) with check ((select app_holds(''lead'')) and organization_id = (select app_organization()))', name);
    execute format('create policy own_delete on %I for delete to trittstein_member using ((select app_holds(''lead'')) and organization_id = (select app_organization()))', name);
    execute format('create policy system_all on %I to trittstein_system using (true) with check (true)', name);
  end loop;
end $$;
