-- A get-to-know meeting: staff of Jobcenter and houses of a network sit at tables, round by round, with those whom they
-- do not know yet. Everything belongs to the organization that invites and hangs on its event; an invited organization
-- reads and writes what is about its own people. No client is in here. Names go 30 days after the event; which teams and
-- houses met stays, without persons.
create table meeting (
  event_id uuid not null,
  organization_id uuid not null,
  network_id uuid not null references network (id) on delete cascade,
  -- Whose parties are invited; null: the whole network.
  agreement_id uuid references agreement (id) on delete set null,
  rounds smallint not null check (rounds between 1 and 8),
  tables smallint not null check (tables between 1 and 60),
  seats smallint not null check (seats between 2 and 20),
  -- The first round: mixed like the others, or those of one district or one field of work together.
  first text not null check (first in ('gemischt', 'bezirk', 'thema')),
  invited_at timestamptz,
  -- How many rounds are over: they stay as they were when the plan changes.
  held smallint not null default 0 check (held between 0 and 8),
  -- Of which input the plan that holds was made; null: there is none.
  plan_input text,
  concluded_at timestamptz,
  -- On cards and sheets: opens the seats by number, and the question, without an account.
  code text not null unique,
  -- What was answered before and after came out of disclosure control, once and for good.
  evaluated_at timestamptz,
  result jsonb,
  primary key (event_id, organization_id),
  foreign key (event_id, organization_id) references event (id, organization_id) on delete cascade,
  check ((evaluated_at is null) = (result is null))
);
create index meeting_network on meeting (network_id);
create index meeting_agreement on meeting (agreement_id);

create table meeting_party (
  event_id uuid not null,
  organization_id uuid not null,
  invited_id uuid not null references organization (id) on delete cascade,
  invited_at timestamptz not null,
  declined_at timestamptz,
  reminded_at timestamptz,
  primary key (event_id, organization_id, invited_id),
  foreign key (event_id, organization_id) references meeting (event_id, organization_id) on delete cascade
);
create index meeting_party_invited on meeting_party (invited_id, event_id);

-- Who comes: a colleague of the invited organization, for a team or for a house.
create table meeting_guest (
  id uuid not null default gen_random_uuid(),
  event_id uuid not null,
  organization_id uuid not null,
  invited_id uuid not null,
  -- On their card; the page for phones knows only this.
  number smallint not null check (number between 1 and 999),
  name text not null check (length(name) between 1 and 80),
  side text not null check (side in ('team', 'haus')),
  -- Of the who is who; a team that is given up meanwhile is its organization as a whole.
  team_profile_id uuid,
  location_id uuid,
  -- A field of action of the cooperation.
  field text check (length(field) <= 40),
  presence text not null default 'kommt' check (presence in ('kommt', 'fehlt', 'gegangen')),
  primary key (id, event_id, organization_id),
  unique (event_id, organization_id, number),
  unique (id, event_id, organization_id, invited_id),
  check (side = 'haus' or location_id is null),
  check (side = 'team' or team_profile_id is null),
  foreign key (event_id, organization_id, invited_id) references meeting_party (event_id, organization_id, invited_id) on delete cascade,
  foreign key (invited_id, location_id) references location (organization_id, id) on delete set null (location_id) on update cascade
);
create index meeting_guest_invited on meeting_guest (invited_id, event_id);
create index meeting_guest_house on meeting_guest (invited_id, location_id);

-- The plan that holds.
create table meeting_seat (
  event_id uuid not null,
  organization_id uuid not null,
  invited_id uuid not null,
  guest_id uuid not null,
  round smallint not null check (round between 0 and 7),
  table_number smallint not null check (table_number between 0 and 59),
  primary key (event_id, organization_id, guest_id, round),
  foreign key (guest_id, event_id, organization_id, invited_id) references meeting_guest (id, event_id, organization_id, invited_id) on delete cascade
);

-- Which team and which house sat together; no person. Read by the network; whoever was there says for itself that they
-- know each other now (joint_activity).
create table meeting_contact (
  event_id uuid not null,
  organization_id uuid not null,
  network_id uuid not null references network (id) on delete cascade,
  team_organization_id uuid not null references organization (id) on delete cascade,
  -- The team: one with a profile, or the organization as a whole.
  team_key uuid not null,
  house_organization_id uuid not null references organization (id) on delete cascade,
  location_id uuid not null,
  -- Whether they did not know each other before.
  is_new boolean not null,
  -- Met; or both were there and no table brought them together.
  met boolean not null,
  primary key (event_id, organization_id, team_key, location_id),
  foreign key (event_id, organization_id) references meeting (event_id, organization_id) on delete cascade,
  foreign key (house_organization_id, location_id) references location (organization_id, id) on delete cascade on update cascade
);
create index meeting_contact_network on meeting_contact (network_id, event_id);
create index meeting_contact_team on meeting_contact (team_organization_id);
create index meeting_contact_house on meeting_contact (house_organization_id, location_id);

