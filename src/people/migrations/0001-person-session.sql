create table person (
  id uuid primary key default gen_random_uuid(),
  -- What is typed to sign in: a name without spaces or a mail address, in small letters.
  account text not null unique,
  name text not null,
  -- Null for whoever has no mailbox of their own (shared address and PC): nothing is sent then.
  email text,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);
-- Who is invited may sign in already, by either.
create unique index person_email on person (lower(email));
create table team (
  id uuid not null default gen_random_uuid(),
  organization_id uuid not null references organization (id) on delete cascade,
  name text not null,
  primary key (organization_id, id),
  unique (organization_id, name)
);
create table membership (
  person_id uuid not null references person (id) on delete cascade,
  organization_id uuid not null references organization (id) on delete cascade,
  roles text[] not null,
  network_id uuid references network (id),
  title text,
  team_id uuid,
  -- Sees the hand-overs of the whole team (R2).
  leads_team boolean not null default false,
  -- An identity provider vouches for it: it comes and goes with the provider's claims; others do not.
  provided boolean not null default false,
  -- Only for the operator's emergency access (break glass): over at this time.
  valid_until timestamptz,
  primary key (person_id, organization_id),
  foreign key (organization_id, team_id) references team (organization_id, id) on delete set null (team_id)
);
create index membership_organization on membership (organization_id, team_id);
-- Who takes over whose hand-overs, named by the person who is away; both days included.
create table stand_in (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  person_id uuid not null,
  stand_in_id uuid not null check (stand_in_id <> person_id),
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from),
  foreign key (person_id, organization_id) references membership (person_id, organization_id) on delete cascade,
  foreign key (stand_in_id, organization_id) references membership (person_id, organization_id) on delete cascade
);
create index stand_in_of on stand_in (organization_id, stand_in_id);
create index stand_in_for on stand_in (person_id, organization_id);

-- A device that a person has signed in on with both factors: it may open the lock with a PIN, and guesses made
-- elsewhere do not keep it out. Colleagues who share a PC share its token, and have a row each.
create table device (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person (id) on delete cascade,
  token text not null,
  pin text,
  pin_failures smallint not null default 0,
  used_on date not null,
  unique (token, person_id)
);
create index device_person on device (person_id);
create table session (
  id uuid primary key default gen_random_uuid(),
  token text not null unique,
  person_id uuid not null,
  organization_id uuid not null,
  device_id uuid references device (id) on delete set null,
  -- 1: password, link or a provider without acr/amr; 2: with a second factor.
  factors smallint not null check (factors in (1, 2)),
  -- What the browser says it is, in two words, for the list of one's own sessions.
  label text not null default '',
  created_at timestamptz not null,
  -- The last time the person proved who they are (re-authentication).
  proved_at timestamptz not null,
  seen_at timestamptz not null,
  locked boolean not null default false,
  expires_at timestamptz not null,
  foreign key (person_id, organization_id) references membership (person_id, organization_id) on delete cascade
);
create index session_expires on session (expires_at);
create index session_member on session (person_id, organization_id);
create index session_device on session (device_id);
-- What a session keeps for a while (need profile, draft, what stood in a form when the screen locked): encrypted,
-- bound to the session, never longer than its time.
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
  foreach name in array array['person', 'team', 'membership', 'stand_in', 'device', 'session', 'session_item'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to trittstein_app', name);
    execute format('grant select, insert, update, delete on %I to trittstein_system', name);
    execute format('create policy system_all on %I to trittstein_system using (true) with check (true)', name);
  end loop;
end $$;
-- Colleagues know each other by name; mail addresses and the state of an account are the system's.
grant select (id, account, name) on person to trittstein_member;
grant select on team, membership, stand_in to trittstein_member;
create policy own_organization on membership for select to trittstein_member using (organization_id = app_organization());
create policy own_organization on team for select to trittstein_member using (organization_id = app_organization());
create policy own_organization on stand_in for select to trittstein_member using (organization_id = app_organization());
create policy own_organization on person for select to trittstein_member
  using (exists (select from membership m where m.person_id = person.id and m.organization_id = app_organization()));
