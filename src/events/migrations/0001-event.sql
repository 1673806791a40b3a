-- Something that takes place once: a get-to-know meeting, an action week with its days and items, a speed-dating, a
-- talk. It belongs to whoever invites. A published one is also an offer of the directory (form `event`), so that search,
-- calendars and hand-over find it.
create table event (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organization (id) on delete cascade,
  -- In whose name: its members read the drafts that are marked for them, and its coordinator helps.
  network_id uuid references network (id) on delete set null,
  -- Of which it is a part: an item of a day, a day of a week.
  part_of uuid,
  kind text not null check (kind in ('kennenlernen', 'aktionswoche', 'tag', 'ausstellung', 'messe', 'gesundheit', 'vortrag', 'rollenspiel', 'speed-dating', 'sonstiges')),
  title text not null check (length(title) between 3 and 140),
  summary text not null default '' check (length(summary) <= 300),
  description text not null default '' check (length(description) <= 5000),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  -- A house of the directory, of whomever; and the room in it.
  location_id uuid references location (id) on delete set null,
  room text not null default '' check (length(room) <= 120),
  languages text[] not null default '{}',
  -- Everybody; or only staff of the network (a get-to-know meeting).
  audience text not null default 'alle' check (audience in ('alle', 'netz')),
  registration text not null default 'ohne' check (registration in ('ohne', 'noetig')),
  registration_until timestamptz,
  -- Places for persons; null: no limit. `taken` holds those who have a place or are offered one.
  places integer check (places between 1 and 5000),
  taken integer not null default 0 check (taken >= 0),
  state text not null default 'entwurf' check (state in ('entwurf', 'veroeffentlicht', 'abgesagt')),
  -- Why it was cancelled, for those who wanted to come.
  cancelled_because text check (length(cancelled_because) <= 300),
  -- The offer of the directory that tells of it.
  service_id uuid references service (id) on delete set null,
  -- When those who came were counted and their names erased; set by the system alone.
  counted_at timestamptz,
  created_at timestamptz not null default now(),
  unique (id, organization_id),
  foreign key (part_of, organization_id) references event (id, organization_id) on delete cascade,
  -- Never oversold, whatever the code thinks.
  check (places is null or taken <= places)
);
create index event_organization on event (organization_id, starts_at);
create index event_network on event (network_id, starts_at);
create index event_part_of on event (part_of, starts_at);
create index event_location on event (location_id);
create index event_service on event (service_id);
create index event_uncounted on event (ends_at) where counted_at is null;
create index event_open on event (ends_at) where state <> 'entwurf';

alter table event enable row level security;
alter table event force row level security;
grant select on event to trittstein_app, trittstein_visitor, trittstein_code, trittstein_member;
-- What is published for all is for all, also what was cancelled: whoever wanted to come has to read it.
create policy public_select on event for select to trittstein_visitor, trittstein_code
  using (state <> 'entwurf' and audience = 'alle');
create policy member_select on event for select to trittstein_member
  using ((state <> 'entwurf' and audience = 'alle')
    or organization_id = (select app_organization())
    or (state <> 'entwurf' and network_id = any ((select cooperation_networks())::uuid[]))
    or network_id = (select cooperation_led()));
-- Places are given out by the system alone.
grant insert, delete on event to trittstein_member;
grant update (network_id, part_of, kind, title, summary, description, starts_at, ends_at, location_id, room, languages, audience,
  registration, registration_until, places, state, cancelled_because, service_id) on event to trittstein_member;
create policy host_insert on event for insert to trittstein_member
  with check ((select app_holds('host', 'lead', 'coordinator')) and organization_id = (select app_organization())
    and (network_id is null or network_id = any ((select cooperation_networks())::uuid[])));
create policy host_update on event for update to trittstein_member
  using ((select app_holds('host', 'lead', 'coordinator')) and organization_id = (select app_organization()))
  -- Also of a network that one has left meanwhile: it can still be cancelled.
  with check (organization_id = (select app_organization()));
create policy host_delete on event for delete to trittstein_member
  using ((select app_holds('host', 'lead', 'coordinator')) and organization_id = (select app_organization()) and state = 'entwurf');
grant select, insert, update, delete on event to trittstein_system;
create policy system_all on event to trittstein_system using (true) with check (true);
