-- A person's own engagement: sealed with their code (decision 0026), read by no organization. And what they send to a
-- house of their choice to be confirmed: the house's own copy, for as long as it is asked.

create table own_path (
  id uuid primary key,
  -- Keyed fingerprint of the code; the code itself is stored nowhere.
  code text not null unique,
  -- Everything else: engagements, steps, hours, notes. Only SECRET and the code together open it.
  sealed bytea not null check (octet_length(sealed) between 28 and 1000000),
  -- Two phones at once: the later one works on what the earlier one left.
  version integer not null default 1,
  -- Twelve months after the last change.
  expires_on date not null
);
create index own_path_expires on own_path (expires_on);

create table engagement_confirmation (
  id uuid not null,
  organization_id uuid not null references organization (id) on delete cascade,
  -- Opens it for the person: another fingerprint than that of their path, so that no row leads from here to there.
  receipt text not null,
  name text not null check (length(name) between 1 and 120),
  role text not null check (length(role) between 1 and 120),
  from_day date not null,
  until_day date not null,
  -- Quarters of an hour, as sent and as confirmed; null: a certificate without hours.
  quarters integer check (quarters between 1 and 40000),
  confirmed_quarters integer check (confirmed_quarters between 1 and 40000),
  strengths text[] not null default '{}' check (cardinality(strengths) <= 12),
  state text not null default 'sent' check (state in ('sent', 'confirmed', 'nothing')),
  sent_on date not null,
  answered_on date,
  -- When the house was told by mail that somebody asks.
  told_on date,
  expires_on date not null,
  primary key (organization_id, id),
  check (until_day >= from_day),
  check ((state = 'sent') = (answered_on is null)),
  check (state = 'confirmed' or confirmed_quarters is null)
);
create index engagement_confirmation_receipt on engagement_confirmation (receipt);
create index engagement_confirmation_expires on engagement_confirmation (expires_on);

-- Whom a person may ask: houses. Whoever pays or arranges benefits is never asked and never reads, and no firm either.
create function engagement_house(asked uuid) returns boolean language sql stable as
  $$ select exists (select from organization o where o.id = asked and o.kind in ('kommune', 'land', 'bund', 'traeger')) $$;

grant execute on function engagement_house(uuid) to trittstein_member;

do $$
declare name text;
begin
  foreach name in array array['own_path', 'engagement_confirmation'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to trittstein_app', name);
  end loop;
end $$;

grant select, insert, delete on own_path to trittstein_code;
grant update (sealed, version, expires_on) on own_path to trittstein_code;
create policy bearer_select on own_path for select to trittstein_code using (code = app_code());
create policy bearer_insert on own_path for insert to trittstein_code with check (code = app_code());
create policy bearer_update on own_path for update to trittstein_code using (code = app_code()) with check (code = app_code());
create policy bearer_delete on own_path for delete to trittstein_code using (code = app_code());
-- Retention: when it ends, never whose it is or what it holds.
grant select (id, expires_on), delete on own_path to trittstein_system;
create policy retention_select on own_path for select to trittstein_system using (true);
create policy retention_delete on own_path for delete to trittstein_system using (true);

-- The person sees what became of what they sent; they write and erase it by a transfer.
grant select on engagement_confirmation to trittstein_code;
create policy bearer_select on engagement_confirmation for select to trittstein_code using (receipt = app_code());
-- Members do not read the receipt: nothing tells them which rows are of one person.
grant select (id, organization_id, name, role, from_day, until_day, quarters, confirmed_quarters, strengths, state, sent_on, answered_on, expires_on),
  insert, delete on engagement_confirmation to trittstein_member;
grant update (state, confirmed_quarters, answered_on, expires_on) on engagement_confirmation to trittstein_member;
create policy house_select on engagement_confirmation for select to trittstein_member
  using (organization_id = app_organization() and app_holds('host', 'lead', 'coordinator', 'transfer') and engagement_house(organization_id));
create policy house_update on engagement_confirmation for update to trittstein_member
  using (organization_id = app_organization() and app_holds('host', 'lead', 'coordinator') and engagement_house(organization_id))
  with check (organization_id = app_organization() and app_holds('host', 'lead', 'coordinator'));
create policy transfer_insert on engagement_confirmation for insert to trittstein_member
  with check (organization_id = app_organization() and app_holds('transfer') and engagement_house(organization_id));
create policy transfer_delete on engagement_confirmation for delete to trittstein_member
  using (organization_id = app_organization() and app_holds('transfer'));
grant select (organization_id, id, state, told_on, expires_on), update (told_on), delete on engagement_confirmation to trittstein_system;
create policy retention_select on engagement_confirmation for select to trittstein_system using (true);
create policy telling_update on engagement_confirmation for update to trittstein_system using (true) with check (true);
create policy retention_delete on engagement_confirmation for delete to trittstein_system using (true);
