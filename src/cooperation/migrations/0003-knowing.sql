-- Who knows whom: what teams and houses of a network did together, and what they propose to each other. It is about
-- teams and houses: there is no person in it. Rows belong to a network; the owner of a wider frame reads none (0016).

create table joint_activity (
  id uuid primary key default gen_random_uuid(),
  network_id uuid not null references network (id) on delete cascade,
  -- The team: one with a profile, or the organization as a whole.
  organization_id uuid not null references organization (id) on delete cascade,
  team_profile_id uuid,
  -- The house, and whose it is.
  house_organization_id uuid not null references organization (id) on delete cascade,
  location_id uuid not null,
  kind text not null check (kind in ('hospitation', 'besuch', 'veranstaltung', 'sprechstunde', 'besprechung', 'anruf')),
  day date not null,
  -- The organization that said so.
  recorded_by uuid not null references organization (id) on delete cascade,
  recorded_at timestamptz not null,
  -- Team, house, kind and day: two clicks are one activity.
  activity_key text not null,
  check (organization_id <> house_organization_id),
  unique (network_id, organization_id, activity_key),
  foreign key (organization_id, team_profile_id) references team_profile (organization_id, id) on delete set null (team_profile_id),
  foreign key (house_organization_id, location_id) references location (organization_id, id) on delete cascade on update cascade
);
create index joint_activity_pair on joint_activity (network_id, organization_id, team_profile_id, location_id, day desc);
create index joint_activity_first on joint_activity (network_id, day);
create index joint_activity_team on joint_activity (organization_id, team_profile_id);
create index joint_activity_house on joint_activity (house_organization_id, location_id);
create index joint_activity_recorded_by on joint_activity (recorded_by);

create table activity_proposal (
  id uuid primary key default gen_random_uuid(),
  network_id uuid not null references network (id) on delete cascade,
  organization_id uuid not null references organization (id) on delete cascade,
  team_profile_id uuid,
  house_organization_id uuid not null references organization (id) on delete cascade,
  location_id uuid not null,
  -- The organization that proposes, and which side is asked.
  proposed_by uuid not null references organization (id) on delete cascade,
  asked text not null check (asked in ('haus', 'team')),
  kind text not null check (kind in ('hospitation', 'besuch', 'veranstaltung', 'sprechstunde', 'besprechung')),
  day date not null,
  time_window text,
  message text check (length(message) <= 300),
  state text not null default 'vorgeschlagen'
    check (state in ('vorgeschlagen', 'anderer_termin', 'angenommen', 'abgelehnt', 'erledigt', 'zurueckgezogen')),
  -- The day that was named instead, and a word with the answer.
  other_day date,
  answer text check (length(answer) <= 300),
  proposed_on date not null,
  answered_on date,
  ended_on date,
  check (organization_id <> house_organization_id),
  check (state <> 'anderer_termin' or other_day is not null),
  check ((state in ('abgelehnt', 'erledigt', 'zurueckgezogen')) = (ended_on is not null)),
  foreign key (organization_id, team_profile_id) references team_profile (organization_id, id) on delete cascade,
  foreign key (house_organization_id, location_id) references location (organization_id, id) on delete cascade on update cascade
);
create index activity_proposal_network on activity_proposal (network_id, state);
create index activity_proposal_team on activity_proposal (organization_id, team_profile_id);
create index activity_proposal_house on activity_proposal (house_organization_id, location_id);
create index activity_proposal_proposed_by on activity_proposal (proposed_by);
create index activity_proposal_ended on activity_proposal (ended_on);
-- One proposal at a time between a team and a house.
create unique index activity_proposal_open on activity_proposal
  (network_id, organization_id, coalesce(team_profile_id, organization_id), location_id)
  where state in ('vorgeschlagen', 'anderer_termin', 'angenommen');

do $$
declare name text;
begin
  foreach name in array array['joint_activity', 'activity_proposal'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to trittstein_app, trittstein_member', name);
    execute format('create policy network_select on %I for select to trittstein_member using ((select cooperation_staff()) and network_id = any ((select cooperation_networks())::uuid[]))', name);
    execute format('grant select, insert, update, delete on %I to trittstein_system', name);
    execute format('create policy system_all on %I to trittstein_system using (true) with check (true)', name);
  end loop;
end $$;

-- Each side says what it did; whoever coordinates says it for others. What is wrong is taken back and said anew.
grant insert, delete on joint_activity to trittstein_member;
create policy own_insert on joint_activity for insert to trittstein_member
  with check (recorded_by = (select app_organization()) and (network_id = (select cooperation_led())
    or (select app_holds('counsellor', 'host', 'lead')) and network_id = any ((select cooperation_networks())::uuid[])
      and (select app_organization()) in (organization_id, house_organization_id)));
create policy own_delete on joint_activity for delete to trittstein_member
  using (network_id = (select cooperation_led()) or (select app_holds('counsellor', 'host', 'lead'))
    and network_id = any ((select cooperation_networks())::uuid[]) and recorded_by = (select app_organization()));
-- What was proposed stays as it was; answers, days and the state are written by both sides.
grant insert, update (day, state, other_day, answer, answered_on, ended_on) on activity_proposal to trittstein_member;
create policy own_insert on activity_proposal for insert to trittstein_member
  with check (proposed_by = (select app_organization()) and (network_id = (select cooperation_led())
    or (select app_holds('counsellor', 'host', 'lead')) and network_id = any ((select cooperation_networks())::uuid[])
      and (select app_organization()) in (organization_id, house_organization_id)));
create policy own_update on activity_proposal for update to trittstein_member
  using (network_id = (select cooperation_led()) or (select app_holds('counsellor', 'host', 'lead'))
    and network_id = any ((select cooperation_networks())::uuid[])
    and (select app_organization()) in (organization_id, house_organization_id))
  with check (network_id = (select cooperation_led()) or (select app_holds('counsellor', 'host', 'lead'))
    and network_id = any ((select cooperation_networks())::uuid[])
    and (select app_organization()) in (organization_id, house_organization_id));
