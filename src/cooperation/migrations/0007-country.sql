-- Who accompanies whom below a frame: an organization of the frame looks after a cooperation. An organization, and
-- perhaps its team by name; never a person. Read by those of the frame, by those accompanied, and by wider frames.

create table accompaniment (
  id uuid primary key default gen_random_uuid(),
  -- The frame, and the network below it.
  network_id uuid not null references network (id) on delete cascade,
  below_id uuid not null references network (id) on delete cascade,
  organization_id uuid not null references organization (id) on delete cascade,
  team text check (length(team) between 1 and 80),
  note text check (length(note) between 1 and 200),
  -- Both days included.
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  check (below_id <> network_id)
);
create unique index accompaniment_once on accompaniment (network_id, below_id, organization_id) where valid_to is null;
create index accompaniment_below on accompaniment (below_id);
create index accompaniment_organization on accompaniment (organization_id);

alter table accompaniment enable row level security;
alter table accompaniment force row level security;
grant select on accompaniment to trittstein_app;
grant select, insert, update, delete on accompaniment to trittstein_member, trittstein_system;
create policy network_select on accompaniment for select to trittstein_member using ((select cooperation_staff())
  and (network_id = any ((select cooperation_networks())::uuid[]) or below_id = any ((select cooperation_networks())::uuid[])
    or below_id = any ((select cooperation_below())::uuid[])));
create policy led_insert on accompaniment for insert to trittstein_member
  with check (network_id = (select cooperation_led()) and below_id = any ((select cooperation_below())::uuid[]));
create policy led_update on accompaniment for update to trittstein_member using (network_id = (select cooperation_led()))
  with check (network_id = (select cooperation_led()) and below_id = any ((select cooperation_below())::uuid[]));
create policy led_delete on accompaniment for delete to trittstein_member using (network_id = (select cooperation_led()));
create policy system_all on accompaniment to trittstein_system using (true) with check (true);
