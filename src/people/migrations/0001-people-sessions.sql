create table person (
  id uuid primary key default gen_random_uuid(),
  account text not null unique,
  name text not null,
  created_at timestamptz not null default now()
);
create table membership (
  person_id uuid not null references person (id) on delete cascade,
  organization_id uuid not null references organization (id) on delete cascade,
  roles text[] not null,
  network_id uuid references network (id),
  title text,
  primary key (person_id, organization_id)
);
create index membership_organization on membership (organization_id);
create table session (
  id uuid primary key default gen_random_uuid(),
  token text not null unique,
  person_id uuid not null,
  organization_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  foreign key (person_id, organization_id) references membership (person_id, organization_id) on delete cascade
);
create index session_expires on session (expires_at);
create index session_member on session (person_id, organization_id);
-- What a session keeps for a while (need profile, draft): encrypted, bound to the session, never longer than its time.
create table session_item (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null references session (id) on delete cascade,
  kind text not null,
  sealed bytea not null,
  expires_at timestamptz not null
);
create index session_item_session on session_item (session_id);
create index session_item_expires on session_item (expires_at);

do $$
declare name text;
begin
  foreach name in array array['person', 'membership', 'session', 'session_item'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to trittstein_app', name);
    execute format('grant select, insert, update, delete on %I to trittstein_system', name);
    execute format('create policy system_all on %I to trittstein_system using (true) with check (true)', name);
  end loop;
end $$;
grant select on person, membership to trittstein_member;
create policy own_organization on membership for select to trittstein_member using (organization_id = app_organization());
create policy own_organization on person for select to trittstein_member
  using (exists (select from membership m where m.person_id = person.id and m.organization_id = app_organization()));
