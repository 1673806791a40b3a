-- What a cooperation agrees on and what becomes of it. Rows belong to a network and are shared by the organizations
-- in it; a wider network's owner looks at what lies below (decision 0016).

-- Networks that the acting organization belongs to today, or coordinates; not those that it was only asked into.
create function cooperation_networks() returns uuid[] language sql stable parallel safe as $$
  select coalesce(array_agg(id), '{}') from (
    select network_id as id from network_member where organization_id = app_organization() and not invited
      and valid_from <= (now() at time zone 'Europe/Berlin')::date
      and (valid_to is null or valid_to >= (now() at time zone 'Europe/Berlin')::date)
    union
    select id from network where coordinator_id = app_organization()) mine $$;
-- Networks that it was only asked into: of them it reads what it is asked about, with who else is, and nothing more.
create function cooperation_asked() returns uuid[] language sql stable parallel safe as $$
  select coalesce(array_agg(network_id), '{}') from network_member where organization_id = app_organization() and invited
    and valid_from <= (now() at time zone 'Europe/Berlin')::date
    and (valid_to is null or valid_to >= (now() at time zone 'Europe/Berlin')::date) $$;
-- Networks below a frame that the acting organization gives or coordinates, at any depth.
create function cooperation_below() returns uuid[] language sql stable parallel safe as $$
  with recursive below as (
    select n.id from network n join network wider on wider.id = n.part_of
      where wider.coordinator_id = app_organization() or exists (select from network_member m
        where m.network_id = wider.id and m.organization_id = app_organization() and m.role = 'rahmengeber' and not m.invited
        and m.valid_from <= (now() at time zone 'Europe/Berlin')::date
        and (m.valid_to is null or m.valid_to >= (now() at time zone 'Europe/Berlin')::date))
    union
    select n.id from network n join below on n.part_of = below.id)
  select coalesce(array_agg(id), '{}') from below $$;
-- Whoever works in one of the organizations: every role but the operator's, who is technique only.
create function cooperation_staff() returns boolean language sql stable parallel safe as
  $$ select app_holds('counsellor', 'host', 'lead', 'privacy', 'coordinator', 'evaluator') $$;
-- The network that the acting person coordinates, where their organization does.
create function cooperation_led() returns uuid language sql stable parallel safe as $$
  select id from network where id = app_network() and coordinator_id = app_organization() and app_holds('coordinator') $$;
grant execute on function cooperation_networks(), cooperation_asked(), cooperation_below(), cooperation_staff(), cooperation_led() to trittstein_member;
create index network_part_of on network (part_of);
create index network_coordinator on network (coordinator_id);

create table agreement (
  id uuid primary key default gen_random_uuid(),
  network_id uuid not null references network (id) on delete cascade,
  kind text not null check (kind in ('rahmenvereinbarung', 'regionale_vereinbarung', 'vertrag', 'ohne_schriftform')),
  title text not null,
  -- The agreement of a wider network that it rests on.
  framework_id uuid references agreement (id) on delete set null,
  state text not null default 'anbahnung',
  signed_on date,
  model_from date,
  model_until date,
  -- The existing structure it went over into, by name.
  successor text,
  -- What everybody may read.
  public boolean not null default false,
  about text,
  fields text[] not null default '{}',
  target_groups text[] not null default '{}',
  created_at timestamptz not null,
  unique (id, network_id)
);
create index agreement_network on agreement (network_id);
create index agreement_framework on agreement (framework_id);

-- A text that was laid before the parties is never changed: the next one is a new version.
create table agreement_version (
  agreement_id uuid not null,
  network_id uuid not null,
  number integer not null check (number > 0),
  blocks jsonb not null,
  -- Counts the changes of a draft, so that two who write at once notice each other.
  revision integer not null default 1,
  offered_at timestamptz,
  hash text,
  in_force_on date,
  -- Laid before the parties and taken back before all had agreed: nobody signs it any more.
  withdrawn_on date,
  primary key (agreement_id, number),
  unique (agreement_id, number, hash),
  check ((offered_at is null) = (hash is null)),
  check (withdrawn_on is null or (offered_at is not null and in_force_on is null)),
  foreign key (agreement_id, network_id) references agreement (id, network_id) on delete cascade
);
-- One draft at a time.
create unique index agreement_version_draft on agreement_version (agreement_id) where offered_at is null;

