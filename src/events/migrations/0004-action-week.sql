-- An action week: its days and items are events (event.part_of). Here is what a week has besides: partners of an item,
-- helpers, what the press gets, and what came of it. Everything belongs to whoever invites; its public pages read what is
-- published and nothing else.

-- Who takes part in an item: asked, and answered by themselves.
create table week_partner (
  event_id uuid not null,
  organization_id uuid not null,
  partner_id uuid not null references organization (id) on delete cascade,
  state text not null default 'gefragt' check (state in ('gefragt', 'ja', 'nein')),
  -- Their stand or contribution, in their own words.
  contribution text not null default '' check (length(contribution) <= 300),
  primary key (event_id, organization_id, partner_id),
  foreign key (event_id, organization_id) references event (id, organization_id) on delete cascade
);
create index week_partner_partner on week_partner (partner_id, event_id);

create table week_shift (
  id uuid not null default gen_random_uuid(),
  event_id uuid not null,
  organization_id uuid not null,
  what text not null check (length(what) between 1 and 80),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  needed smallint not null check (needed between 1 and 99),
  primary key (id, event_id, organization_id),
  foreign key (event_id, organization_id) references event (id, organization_id) on delete cascade
);
create index week_shift_event on week_shift (event_id, starts_at);

-- Who helps, by name: seen by whoever invites and by whoever wrote it; gone 30 days after.
create table week_helper (
  id uuid not null default gen_random_uuid(),
  shift_id uuid not null,
  event_id uuid not null,
  organization_id uuid not null,
  -- The organization that wrote it.
  named_by uuid not null references organization (id) on delete cascade,
  name text not null check (length(name) between 1 and 80),
  primary key (id, event_id, organization_id),
  foreign key (shift_id, event_id, organization_id) references week_shift (id, event_id, organization_id) on delete cascade
);
create index week_helper_shift on week_helper (shift_id);
create index week_helper_event on week_helper (event_id);
create index week_helper_named_by on week_helper (named_by);

-- For the press: two texts, whom to ask; and pictures, whose rights are clear.
create table week_press (
  event_id uuid not null,
  organization_id uuid not null,
  short text not null check (length(short) <= 600),
  long text not null check (length(long) <= 6000),
  contact_name text not null default '' check (length(contact_name) <= 80),
  contact_phone text not null default '' check (length(contact_phone) <= 40),
  contact_email text not null default '' check (length(contact_email) <= 200),
  published_at timestamptz,
  primary key (event_id, organization_id),
  foreign key (event_id, organization_id) references event (id, organization_id) on delete cascade
);
create table week_picture (
  id uuid not null default gen_random_uuid(),
  event_id uuid not null,
  organization_id uuid not null,
  -- Without what a camera wrote into it.
  bytes bytea not null check (octet_length(bytes) between 100 and 2097152),
  type text not null check (type in ('jpeg', 'png')),
  width integer not null check (width between 1 and 8000),
  height integer not null check (height between 1 and 8000),
  alt text not null check (length(alt) between 1 and 300),
  author text not null check (length(author) between 1 and 120),
  licence text not null check (licence in ('CC0', 'CC BY 4.0', 'CC BY-SA 4.0', 'presse')),
  -- Whether people are to be recognized; then they have said yes.
  people boolean not null,
  created_at timestamptz not null,
  primary key (id, event_id, organization_id),
  foreign key (event_id, organization_id) references event (id, organization_id) on delete cascade
);
create index week_picture_event on week_picture (event_id, created_at);

