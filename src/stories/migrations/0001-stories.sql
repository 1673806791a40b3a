-- Portraits of people in their own words (decision 0027, R20). The text is the row of the organization that made it; the
-- code, the approval, the consents and the contact are the person's. Others read what both let go, as long as they do:
-- the words that the person approved (hash), released as these same words, on a channel that is allowed until a moment.

-- Not less than the whole text: whoever changes a letter, a name or the picture makes it another one.
create function story_hash(content text) returns text language sql immutable strict parallel safe as
  $$ select encode(sha256(convert_to(content, 'UTF8')), 'hex') $$;
grant execute on function story_hash(text) to trittstein_member, trittstein_code, trittstein_system;

create table story (
  id uuid not null default gen_random_uuid(),
  organization_id uuid not null references organization (id) on delete cascade,
  state text not null check (state in ('entwurf', 'freigabe', 'freigegeben', 'veroeffentlicht', 'zurueckgezogen')),
  -- All that is ever shown of it (story.ts); empty once it is withdrawn.
  content jsonb not null check (jsonb_typeof(content) = 'object' and length(content::text) <= 100000),
  hash text not null generated always as (story_hash(content::text)) stored,
  -- What the organization asks the person to change, or why it took the story down; read by the person.
  reason text not null default '' check (length(reason) <= 500),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (id, organization_id),
  unique (id)
);
create index story_organization on story (organization_id, changed_at);

-- A photograph or a drawing, read by `platform/picture` and written anew.
create table story_picture (
  story_id uuid not null,
  organization_id uuid not null,
  sha256 text not null,
  bytes bytea not null check (octet_length(bytes) between 100 and 2097152),
  small bytea not null check (octet_length(small) between 100 and 524288),
  width integer not null check (width between 1 and 1600),
  height integer not null check (height between 1 and 1600),
  primary key (story_id, organization_id),
  foreign key (story_id, organization_id) references story (id, organization_id) on delete cascade
);

-- The organization read these words and lets them go. Gone when it takes them down, or when the person withdraws.
create table story_release (
  story_id uuid not null,
  organization_id uuid not null,
  hash text not null,
  released_at timestamptz not null,
  primary key (story_id, organization_id),
  foreign key (story_id, organization_id) references story (id, organization_id) on delete cascade
);

-- The person's own: what opens it, what they approved, where it may be shown, how they may be asked again.
create table story_code (
  story_id uuid primary key references story (id) on delete cascade,
  code text not null unique,
  issued_at timestamptz not null
);
create table story_approval (
  story_id uuid not null,
  organization_id uuid not null,
  hash text not null,
  approved_at timestamptz not null,
  primary key (story_id, organization_id),
  foreign key (story_id, organization_id) references story (id, organization_id) on delete cascade
);
create table story_consent (
  story_id uuid not null,
  organization_id uuid not null,
  channel text not null check (channel in ('web', 'ausstellung', 'presse', 'aktionswoche')),
  -- For the channel of a single action week: which year's.
  year smallint check ((year is not null) = (channel = 'aktionswoche')),
  until timestamptz not null,
  -- Proof (Art. 7 (1) GDPR, § 22 KUG): which words, in which language, when.
  wording text not null,
  wording_hash text not null,
  language text not null,
  given_at timestamptz not null,
  primary key (story_id, organization_id, channel),
  foreign key (story_id, organization_id) references story (id, organization_id) on delete cascade,
  check (until > given_at)
);
create table story_contact (
  story_id uuid not null,
  organization_id uuid not null,
  contact text not null check (length(contact) between 1 and 200),
  given_at timestamptz not null,
  primary key (story_id, organization_id),
  foreign key (story_id, organization_id) references story (id, organization_id) on delete cascade
);

-- What hangs or lies somewhere on paper, kept by whoever printed it, so that it is found again.
create table story_print (
  id uuid not null default gen_random_uuid(),
  organization_id uuid not null references organization (id) on delete cascade,
  -- Of whichever organization; it outlives the story until the next night.
  story_id uuid not null,
  channel text not null check (channel in ('web', 'ausstellung', 'presse', 'aktionswoche')),
  what text not null check (what in ('plakat', 'schild', 'faltblatt', 'sonstiges')),
  place text not null check (length(place) between 1 and 160),
  copies smallint not null check (copies between 1 and 9999),
  -- The name on it, and the words that it shows.
  name text not null check (length(name) between 1 and 80),
  hash text not null,
  printed_at timestamptz not null,
  primary key (id, organization_id)
);
create index story_print_story on story_print (story_id);
create index story_print_organization on story_print (organization_id, printed_at);

do $$
declare
  name text;
  act text;
  clause text;