create table agreement_party (
  id uuid primary key default gen_random_uuid(),
  agreement_id uuid not null,
  network_id uuid not null,
  organization_id uuid not null references organization (id) on delete cascade,
  role text not null,
  represented_by text,
  represented_as text,
  -- Is paid for services of integration (R18, § 18d SGB II): a conflict of interest to be seen.
  paid_services boolean not null default false,
  -- Joins a signed agreement by declaration.
  accedes boolean not null default false,
  joined_on date,
  left_on date check (left_on >= joined_on),
  -- Who said so: what its own lead has said, nobody else takes back.
  left_by text check (left_by in ('own', 'coordinator')),
  check ((left_on is null) = (left_by is null)),
  foreign key (agreement_id, network_id) references agreement (id, network_id) on delete cascade
);
create unique index agreement_party_once on agreement_party (agreement_id, organization_id) where left_on is null;
create index agreement_party_organization on agreement_party (organization_id);

-- Who said yes to which text. The hash is part of the key: a signature of another text cannot be stored.
create table agreement_signature (
  id uuid primary key default gen_random_uuid(),
  agreement_id uuid not null,
  network_id uuid not null,
  organization_id uuid not null references organization (id) on delete cascade,
  number integer not null,
  hash text not null,
  form text not null check (form in ('bestaetigt', 'papier', 'beitritt')),
  signed_by text not null,
  signed_as text,
  -- None where somebody said with one click that it is so.
  place text,
  signed_on date not null,
  recorded_at timestamptz not null,
  unique (agreement_id, organization_id, number),
  foreign key (agreement_id, network_id) references agreement (id, network_id) on delete cascade,
  foreign key (agreement_id, number, hash) references agreement_version (agreement_id, number, hash)
);
create index agreement_signature_organization on agreement_signature (organization_id);

-- What happened, by day; written by the system alone, never changed.
create table agreement_event (
  id uuid primary key default gen_random_uuid(),
  agreement_id uuid not null,
  network_id uuid not null,
  day date not null,
  kind text not null check (kind in ('angelegt', 'fassung', 'vorgelegt', 'zugestimmt', 'stand', 'beigetreten', 'ausgetreten', 'gefragt',
    'papier_zurueck', 'papier_berichtigt', 'stand_zurueck', 'austritt_zurueck')),
  state text,
  number integer,
  organization_id uuid references organization (id) on delete cascade,
  note text,
  -- The database's own clock: two that are written in one transaction keep their order.
  recorded_at timestamptz not null default clock_timestamp(),
  foreign key (agreement_id, network_id) references agreement (id, network_id) on delete cascade
);
create index agreement_event_agreement on agreement_event (agreement_id, day);
create index agreement_event_network on agreement_event (network_id, day);
create index agreement_event_organization on agreement_event (organization_id);

create table milestone (
  id uuid primary key default gen_random_uuid(),
  network_id uuid not null references network (id) on delete cascade,
  agreement_id uuid not null,
  kind text not null check (kind in ('ende_modellphase', 'auswertung', 'kuendigungsfrist', 'eigener')),
  title text,
  due_on date not null,
  -- Days before, on which whoever coordinates is told.
  remind_days smallint not null default 28 check (remind_days between 0 and 366),
  reminded_on date,
  done_on date,
  check (kind <> 'eigener' or title is not null),
  foreign key (agreement_id, network_id) references agreement (id, network_id) on delete cascade
);
create index milestone_network on milestone (network_id, due_on);
create index milestone_agreement on milestone (agreement_id);
create index milestone_due on milestone (due_on) where done_on is null and reminded_on is null;