-- "Ich weiß, an wen ich mich wende": how often each of five answers was given. Nobody but the system reads it.
create table meeting_count (
  event_id uuid not null,
  organization_id uuid not null,
  moment text not null check (moment in ('vorher', 'nachher')),
  answer smallint not null check (answer between 1 and 5),
  n integer not null check (n > 0),
  primary key (event_id, organization_id, moment, answer),
  foreign key (event_id, organization_id) references meeting (event_id, organization_id) on delete cascade
);

do $$
declare name text;
begin
  foreach name in array array['meeting', 'meeting_party', 'meeting_guest', 'meeting_seat', 'meeting_contact', 'meeting_count'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to trittstein_app', name);
    execute format('grant select, insert, update, delete on %I to trittstein_system', name);
    execute format('create policy system_all on %I to trittstein_system using (true) with check (true)', name);
  end loop;
  -- Whoever invites writes it.
  foreach name in array array['meeting', 'meeting_party', 'meeting_guest', 'meeting_seat'] loop
    execute format('grant select, insert, update, delete on %I to trittstein_member', name);
    execute format('create policy host_select on %I for select to trittstein_member using ((select app_holds(''host'', ''lead'', ''coordinator'')) and organization_id = (select app_organization()))', name);
    execute format('create policy host_update on %I for update to trittstein_member using ((select app_holds(''host'', ''lead'', ''coordinator'')) and organization_id = (select app_organization())) with check (organization_id = (select app_organization()))', name);
    execute format('create policy host_delete on %I for delete to trittstein_member using ((select app_holds(''host'', ''lead'', ''coordinator'')) and organization_id = (select app_organization()))', name);
  end loop;
  foreach name in array array['meeting_party', 'meeting_guest', 'meeting_seat'] loop
    execute format('create policy host_insert on %I for insert to trittstein_member with check ((select app_holds(''host'', ''lead'', ''coordinator'')) and organization_id = (select app_organization()))', name);
    -- An invited organization reads what is about its own people, and nobody else's.
    execute format('create policy invited_select on %I for select to trittstein_member using ((select app_holds(''counsellor'', ''host'', ''lead'', ''coordinator'')) and invited_id = (select app_organization()))', name);
  end loop;
end $$;

create policy host_insert on meeting for insert to trittstein_member
  with check ((select app_holds('host', 'lead', 'coordinator')) and organization_id = (select app_organization())
    and network_id = any ((select cooperation_networks())::uuid[]));
create policy network_select on meeting for select to trittstein_member
  using (invited_at is not null and (select cooperation_staff()) and network_id = any ((select cooperation_networks())::uuid[]));

-- Whoever works with people, or leads, says for their organization who comes, and whether anybody does.
create policy invited_update on meeting_party for update to trittstein_member
  using ((select app_holds('counsellor', 'host', 'lead', 'coordinator')) and invited_id = (select app_organization()))
  with check (invited_id = (select app_organization()));
create policy invited_insert on meeting_guest for insert to trittstein_member
  with check ((select app_holds('counsellor', 'host', 'lead', 'coordinator')) and invited_id = (select app_organization()));
create policy invited_delete on meeting_guest for delete to trittstein_member
  using ((select app_holds('counsellor', 'host', 'lead', 'coordinator')) and invited_id = (select app_organization()));

grant select on meeting_contact to trittstein_member;
create policy network_select on meeting_contact for select to trittstein_member
  using ((select cooperation_staff()) and network_id = any ((select cooperation_networks())::uuid[]));

-- The code of the meeting: numbers and tables, no names.
grant select (event_id, organization_id, rounds, held, plan_input, code, evaluated_at) on meeting to trittstein_code;
create policy bearer_select on meeting for select to trittstein_code using (code = app_code());
grant select (id, event_id, organization_id, number) on meeting_guest to trittstein_code;
create policy bearer_select on meeting_guest for select to trittstein_code
  using (exists (select from meeting m where m.event_id = meeting_guest.event_id and m.code = app_code()));
grant select (event_id, organization_id, guest_id, round, table_number) on meeting_seat to trittstein_code;
create policy bearer_select on meeting_seat for select to trittstein_code
  using (exists (select from meeting m where m.event_id = meeting_seat.event_id and m.code = app_code()));