begin
  foreach name in array array['story', 'story_picture', 'story_release', 'story_code', 'story_approval', 'story_consent', 'story_contact', 'story_print'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to trittstein_app', name);
    execute format('grant select, delete on %I to trittstein_system', name);
    execute format('create policy system_select on %I for select to trittstein_system using (true)', name);
    execute format('create policy system_delete on %I for delete to trittstein_system using (true)', name);
  end loop;
  -- Whoever makes portraits in an organization.
  clause := '(select app_holds(''counsellor'', ''host'', ''lead'', ''coordinator'')) and organization_id = (select app_organization())';
  foreach name in array array['story', 'story_picture', 'story_release', 'story_print'] loop
    execute format('grant select, delete on %I to trittstein_member', name);
    foreach act in array array['select', 'delete'] loop
      execute format('create policy maker_%s on %I for %s to trittstein_member using (%s)', act, name, act, clause);
    end loop;
    execute format('create policy maker_insert on %I for insert to trittstein_member with check (%s)', name, clause);
  end loop;
  foreach name in array array['story', 'story_picture', 'story_release'] loop
    execute format('create policy maker_update on %I for update to trittstein_member using (%s) with check (%s)', name, clause, clause);
  end loop;
  -- Of what is the person's, the organization reads what it must keep to.
  foreach name in array array['story_approval', 'story_consent', 'story_contact'] loop
    execute format('grant select on %I to trittstein_member', name);
    execute format('create policy maker_select on %I for select to trittstein_member using (%s)', name, clause);
    execute format('grant select, insert, update, delete on %I to trittstein_code', name);
    execute format('create policy bearer_all on %I to trittstein_code using (story_id = (select c.story_id from story_code c where c.code = app_code())) with check (story_id = (select c.story_id from story_code c where c.code = app_code()))', name);
  end loop;
end $$;

grant insert (organization_id, state, content, created_at, changed_at, withdrawn_at),
  update (state, content, reason, changed_at, withdrawn_at) on story to trittstein_member;
grant insert, update on story_picture, story_release to trittstein_member;
grant insert on story_print to trittstein_member;
-- A new code; and what is left of a story that is deleted while it hangs somewhere.
grant insert, update on story_code to trittstein_system;
create policy system_insert on story_code for insert to trittstein_system with check (true);
create policy system_update on story_code for update to trittstein_system using (true) with check (true);
grant update (state, content, reason, changed_at, withdrawn_at) on story to trittstein_system;
create policy system_update on story for update to trittstein_system using (true) with check (true);

grant select on story_code to trittstein_code;
create policy bearer_select on story_code for select to trittstein_code using (code = app_code());

-- The person reads their story, corrects it, and empties it.
grant select, update (content, state, reason, changed_at, withdrawn_at) on story to trittstein_code;
create policy bearer_select on story for select to trittstein_code
  using (id = (select c.story_id from story_code c where c.code = app_code()));
create policy bearer_update on story for update to trittstein_code
  using (id = (select c.story_id from story_code c where c.code = app_code()))
  with check (id = (select c.story_id from story_code c where c.code = app_code()));
grant select, delete on story_picture, story_release to trittstein_code;
create policy bearer_select on story_picture for select to trittstein_code
  using (story_id = (select c.story_id from story_code c where c.code = app_code()));
create policy bearer_delete on story_picture for delete to trittstein_code
  using (story_id = (select c.story_id from story_code c where c.code = app_code()));
create policy bearer_delete on story_release for delete to trittstein_code
  using (story_id = (select c.story_id from story_code c where c.code = app_code()));

-- Everybody: what is released, approved as released, and allowed on a channel for everybody, at this moment.
grant select (id, organization_id, content, hash) on story to trittstein_visitor;
grant select on story_picture, story_release to trittstein_visitor;
grant select (story_id, organization_id, hash) on story_approval to trittstein_visitor;
grant select (story_id, organization_id, channel, year, until) on story_consent to trittstein_visitor;
create policy public_select on story_release for select to trittstein_visitor, trittstein_member, trittstein_code using (true);
create policy public_select on story_approval for select to trittstein_visitor, trittstein_member
  using (exists (select from story_release r where r.story_id = story_approval.story_id and r.hash = story_approval.hash));
create policy public_select on story_consent for select to trittstein_visitor, trittstein_member
  using (channel in ('web', 'aktionswoche') and until > now()
    and exists (select from story_release r where r.story_id = story_consent.story_id));
-- Those who work together with the organization that made it: posters and the press as well.
create policy partner_select on story_consent for select to trittstein_member
  using (until > now() and (select app_holds('counsellor', 'host', 'lead', 'coordinator'))
    and exists (select from story_release r where r.story_id = story_consent.story_id
      and r.organization_id in (select unnest(cooperation_partners()))));
create policy public_select on story for select to trittstein_visitor, trittstein_member
  using (exists (select from story_release r where r.story_id = story.id and r.hash = story.hash)
    and exists (select from story_approval a where a.story_id = story.id and a.hash = story.hash)
    and exists (select from story_consent c where c.story_id = story.id and c.until > now()));
create policy public_select on story_picture for select to trittstein_visitor, trittstein_member
  using (exists (select from story s where s.id = story_picture.story_id and s.content -> 'picture' ->> 'sha256' = story_picture.sha256));
