-- Steering rounds (Steuerungsrunden) of a network: agenda, minutes, decisions, tasks. They belong to the network; the
-- owner of a wider frame reads none of it (decision 0016). Nothing here is about a client.

create table steering_round (
  id uuid primary key default gen_random_uuid(),
  network_id uuid not null references network (id) on delete cascade,
  title text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place text,
  state text not null default 'geplant' check (state in ('geplant', 'eingeladen', 'gehalten', 'abgesagt')),
  invited_at timestamptz,
  -- SEQUENCE of the calendar file (RFC 5545, 3.8.7.4): rises with what a calendar must show anew.
  sequence integer not null default 0,
  minutes text not null default '',
  -- Counts what is written into the minutes, so that two who write at once notice each other.
  revision integer not null default 1,
  -- From now on the minutes are not changed any more.
  minutes_closed_at timestamptz,
  created_at timestamptz not null,
  unique (id, network_id)
);
create index steering_round_network on steering_round (network_id, starts_at);

create table agenda_point (
  id uuid primary key default gen_random_uuid(),
  network_id uuid not null references network (id) on delete cascade,
  -- The round whose agenda it is on.
  round_id uuid,
  position integer not null default 0,
  title text not null,
  text text not null default '',
  source text not null default 'own' check (source in ('own', 'gap', 'milestone', 'format', 'task')),
  -- Id or coded key of what it came from.
  source_key text,
  proposed_by uuid references organization (id) on delete set null,
  -- The postponed point of an earlier round that it goes on with.
  carried_from uuid,
  state text not null default 'offen' check (state in ('offen', 'besprochen', 'vertagt', 'zurueckgezogen')),
  outcome text not null default '',
  decision text not null default '',
  created_at timestamptz not null,
  unique (id, network_id),
  check ((source = 'own') = (source_key is null)),
  foreign key (round_id, network_id) references steering_round (id, network_id) on delete set null (round_id),
  foreign key (carried_from, network_id) references agenda_point (id, network_id) on delete set null (carried_from)
);
create index agenda_point_network on agenda_point (network_id, state);
create index agenda_point_round on agenda_point (round_id, position);
create index agenda_point_proposed_by on agenda_point (proposed_by);
create unique index agenda_point_carried on agenda_point (carried_from);
-- Two clicks make one point of the same thing.
create unique index agenda_point_source on agenda_point (network_id, source, source_key) where state = 'offen';

create table steering_task (
  id uuid primary key default gen_random_uuid(),
  network_id uuid not null references network (id) on delete cascade,
  -- The round it was agreed in.
  round_id uuid,
  -- Who sees to it.
  organization_id uuid not null references organization (id) on delete cascade,
  title text not null,
  due_on date not null,
  done_on date,
  reminded_on date,
  created_at timestamptz not null,
  foreign key (round_id, network_id) references steering_round (id, network_id) on delete set null (round_id)
);
create index steering_task_network on steering_task (network_id, due_on);
create index steering_task_round on steering_task (round_id);
create index steering_task_organization on steering_task (organization_id);
create index steering_task_due on steering_task (due_on) where done_on is null and reminded_on is null;

-- How many came from whom; no names.
create table round_attendance (
  network_id uuid not null,
  round_id uuid not null,
  organization_id uuid not null references organization (id) on delete cascade,
  people integer not null check (people between 0 and 99),
  primary key (round_id, organization_id),
  foreign key (round_id, network_id) references steering_round (id, network_id) on delete cascade
);
create index round_attendance_organization on round_attendance (organization_id);

-- What is added to minutes that are closed.
create table round_addendum (
  id uuid primary key default gen_random_uuid(),
  network_id uuid not null,
  round_id uuid not null,
  text text not null,
  added_at timestamptz not null,
  foreign key (round_id, network_id) references steering_round (id, network_id) on delete cascade
);
create index round_addendum_round on round_addendum (round_id, added_at);