-- What came of it. The numbers are kept as they were published: protected, never recalculated for a reader.
create table week_conclusion (
  event_id uuid not null,
  organization_id uuid not null,
  words text not null default '' check (length(words) <= 6000),
  -- What others wrote: { title, medium, url }.
  clippings jsonb not null default '[]' check (jsonb_typeof(clippings) = 'array'),
  numbers jsonb check (jsonb_typeof(numbers) = 'object'),
  published_at timestamptz,
  primary key (event_id, organization_id),
  foreign key (event_id, organization_id) references event (id, organization_id) on delete cascade,
  check ((published_at is null) = (numbers is null))
);
-- What people said, with their consent; gone at once when they take it back.
create table week_voice (
  id uuid not null default gen_random_uuid(),
  event_id uuid not null,
  organization_id uuid not null,
  quote text not null check (length(quote) between 1 and 300),
  signature text not null check (length(signature) between 1 and 60),
  created_at timestamptz not null,
  primary key (id, event_id, organization_id),
  foreign key (event_id, organization_id) references event (id, organization_id) on delete cascade
);
create index week_voice_event on week_voice (event_id, created_at);

do $$
declare name text;
begin
  foreach name in array array['week_partner', 'week_shift', 'week_helper', 'week_press', 'week_picture', 'week_conclusion', 'week_voice'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to trittstein_app', name);
    execute format('grant select, insert, update, delete on %I to trittstein_system, trittstein_member', name);
    execute format('create policy system_all on %I to trittstein_system using (true) with check (true)', name);
    execute format('create policy host_all on %I to trittstein_member using ((select app_holds(''host'', ''lead'', ''coordinator'')) and organization_id = (select app_organization())) with check ((select app_holds(''host'', ''lead'', ''coordinator'')) and organization_id = (select app_organization()))', name);
  end loop;
  foreach name in array array['week_partner', 'week_press', 'week_picture', 'week_conclusion', 'week_voice'] loop
    execute format('grant select on %I to trittstein_visitor, trittstein_code', name);
  end loop;
end $$;

-- Whom somebody asked, and into what, stays as it is; only the answer changes.
revoke update on week_partner from trittstein_member;
grant update (state, contribution) on week_partner to trittstein_member;

-- For everybody who sees the event: who takes part in what everybody sees, and what was published.
create policy public_select on week_partner for select to trittstein_visitor, trittstein_code, trittstein_member
  using (state = 'ja' and exists (select from event e where e.id = week_partner.event_id and e.state <> 'entwurf' and e.audience = 'alle'));
create policy public_select on week_press for select to trittstein_visitor, trittstein_code, trittstein_member
  using (published_at is not null and exists (select from event e where e.id = week_press.event_id));
create policy public_select on week_picture for select to trittstein_visitor, trittstein_code, trittstein_member
  using (exists (select from week_press p where p.event_id = week_picture.event_id and p.published_at is not null));
create policy public_select on week_conclusion for select to trittstein_visitor, trittstein_code, trittstein_member
  using (published_at is not null and exists (select from event e where e.id = week_conclusion.event_id));
create policy public_select on week_voice for select to trittstein_visitor, trittstein_code, trittstein_member
  using (exists (select from week_conclusion c where c.event_id = week_voice.event_id and c.published_at is not null));

-- A partner reads what it was asked, answers, reads the shifts of what it takes part in, and names its own people.
create policy partner_select on week_partner for select to trittstein_member
  using ((select app_holds('host', 'lead', 'coordinator')) and partner_id = (select app_organization()));
create policy partner_update on week_partner for update to trittstein_member
  using ((select app_holds('host', 'lead', 'coordinator')) and partner_id = (select app_organization()))
  with check (partner_id = (select app_organization()));
create policy partner_select on week_shift for select to trittstein_member
  using ((select app_holds('host', 'lead', 'coordinator')) and exists (select from week_partner p
    where p.event_id = week_shift.event_id and p.partner_id = (select app_organization()) and p.state = 'ja'));
create policy partner_select on week_helper for select to trittstein_member
  using ((select app_holds('host', 'lead', 'coordinator')) and named_by = (select app_organization()));
create policy partner_insert on week_helper for insert to trittstein_member
  with check ((select app_holds('host', 'lead', 'coordinator')) and named_by = (select app_organization())
    and exists (select from week_partner p where p.event_id = week_helper.event_id
      and p.partner_id = (select app_organization()) and p.state = 'ja'));
create policy partner_delete on week_helper for delete to trittstein_member
  using ((select app_holds('host', 'lead', 'coordinator')) and named_by = (select app_organization()));
