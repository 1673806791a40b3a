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
-- Functions: to the contexts, not to everybody.
revoke execute on all functions in schema public from public;
alter default privileges in schema public revoke execute on functions from public;
grant execute on all functions in schema public to trittstein_app, trittstein_visitor, trittstein_member, trittstein_link, trittstein_code, trittstein_system;

-- Audit: one hash chain per organization, written by the system role at the end of a transaction.
create table audit_head (
  organization_id uuid primary key,
  seq bigint not null,
  hash text not null
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
  at text not null,
  by text not null,
  subject text not null,
  purpose text not null
);
create index read_entry_subject on read_entry (organization_id, subject);

-- Outgoing mail: kept until it was delivered, erased 30 days later.
create table mail (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid,
  recipient text not null,
  subject text not null,
  body text not null,
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
create policy system_all on audit_head to trittstein_system using (true) with check (true);
grant select, insert on audit_entry, read_entry to trittstein_system;
create policy system_select on audit_entry for select to trittstein_system using (true);
create policy system_insert on audit_entry for insert to trittstein_system with check (true);
create policy system_select on read_entry for select to trittstein_system using (true);
create policy system_insert on read_entry for insert to trittstein_system with check (true);
grant select on audit_entry, read_entry to trittstein_member;
create policy privacy_select on audit_entry for select to trittstein_member
  using (organization_id = app_organization() and app_holds('privacy'));
create policy privacy_select on read_entry for select to trittstein_member
  using (organization_id = app_organization() and app_holds('privacy'));
grant select, insert, update, delete on mail to trittstein_system;
create policy system_all on mail to trittstein_system using (true) with check (true);