do $$
declare name text;
begin
  foreach name in array array['steering_round', 'agenda_point', 'steering_task', 'round_attendance', 'round_addendum'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to trittstein_app, trittstein_member', name);
    execute format('create policy network_select on %I for select to trittstein_member using ((select cooperation_staff()) and network_id = any ((select cooperation_networks())::uuid[]))', name);
    execute format('grant select, insert, update, delete on %I to trittstein_system', name);
    execute format('create policy system_all on %I to trittstein_system using (true) with check (true)', name);
  end loop;
end $$;

-- Whoever coordinates writes, until the minutes are closed.
grant insert, update, delete on steering_round, steering_task, round_attendance to trittstein_member;
grant insert, update on agenda_point to trittstein_member;
grant insert on round_addendum to trittstein_member;
create policy led_insert on steering_round for insert to trittstein_member with check (network_id = (select cooperation_led()) and minutes_closed_at is null);
create policy led_update on steering_round for update to trittstein_member using (network_id = (select cooperation_led()) and minutes_closed_at is null) with check (network_id = (select cooperation_led()));
create policy led_delete on steering_round for delete to trittstein_member using (network_id = (select cooperation_led()) and state = 'geplant');
create policy led_insert on agenda_point for insert to trittstein_member
  with check (network_id = (select cooperation_led()) and (round_id is null or exists (select from steering_round r where r.id = round_id and r.minutes_closed_at is null)));
create policy led_update on agenda_point for update to trittstein_member
  using (network_id = (select cooperation_led()) and (round_id is null or exists (select from steering_round r where r.id = round_id and r.minutes_closed_at is null)))
  with check (network_id = (select cooperation_led()) and (round_id is null or exists (select from steering_round r where r.id = round_id and r.minutes_closed_at is null)));
create policy led_insert on steering_task for insert to trittstein_member with check (network_id = (select cooperation_led()));
create policy led_update on steering_task for update to trittstein_member using (network_id = (select cooperation_led())) with check (network_id = (select cooperation_led()));
create policy led_delete on steering_task for delete to trittstein_member
  using (network_id = (select cooperation_led()) and (round_id is null or exists (select from steering_round r where r.id = round_id and r.minutes_closed_at is null)));
create policy led_insert on round_attendance for insert to trittstein_member
  with check (network_id = (select cooperation_led()) and exists (select from steering_round r where r.id = round_id and r.minutes_closed_at is null));
create policy led_update on round_attendance for update to trittstein_member
  using (network_id = (select cooperation_led()) and exists (select from steering_round r where r.id = round_id and r.minutes_closed_at is null))
  with check (network_id = (select cooperation_led()) and exists (select from steering_round r where r.id = round_id and r.minutes_closed_at is null));
create policy led_delete on round_attendance for delete to trittstein_member
  using (network_id = (select cooperation_led()) and exists (select from steering_round r where r.id = round_id and r.minutes_closed_at is null));
create policy led_insert on round_addendum for insert to trittstein_member
  with check (network_id = (select cooperation_led()) and exists (select from steering_round r where r.id = round_id and r.minutes_closed_at is not null));

-- Whoever works in the network proposes a point for their organization, and takes it back until it is talked about.
create policy own_insert on agenda_point for insert to trittstein_member
  with check (proposed_by = app_organization() and app_holds('lead', 'host', 'counsellor') and network_id = any ((select cooperation_networks())::uuid[])
    and round_id is null and state = 'offen' and outcome = '' and decision = '');
create policy own_update on agenda_point for update to trittstein_member
  using (proposed_by = app_organization() and app_holds('lead', 'host', 'counsellor') and network_id = any ((select cooperation_networks())::uuid[])
    and state in ('offen', 'zurueckgezogen') and (round_id is null or exists (select from steering_round r where r.id = round_id and r.state in ('geplant', 'eingeladen'))))
  with check (proposed_by = app_organization() and app_holds('lead', 'host', 'counsellor') and network_id = any ((select cooperation_networks())::uuid[])
    and state in ('offen', 'zurueckgezogen') and outcome = '' and decision = ''
    and (round_id is null or exists (select from steering_round r where r.id = round_id and r.state in ('geplant', 'eingeladen'))));
-- The lead of whoever sees to a task says that it is done.
create policy own_update on steering_task for update to trittstein_member
  using (organization_id = app_organization() and app_holds('lead') and network_id = any ((select cooperation_networks())::uuid[]))
  with check (organization_id = app_organization() and app_holds('lead') and network_id = any ((select cooperation_networks())::uuid[]));
