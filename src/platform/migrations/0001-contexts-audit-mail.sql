-- One database role per context (HOUSE: Data). The server logs in as a role that may only become trittstein_app;
-- trittstein_app inherits nothing, so a forgotten context sees 0 rows.
do $$
declare name text;
begin
  foreach name in array array['trittstein_app', 'trittstein_visitor', 'trittstein_member', 'trittstein_link', 'trittstein_code', 'trittstein_system'] loop
    begin
      execute format('create role %I nologin noinherit nobypassrls', name);
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
end $$;
do $$
declare name text;
begin
  foreach name in array array['trittstein_visitor', 'trittstein_member', 'trittstein_link', 'trittstein_code', 'trittstein_system'] loop
    if not pg_has_role('trittstein_app', name, 'member') then
      begin
        execute format('grant %I to trittstein_app', name);
      exception when unique_violation then null;
      end;
    end if;
  end loop;
end $$;
revoke all on schema public from public;
grant usage on schema public to trittstein_app, trittstein_visitor, trittstein_member, trittstein_link, trittstein_code, trittstein_system;
create extension if not exists pg_trgm;

-- What policies ask. Empty settings are null, so that nothing equals them.
create function app_organization() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('app.organization_id', true), '')::uuid $$;
create function app_person() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('app.person_id', true), '')::uuid $$;
create function app_network() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('app.network_id', true), '')::uuid $$;
create function app_link() returns text language sql stable parallel safe as $$ select nullif(current_setting('app.link', true), '') $$;
create function app_code() returns text language sql stable parallel safe as $$ select nullif(current_setting('app.code', true), '') $$;
create function app_sheet() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('app.sheet_id', true), '')::uuid $$;
create function app_holds(variadic wanted text[]) returns boolean language sql stable parallel safe as
  $$ select exists (select from unnest(wanted) w where position(',' || w || ',' in coalesce(current_setting('app.roles', true), '')) > 0) $$;
create function app_team() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('app.team_id', true), '')::uuid $$;
-- R2: within an organization a hand-over is its counsellor's or host's, their stand-in's and their team's lead's.
-- app.people lists whose rows the acting person sees; a transfer from another owner reaches all.
-- Policies ask in the form (select app_people()), so that it is asked once for a statement and not for every row.
create function app_people() returns uuid[] language sql stable parallel safe as $$ select coalesce(nullif(current_setting('app.people', true), '')::uuid[], '{}') $$;
create function app_transfers() returns boolean language sql stable parallel safe as $$ select coalesce(position(',transfer,' in current_setting('app.roles', true)) > 0, false) $$;
-- Functions: to the contexts, not to everybody.
revoke execute on all functions in schema public from public;
-- Not `in schema public`: for one schema alone PostgreSQL can only add to what is granted by default, not take from it.
alter default privileges revoke execute on functions from public;
grant execute on all functions in schema public to trittstein_app, trittstein_visitor, trittstein_member, trittstein_link, trittstein_code, trittstein_system;

-- Audit: one hash chain per organization, written by the system role at the end of a transaction.
create table audit_head (
  organization_id uuid primary key,
  seq bigint not null,
  hash text not null,
  -- Up to which entry the head was written down outside of the database (decision 0012).
  anchored_seq bigint not null default 0
);
create table audit_entry (
  organization_id uuid not null,
  seq bigint not null,
  at text not null,
  by text not null,
  action text not null,
  subject text not null,
  detail text not null,
  previous text not null,
  hash text not null,
  primary key (organization_id, seq)
);
create table read_entry (
  id bigint generated always as identity primary key,
  organization_id uuid not null,
  at timestamptz not null,
  by text not null,
  -- As what they read it: all that the person ever learns of whoever it was.
  role text not null,
  subject text not null,
  purpose text not null
);
create index read_entry_subject on read_entry (subject, organization_id);
create index read_entry_at on read_entry (at);

-- Outgoing mail: kept until it was delivered, erased 30 days later.
create table mail (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid,
  recipient text not null,
  subject text not null,
  body text not null,
  -- An iCalendar file that goes with it (RFC 6047).
  calendar text,
  created_at timestamptz not null,
  sent_at timestamptz,
  tries integer not null default 0
);
create index mail_waiting on mail (created_at) where sent_at is null;

do $$
declare name text;
begin
  foreach name in array array['audit_head', 'audit_entry', 'read_entry', 'mail'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to trittstein_app', name);
  end loop;
end $$;
grant select, insert, update on audit_head to trittstein_system;
create policy system_select on audit_head for select to trittstein_system using (true);
create policy system_insert on audit_head for insert to trittstein_system with check (true);
create policy system_update on audit_head for update to trittstein_system using (true) with check (true);
grant select, insert on audit_entry, read_entry to trittstein_system;
create policy system_select on audit_entry for select to trittstein_system using (true);
create policy system_insert on audit_entry for insert to trittstein_system with check (true);
create policy system_select on read_entry for select to trittstein_system using (true);
create policy system_insert on read_entry for insert to trittstein_system with check (true);
-- Erased by date and by nothing else, and not before the end of the year after the reading (decision 0012).
grant delete on read_entry to trittstein_system;
create policy retention_delete on read_entry for delete to trittstein_system
  using (at < (date_trunc('year', now() at time zone 'Europe/Berlin') - interval '1 year') at time zone 'Europe/Berlin');
-- The privacy officer sees one case at a time, never a list of what somebody did: app.case is set for a question
-- whose reason is in the chain (people/one-case).
grant select on audit_entry, read_entry to trittstein_member;
create policy privacy_select on audit_entry for select to trittstein_member
  using (organization_id = app_organization() and app_holds('privacy') and subject = nullif(current_setting('app.case', true), ''));
create policy privacy_select on read_entry for select to trittstein_member
  using (organization_id = app_organization() and app_holds('privacy') and subject = nullif(current_setting('app.case', true), ''));
grant select, insert, update, delete on mail to trittstein_system;
create policy system_all on mail to trittstein_system using (true) with check (true);