do $$
declare name text;
begin
  foreach name in array array['agreement', 'agreement_version', 'agreement_party', 'agreement_signature', 'agreement_event', 'milestone'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to trittstein_app, trittstein_member', name);
    execute format('grant select, insert, update, delete on %I to trittstein_system', name);
    execute format('create policy system_all on %I to trittstein_system using (true) with check (true)', name);
  end loop;
  -- Texts and signatures name people: they stay within the network. The rest is read from the frame above as well.
  foreach name in array array['agreement_version', 'agreement_signature'] loop
    execute format('create policy network_select on %I for select to trittstein_member using ((select cooperation_staff()) and network_id = any ((select cooperation_networks())::uuid[]))', name);
  end loop;
  foreach name in array array['agreement', 'agreement_party', 'agreement_event', 'milestone'] loop
    execute format('create policy network_select on %I for select to trittstein_member using ((select cooperation_staff()) and (network_id = any ((select cooperation_networks())::uuid[]) or network_id = any ((select cooperation_below())::uuid[])))', name);
  end loop;
end $$;

-- Agreements that the acting organization is asked about in networks that it does not belong to (yet).
create function cooperation_asked_about() returns uuid[] language sql stable parallel safe as $$
  select coalesce(array_agg(agreement_id), '{}') from agreement_party where organization_id = app_organization()
    and left_on is null and network_id = any ((select cooperation_asked())::uuid[]) $$;
grant execute on function cooperation_asked_about() to trittstein_member;
create policy asked_select on agreement for select to trittstein_member using ((select cooperation_staff()) and id = any ((select cooperation_asked_about())::uuid[]));
create policy asked_select on agreement_version for select to trittstein_member using ((select cooperation_staff()) and agreement_id = any ((select cooperation_asked_about())::uuid[]));
create policy asked_select on agreement_signature for select to trittstein_member using ((select cooperation_staff()) and agreement_id = any ((select cooperation_asked_about())::uuid[]));
create policy asked_select on agreement_party for select to trittstein_member using ((select cooperation_staff()) and network_id = any ((select cooperation_asked())::uuid[]));

-- Whoever coordinates writes; what was laid before the parties stays as it is.
grant insert, update, delete on agreement, agreement_version, agreement_party, milestone to trittstein_member;
create policy led_insert on agreement for insert to trittstein_member with check (network_id = (select cooperation_led()));
create policy led_update on agreement for update to trittstein_member using (network_id = (select cooperation_led())) with check (network_id = (select cooperation_led()));
create policy led_delete on agreement for delete to trittstein_member using (network_id = (select cooperation_led()) and state = 'anbahnung');
create policy led_insert on agreement_version for insert to trittstein_member with check (network_id = (select cooperation_led()) and in_force_on is null);
create policy led_update on agreement_version for update to trittstein_member using (network_id = (select cooperation_led()) and offered_at is null) with check (network_id = (select cooperation_led()) and in_force_on is null);
create policy led_delete on agreement_version for delete to trittstein_member using (network_id = (select cooperation_led()) and offered_at is null);
create policy led_insert on agreement_party for insert to trittstein_member with check (network_id = (select cooperation_led()));
create policy led_update on agreement_party for update to trittstein_member using (network_id = (select cooperation_led())) with check (network_id = (select cooperation_led()));
create policy led_delete on agreement_party for delete to trittstein_member using (network_id = (select cooperation_led()) and joined_on is null);
create policy led_insert on milestone for insert to trittstein_member with check (network_id = (select cooperation_led()));
create policy led_update on milestone for update to trittstein_member using (network_id = (select cooperation_led())) with check (network_id = (select cooperation_led()));
create policy led_delete on milestone for delete to trittstein_member using (network_id = (select cooperation_led()));
-- A party signs for itself through its lead; whoever coordinates records what was signed on paper.
grant insert on agreement_signature to trittstein_member;
create policy own_insert on agreement_signature for insert to trittstein_member
  with check ((form <> 'papier' and organization_id = app_organization() and app_holds('lead')
      and (network_id = any ((select cooperation_networks())::uuid[]) or agreement_id = any ((select cooperation_asked_about())::uuid[])))
    or (form = 'papier' and network_id = (select cooperation_led())));

-- What the cooperation is about: for everybody, without names of people.
grant select (id, network_id, kind, title, framework_id, state, signed_on, model_from, model_until, successor, public, about, fields, target_groups) on agreement to trittstein_visitor;
create policy public_select on agreement for select to trittstein_visitor using (public and state <> 'anbahnung');
grant select (id, agreement_id, network_id, organization_id, role, paid_services, joined_on, left_on) on agreement_party to trittstein_visitor;
create policy public_select on agreement_party for select to trittstein_visitor
  using (joined_on is not null and exists (select from agreement a where a.id = agreement_id and a.public));
