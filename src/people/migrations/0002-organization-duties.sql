-- The duties of an organization as a controller of its own (R7, R11) and how its mail links open.
create table organization_duty (
  organization_id uuid primary key references organization (id) on delete cascade,
  privacy_contact text,
  -- The version of the notice on secrecy and purpose (§ 78 SGB X) that was accepted last; null: no personal data comes.
  notice_version text,
  -- Slow hash of the PIN that opens a mail link; an organization may switch links off.
  link_pin text,
  mail_links boolean not null default true
);
-- Every acceptance, dated: by the organization (a lead for it) and by each user for themselves.
create table notice_acceptance (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organization (id) on delete cascade,
  person_id uuid not null,
  for_organization boolean not null,
  version text not null,
  accepted_at timestamptz not null
);
create unique index notice_acceptance_once on notice_acceptance (organization_id, person_id, for_organization, version);
-- Which team looks after which house: what arrives there waits for that team.
create table team_location (
  organization_id uuid not null,
  location_id uuid not null references location (id) on delete cascade,
  team_id uuid not null,
  primary key (organization_id, location_id),
  foreign key (organization_id, team_id) references team (organization_id, id) on delete cascade
);
create index team_location_team on team_location (organization_id, team_id);

-- Who was asked to join, until they do. The link or printed code is kept as a keyed hash and consumed by a POST.
create table invitation (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organization (id) on delete cascade,
  token text not null unique,
  name text not null,
  -- What they will sign in with: their mail address, or a name that was made for whoever has no mailbox.
  account text not null,
  email text,
  -- The link went to their mailbox; else a code was printed.
  by_mail boolean not null,
  roles text[] not null,
  network_id uuid references network (id) on delete set null,
  team_id uuid,
  -- The account that was prepared when somebody began to accept; whoever invites never sees it.
  person_id uuid references person (id) on delete set null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  foreign key (organization_id, team_id) references team (organization_id, id) on delete set null (team_id)
);
create index invitation_organization on invitation (organization_id, created_at);
create index invitation_person on invitation (person_id);
create index invitation_expires on invitation (expires_at);
-- The operator looks into one organization: with a reason, for hours at most, and seen by those concerned.
create table break_glass (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organization (id) on delete cascade,
  person_id uuid not null,
  reason text not null check (length(reason) >= 20),
  opened_at timestamptz not null,
  until timestamptz not null check (until <= opened_at + interval '4 hours'),
  ended_at timestamptz
);
create index break_glass_organization on break_glass (organization_id, opened_at);
create index break_glass_person on break_glass (person_id, until);
-- A lost second factor on its way to a new one: by a lead at once, by the operator a day after a call.
create table rescue (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  person_id uuid not null unique,
  started_by uuid not null check (started_by <> person_id),
  -- The number in the directory that the operator called; null where a lead of the same organization helps.
  called text,
  started_at timestamptz not null,
  due_at timestamptz not null,
  -- Keyed hash of the code that was handed out.
  code text unique,
  code_expires_at timestamptz,
  foreign key (person_id, organization_id) references membership (person_id, organization_id) on delete cascade
);
create index rescue_organization on rescue (organization_id);

