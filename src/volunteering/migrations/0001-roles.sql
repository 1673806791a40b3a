-- What somebody may do in a house as a volunteer. It belongs to the organization that offers it. A published one is also an
-- offer of the directory (form `engagement`), so that search, week pages, hand-over and open data find it.
create table engagement_role (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organization (id) on delete cascade,
  title text not null check (length(title) between 3 and 140),
  summary text not null default '' check (length(summary) <= 300),
  description text not null default '' check (length(description) <= 5000),
  interests text[] not null default '{}',
  asked text[] not null default '{}',
  gained text[] not null default '{}',
  rhythm text not null default 'flexibel' check (rhythm in ('woechentlich', 'flexibel', 'einmalig')),
  weekdays text[] not null default '{}',
  daytimes text[] not null default '{}',
  -- 'HH:MM' by the clock in Berlin; both or none.
  time_from text check (time_from ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  time_to text check (time_to ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  starts_on date,
  ends_on date,
  -- Hours a week, or altogether where it is once.
  hours smallint check (hours between 1 and 60),
  training text not null default '' check (length(training) <= 300),
  -- What the place says about its cover; `offen`: being asked.
  accident text not null default 'offen' check (accident in ('ja', 'nein', 'offen')),
  liability text not null default 'offen' check (liability in ('ja', 'nein', 'offen')),
  -- The extended certificate of conduct (§ 72a SGB VIII, § 30a BZRG) is needed.
  conduct boolean not null default false,
  languages text[] not null default '{}',
  german_level text check (german_level in ('A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
  step_free text not null default 'offen' check (step_free in ('ja', 'nein', 'offen')),
  -- Cents a month; null: none.
  allowance integer check (allowance between 1 and 100000),
  wanted smallint check (wanted between 1 and 999),
  -- A house of one's own organization, else a place in words.
  location_id uuid references location (id) on delete set null,
  place text not null default '' check (length(place) <= 200),
  -- Whom to ask, as the organization publishes it.
  contact_name text not null default '' check (length(contact_name) <= 120),
  contact_phone text not null default '' check (length(contact_phone) <= 40),
  contact_email text not null default '' check (length(contact_email) <= 200),
  helps_at_events boolean not null default false,
  state text not null default 'entwurf' check (state in ('entwurf', 'veroeffentlicht', 'pausiert', 'beendet')),
  -- When somebody of the organization last said that it is right.
  checked_on date not null,
  -- What it is called in the software it was imported from.
  external_id text check (length(external_id) between 1 and 120),
  service_id uuid references service (id) on delete set null,
  created_at timestamptz not null default now(),
  unique (id, organization_id),
  unique (organization_id, external_id),
  check ((time_from is null) = (time_to is null)),
  check (time_from is null or time_from < time_to),
  check (starts_on is null or ends_on is null or starts_on <= ends_on)
);
create index engagement_role_organization on engagement_role (organization_id, state);
create index engagement_role_location on engagement_role (location_id);
create index engagement_role_service on engagement_role (service_id);

alter table engagement_role enable row level security;
alter table engagement_role force row level security;
grant select on engagement_role to trittstein_app, trittstein_visitor, trittstein_code, trittstein_member;
-- What was published stays for whoever has its address, also when it is over.
create policy public_select on engagement_role for select to trittstein_visitor, trittstein_code
  using (state <> 'entwurf');
create policy member_select on engagement_role for select to trittstein_member
  using (state <> 'entwurf' or organization_id = (select app_organization()));
grant insert, delete on engagement_role to trittstein_member;
grant update (title, summary, description, interests, asked, gained, rhythm, weekdays, daytimes, time_from, time_to, starts_on,
  ends_on, hours, training, accident, liability, conduct, languages, german_level, step_free, allowance, wanted, location_id,
  place, contact_name, contact_phone, contact_email, helps_at_events, state, checked_on, external_id, service_id)
  on engagement_role to trittstein_member;
create policy host_insert on engagement_role for insert to trittstein_member
  with check ((select app_holds('host', 'lead', 'coordinator')) and organization_id = (select app_organization()));
create policy host_update on engagement_role for update to trittstein_member
  using ((select app_holds('host', 'lead', 'coordinator')) and organization_id = (select app_organization()))
  with check (organization_id = (select app_organization()));
create policy host_delete on engagement_role for delete to trittstein_member
  using ((select app_holds('host', 'lead', 'coordinator')) and organization_id = (select app_organization())
    and state in ('entwurf', 'beendet'));
grant select, insert, update, delete on engagement_role to trittstein_system;
create policy system_all on engagement_role to trittstein_system using (true) with check (true);

-- How an organization's software calls its columns, so that the next import needs no mapping by hand; and when it last
-- brought its roles up to date, so that it is reminded after three months.
create table engagement_exchange (
  organization_id uuid primary key references organization (id) on delete cascade,
  format text not null check (format in ('trittstein', 'aktion-mensch', 'freinet')),
  -- Column of the file → field.
  columns jsonb not null default '{}',
  refreshed_on date not null,
  reminded_on date
);
alter table engagement_exchange enable row level security;
alter table engagement_exchange force row level security;
grant select on engagement_exchange to trittstein_app, trittstein_member;
grant insert, delete on engagement_exchange to trittstein_member;
grant update (format, columns, refreshed_on, reminded_on) on engagement_exchange to trittstein_member;
create policy host_select on engagement_exchange for select to trittstein_member
  using ((select app_holds('host', 'lead', 'coordinator')) and organization_id = (select app_organization()));
create policy host_insert on engagement_exchange for insert to trittstein_member
  with check ((select app_holds('host', 'lead', 'coordinator')) and organization_id = (select app_organization()));
create policy host_update on engagement_exchange for update to trittstein_member
  using ((select app_holds('host', 'lead', 'coordinator')) and organization_id = (select app_organization()))
  with check (organization_id = (select app_organization()));
create policy host_delete on engagement_exchange for delete to trittstein_member
  using ((select app_holds('host', 'lead', 'coordinator')) and organization_id = (select app_organization()));
grant select, insert, update, delete on engagement_exchange to trittstein_system;
create policy system_all on engagement_exchange to trittstein_system using (true) with check (true);