do $$
declare name text;
begin
  foreach name in array array['organization_duty', 'notice_acceptance', 'team_location', 'invitation', 'break_glass', 'rescue'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to trittstein_app', name);
    execute format('grant select, insert, update, delete on %I to trittstein_system', name);
    execute format('create policy system_all on %I to trittstein_system using (true) with check (true)', name);
  end loop;
end $$;
-- Whoever hands over must know whether the house may take personal data; the PIN is the system's alone.
grant select (organization_id, privacy_contact, notice_version, mail_links) on organization_duty to trittstein_member;
create policy every_member on organization_duty for select to trittstein_member using (true);
grant insert (organization_id, privacy_contact, notice_version, link_pin, mail_links),
  update (privacy_contact, notice_version, link_pin, mail_links) on organization_duty to trittstein_member;
create policy lead_insert on organization_duty for insert to trittstein_member
  with check (organization_id = app_organization() and app_holds('lead', 'privacy'));
create policy lead_update on organization_duty for update to trittstein_member
  using (organization_id = app_organization() and app_holds('lead', 'privacy'))
  with check (organization_id = app_organization() and app_holds('lead', 'privacy'));
grant select on notice_acceptance, team_location to trittstein_member;
create policy own_organization on notice_acceptance for select to trittstein_member using (organization_id = app_organization());
create policy own_organization on team_location for select to trittstein_member using (organization_id = app_organization());
-- Everybody accepts for themselves, a lead for the organization.
grant insert on notice_acceptance to trittstein_member;
create policy own_insert on notice_acceptance for insert to trittstein_member with check
  (organization_id = app_organization() and person_id = app_person() and (not for_organization or app_holds('lead')));
-- Teams, roles and houses: a lead, for the own organization; an operator where they act for it (emergency access).
grant insert, delete on team_location to trittstein_member;
grant insert, update (name), delete on team to trittstein_member;
grant update (roles, network_id, team_id, leads_team), delete on membership to trittstein_member;
grant select (id, organization_id, name, account, email, by_mail, roles, network_id, team_id, created_at, expires_at),
  insert (id, organization_id, token, name, account, email, by_mail, roles, network_id, team_id, created_at, expires_at),
  update (token, expires_at), delete on invitation to trittstein_member;
do $$
declare name text;
begin
  foreach name in array array['team', 'membership', 'invitation'] loop
    execute format('create policy lead_update on %I for update to trittstein_member
      using (organization_id = app_organization() and app_holds(''lead'', ''operator''))
      with check (organization_id = app_organization() and app_holds(''lead'', ''operator''))', name);
  end loop;
  foreach name in array array['team_location', 'team', 'membership', 'invitation'] loop
    execute format('create policy lead_delete on %I for delete to trittstein_member
      using (organization_id = app_organization() and app_holds(''lead'', ''operator''))', name);
  end loop;
  foreach name in array array['team_location', 'team', 'invitation'] loop
    execute format('create policy lead_insert on %I for insert to trittstein_member
      with check (organization_id = app_organization() and app_holds(''lead'', ''operator''))', name);
  end loop;
end $$;
create policy lead_select on invitation for select to trittstein_member
  using (organization_id = app_organization() and app_holds('lead', 'operator'));
-- A stand-in is named by the person who is away; a lead may do it for somebody who is away already.
grant insert, delete on stand_in to trittstein_member;
create policy own_insert on stand_in for insert to trittstein_member
  with check (organization_id = app_organization() and (person_id = app_person() or app_holds('lead')));
create policy own_delete on stand_in for delete to trittstein_member
  using (organization_id = app_organization() and (person_id = app_person() or app_holds('lead')));
-- What the operator did here, for those who answer for it.
grant select (id, organization_id, reason, opened_at, until, ended_at) on break_glass to trittstein_member;
create policy lead_select on break_glass for select to trittstein_member
  using (organization_id = app_organization() and app_holds('lead', 'privacy'));
grant select (id, organization_id, person_id, called, started_at, due_at, code_expires_at),
  insert (id, organization_id, person_id, started_by, started_at, due_at) on rescue
  to trittstein_member;
create policy concerned_select on rescue for select to trittstein_member
  using (organization_id = app_organization() and (person_id = app_person() or app_holds('lead')));
create policy lead_insert on rescue for insert to trittstein_member
  with check (organization_id = app_organization() and started_by = app_person() and app_holds('lead'));
-- A person who decides at home: may the house take what they say, and whom do they ask about it?
grant select (organization_id, privacy_contact, notice_version) on organization_duty to trittstein_code;
create policy every_bearer on organization_duty for select to trittstein_code using (true);
