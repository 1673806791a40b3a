-- A speed-dating for apprentices: firms and their tables, applicants and their wishes, the search for a timetable, the
-- plan that holds, and what both sides said of each talk. Everything belongs to whoever invites, and hangs on the event.
create table dating_day (
  event_id uuid not null,
  organization_id uuid not null,
  -- Minutes since midnight (Berlin), and minutes.
  start integer not null check (start between 0 and 1439),
  rounds integer not null check (rounds between 1 and 48),
  talk integer not null default 10 check (talk between 5 and 20),
  change integer not null default 2 check (change between 0 and 15),
  breaks jsonb not null default '[]' check (jsonb_typeof(breaks) = 'array'),
  -- So many talks everybody is to have, if any plan can give them.
  least integer not null default 3 check (least between 0 and 20),
  -- The run whose plan holds.
  accepted_run uuid,
  accepted_at timestamptz,
  primary key (event_id, organization_id),
  foreign key (event_id, organization_id) references event (id, organization_id) on delete cascade
);

create table dating_firm (
  id uuid not null default gen_random_uuid(),
  event_id uuid not null,
  organization_id uuid not null,
  -- As it stands in the organizer's own table.
  key text not null check (length(key) between 1 and 40),
  name text not null check (length(name) between 1 and 120),
  -- The language of the cards on its tables.
  reads text not null default 'de' check (reads in ('de', 'de-leicht', 'en', 'ar')),
  here_from integer check (here_from between 0 and 1440),
  here_until integer check (here_until between 0 and 1440),
  recruiters text[] not null default '{}' check (cardinality(recruiters) <= 10),
  -- Training places: occupation, how many, the degree and the German that they ask for.
  trainings jsonb not null default '[]' check (jsonb_typeof(trainings) = 'array'),
  primary key (id, event_id, organization_id),
  unique (event_id, organization_id, key),
  foreign key (event_id, organization_id) references dating_day (event_id, organization_id) on delete cascade
);

create table dating_table (
  id uuid not null default gen_random_uuid(),
  event_id uuid not null,
  organization_id uuid not null,
  firm_id uuid not null,
  name text not null check (length(name) between 1 and 40),
  step_free boolean not null default true,
  quiet boolean not null default true,
  primary key (id, firm_id, event_id, organization_id),
  unique (event_id, organization_id, name),
  foreign key (firm_id, event_id, organization_id) references dating_firm (id, event_id, organization_id) on delete cascade
);
create index dating_table_firm on dating_table (firm_id);

create table dating_applicant (
  id uuid not null default gen_random_uuid(),
  event_id uuid not null,
  organization_id uuid not null,
  key text not null check (length(key) between 1 and 40),
  name text not null check (length(name) between 1 and 120),
  -- The language of their papers.
  reads text not null default 'de' check (reads in ('de', 'de-leicht', 'en', 'ar')),
  languages text[] not null default '{}' check (cardinality(languages) <= 12),
  degree text check (degree in ('ohne', 'bbr', 'msa', 'fachabi', 'abi')),
  german text check (german in ('a1', 'a2', 'b1', 'b2', 'c1')),
  occupations text[] not null default '{}' check (cardinality(occupations) <= 10),
  here_from integer check (here_from between 0 and 1440),
  here_until integer check (here_until between 0 and 1440),
  -- Did not come.
  absent boolean not null default false,
  breaks jsonb not null default '[]' check (jsonb_typeof(breaks) = 'array'),
  needs text[] not null default '{}' check (needs <@ array['stufenlos', 'ruhig']),
  interpreter text check (interpreter ~ '^[a-z]{2,3}$'),
  primary key (id, event_id, organization_id),
  unique (event_id, organization_id, key),
  foreign key (event_id, organization_id) references dating_day (event_id, organization_id) on delete cascade
);

create table dating_wish (
  event_id uuid not null,
  organization_id uuid not null,
  applicant_id uuid not null,
  firm_id uuid not null,
  rank integer not null check (rank between 1 and 50),
  primary key (applicant_id, firm_id, organization_id),
  unique (applicant_id, rank, organization_id),
  foreign key (applicant_id, event_id, organization_id) references dating_applicant (id, event_id, organization_id) on delete cascade,
  foreign key (firm_id, event_id, organization_id) references dating_firm (id, event_id, organization_id) on delete cascade
);
create index dating_wish_event on dating_wish (event_id);
create index dating_wish_firm on dating_wish (firm_id);

-- Who is to meet whatever they wish, and who is not to meet.
create table dating_pair (
  event_id uuid not null,
  organization_id uuid not null,
  applicant_id uuid not null,
  firm_id uuid not null,
  meets boolean not null,
  primary key (applicant_id, firm_id, organization_id),
  foreign key (applicant_id, event_id, organization_id) references dating_applicant (id, event_id, organization_id) on delete cascade,
  foreign key (firm_id, event_id, organization_id) references dating_firm (id, event_id, organization_id) on delete cascade
);
create index dating_pair_event on dating_pair (event_id);
create index dating_pair_firm on dating_pair (firm_id);

create table dating_interpreter (
  id uuid not null default gen_random_uuid(),
  event_id uuid not null,
  organization_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  languages text[] not null check (cardinality(languages) between 1 and 12),
  here_from integer check (here_from between 0 and 1440),
  here_until integer check (here_until between 0 and 1440),
  primary key (id, organization_id),
  foreign key (event_id, organization_id) references dating_day (event_id, organization_id) on delete cascade
);
create index dating_interpreter_event on dating_interpreter (event_id);

-- A search for a plan. It runs in a thread of a server; what the pages know of it stands here.
create table dating_run (
  id uuid not null default gen_random_uuid(),
  event_id uuid not null,
  organization_id uuid not null,
  state text not null default 'laeuft' check (state in ('laeuft', 'fertig', 'abgebrochen', 'gestoert', 'unmoeglich')),
  -- Of what was planned: whether a plan still fits what is written now.
  input text not null,
  value integer,
  bound integer,
  seconds integer not null default 0,
  -- Ids, rounds and tables; no names.
  plan jsonb,
  stop_wanted boolean not null default false,
  started_at timestamptz not null default now(),
  -- The last sign of life: a thread that died with its server gives none.
  beat_at timestamptz not null default now(),
  primary key (id, event_id, organization_id),
  foreign key (event_id, organization_id) references dating_day (event_id, organization_id) on delete cascade
);
create unique index dating_run_one on dating_run (event_id, organization_id) where state = 'laeuft';
create index dating_run_event on dating_run (event_id, started_at);
alter table dating_day add foreign key (accepted_run, event_id, organization_id)
  references dating_run (id, event_id, organization_id) on delete set null (accepted_run);

-- The plan that holds. Nobody is at two places, no table is taken twice, nobody meets twice: whatever the code thinks.
create table dating_talk (
  event_id uuid not null,
  organization_id uuid not null,
  -- From 0.
  round integer not null check (round between 0 and 47),
  applicant_id uuid not null,
  firm_id uuid not null,
  table_id uuid not null,
  primary key (applicant_id, firm_id, event_id, organization_id),
  unique (event_id, organization_id, round, applicant_id) deferrable initially deferred,
  unique (event_id, organization_id, round, table_id) deferrable initially deferred,
  foreign key (applicant_id, event_id, organization_id) references dating_applicant (id, event_id, organization_id) on delete cascade,
  foreign key (table_id, firm_id, event_id, organization_id) references dating_table (id, firm_id, event_id, organization_id) on delete cascade
);
create index dating_talk_table on dating_talk (table_id);
create index dating_talk_firm on dating_talk (firm_id);

-- What opens the page of an applicant or of a firm; of the code itself only its keyed hash.
create table dating_code (
  code text primary key,
  event_id uuid not null,
  organization_id uuid not null,
  applicant_id uuid,
  firm_id uuid,
  -- How often it was made anew: with it the same code can be printed again (speed-dating/codes.ts).
  turn integer not null default 0 check (turn >= 0),
  check ((applicant_id is null) <> (firm_id is null)),
  unique (applicant_id, organization_id),
  unique (firm_id, organization_id),
  foreign key (applicant_id, event_id, organization_id) references dating_applicant (id, event_id, organization_id) on delete cascade,
  foreign key (firm_id, event_id, organization_id) references dating_firm (id, event_id, organization_id) on delete cascade
);

create index dating_code_event on dating_code (event_id);

-- What each side said of a talk.
create table dating_answer (
  event_id uuid not null,
  organization_id uuid not null,
  applicant_id uuid not null,
  firm_id uuid not null,
  side text not null check (side in ('bewerber', 'betrieb')),
  answer text not null check (answer in ('interesse', 'probearbeit', 'gespraech', 'nein')),
  -- For the keys of dating_match.
  positive boolean not null check (positive = (answer <> 'nein')),
  -- Typed in by the house from a sheet of paper; what a side says itself is never overwritten by it.
  typed_in boolean not null default false,
  primary key (applicant_id, firm_id, side, organization_id),
  unique (applicant_id, firm_id, side, positive, organization_id),
  foreign key (applicant_id, firm_id, event_id, organization_id) references dating_talk (applicant_id, firm_id, event_id, organization_id) on delete cascade
);
create index dating_answer_event on dating_answer (event_id);
create index dating_answer_firm on dating_answer (firm_id);

-- Both said yes. The keys make sure that there is no such row without both answers: only with it one side sees the other's.
create table dating_match (
  event_id uuid not null,
  organization_id uuid not null,
  applicant_id uuid not null,
  firm_id uuid not null,
  one text not null default 'bewerber' check (one = 'bewerber'),
  other text not null default 'betrieb' check (other = 'betrieb'),
  positive boolean not null default true check (positive),
  primary key (applicant_id, firm_id, organization_id),
  foreign key (applicant_id, firm_id, one, positive, organization_id)
    references dating_answer (applicant_id, firm_id, side, positive, organization_id) on delete cascade,
  foreign key (applicant_id, firm_id, other, positive, organization_id)
    references dating_answer (applicant_id, firm_id, side, positive, organization_id) on delete cascade
);
create index dating_match_event on dating_match (event_id);

-- One page that an applicant writes about themselves, for the firms they talk with.
create table dating_flyer (
  event_id uuid not null,
  organization_id uuid not null,
  applicant_id uuid not null,
  about text not null default '' check (length(about) <= 600),
  strengths text not null default '' check (length(strengths) <= 400),
  experience text not null default '' check (length(experience) <= 800),
  primary key (applicant_id, organization_id),
  foreign key (applicant_id, event_id, organization_id) references dating_applicant (id, event_id, organization_id) on delete cascade
);

-- How an applicant can be reached: apart from the page, because a firm reads it only where both said yes.
create table dating_contact (
  event_id uuid not null,
  organization_id uuid not null,
  applicant_id uuid not null,
  contact text not null check (length(contact) between 1 and 200),
  primary key (applicant_id, organization_id),
  foreign key (applicant_id, organization_id) references dating_flyer (applicant_id, organization_id) on delete cascade
);

-- Who allows the house to ask how it went on, after two weeks and after three months. It outlives the day: it hangs on
-- the event, and a code opens it by itself, so that it can be taken back at any time.
create table dating_follow_up (
  id uuid not null default gen_random_uuid(),
  event_id uuid not null,
  organization_id uuid not null,
  code text not null unique,
  name text not null check (length(name) between 1 and 120),
  contact text not null check (length(contact) between 1 and 200),
  reads text not null check (reads in ('de', 'de-leicht', 'en', 'ar')),
  -- What was heard after two weeks. After three months the row is counted and gone.
  heard text check (heard in ('ausbildung', 'probearbeit', 'gespraech', 'anders', 'nicht_erreicht')),
  primary key (id, organization_id),
  foreign key (event_id, organization_id) references event (id, organization_id) on delete cascade
);
create index dating_follow_up_event on dating_follow_up (event_id);

-- How often something was heard; no person.
create table dating_follow_up_count (
  event_id uuid not null,
  organization_id uuid not null,
  step text not null check (step in ('wochen', 'monate')),
  heard text not null check (heard in ('ausbildung', 'probearbeit', 'gespraech', 'anders', 'nicht_erreicht')),
  n integer not null check (n >= 0),
  primary key (event_id, organization_id, step, heard),
  foreign key (event_id, organization_id) references event (id, organization_id) on delete cascade
);

do $$
declare name text;
begin
  foreach name in array array['dating_day', 'dating_firm', 'dating_table', 'dating_applicant', 'dating_wish', 'dating_pair',
    'dating_interpreter', 'dating_run', 'dating_talk', 'dating_code', 'dating_answer', 'dating_match', 'dating_flyer',
    'dating_contact', 'dating_follow_up', 'dating_follow_up_count'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to trittstein_app', name);
    execute format('grant select, insert, update, delete on %I to trittstein_system', name);
    execute format('create policy system_all on %I to trittstein_system using (true) with check (true)', name);
  end loop;
  -- Whoever invites writes it all; what was said of the talks, and the pages of applicants about themselves, is not theirs.
  foreach name in array array['dating_day', 'dating_firm', 'dating_table', 'dating_applicant', 'dating_wish', 'dating_pair',
    'dating_interpreter', 'dating_run', 'dating_talk', 'dating_code'] loop
    execute format('grant select, insert, update, delete on %I to trittstein_member', name);
    execute format($p$create policy host_all on %I to trittstein_member
      using ((select app_holds('host', 'lead', 'coordinator')) and organization_id = (select app_organization()))
      with check ((select app_holds('host', 'lead', 'coordinator')) and organization_id = (select app_organization()))$p$, name);
  end loop;
end $$;

grant select on dating_match, dating_answer, dating_follow_up, dating_follow_up_count to trittstein_member;
create policy host_select on dating_follow_up for select to trittstein_member
  using ((select app_holds('host', 'lead', 'coordinator')) and organization_id = (select app_organization()));
create policy host_select on dating_follow_up_count for select to trittstein_member
  using ((select app_holds('host', 'lead', 'coordinator')) and organization_id = (select app_organization()));
create policy host_select on dating_match for select to trittstein_member
  using ((select app_holds('host', 'lead', 'coordinator')) and organization_id = (select app_organization()));
create policy host_select on dating_answer for select to trittstein_member
  using ((select app_holds('host', 'lead', 'coordinator')) and organization_id = (select app_organization())
    and exists (select from dating_match m where m.applicant_id = dating_answer.applicant_id and m.firm_id = dating_answer.firm_id));

-- The times of the rounds are for everybody who may see the event: the screen in the hall shows nothing else.
grant select on dating_day to trittstein_visitor, trittstein_code;
create policy public_select on dating_day for select to trittstein_visitor, trittstein_code
  using (exists (select from event where event.id = event_id));

-- Whoever brings a code: an applicant their own talks, a firm its own.
grant select on dating_code, dating_talk, dating_match, dating_answer to trittstein_code;
create policy bearer_select on dating_code for select to trittstein_code using (code = app_code());
create policy bearer_select on dating_talk for select to trittstein_code
  using (applicant_id = (select c.applicant_id from dating_code c) or firm_id = (select c.firm_id from dating_code c));
create policy bearer_select on dating_match for select to trittstein_code
  using (applicant_id = (select c.applicant_id from dating_code c) or firm_id = (select c.firm_id from dating_code c));
create policy bearer_select on dating_answer for select to trittstein_code
  using ((side = 'bewerber' and applicant_id = (select c.applicant_id from dating_code c))
    or (side = 'betrieb' and firm_id = (select c.firm_id from dating_code c))
    or exists (select from dating_match m where m.applicant_id = dating_answer.applicant_id and m.firm_id = dating_answer.firm_id));
grant select on dating_table, dating_flyer to trittstein_code;
grant select (id, event_id, organization_id, name, recruiters) on dating_firm to trittstein_code;
create policy bearer_select on dating_firm for select to trittstein_code
  using (id = (select c.firm_id from dating_code c) or exists (select from dating_talk t where t.firm_id = id));
create policy bearer_select on dating_table for select to trittstein_code
  using (exists (select from dating_talk t where t.table_id = id));
-- A firm learns the name, and nothing of what else is written about a person (R12).
grant select (id, event_id, organization_id, name) on dating_applicant to trittstein_code;
create policy bearer_select on dating_applicant for select to trittstein_code
  using (id = (select c.applicant_id from dating_code c) or exists (select from dating_talk t where t.applicant_id = id));
create policy bearer_select on dating_flyer for select to trittstein_code
  using (applicant_id = (select c.applicant_id from dating_code c)
    or exists (select from dating_talk t where t.applicant_id = dating_flyer.applicant_id));
grant select on dating_contact, dating_follow_up to trittstein_code;
create policy bearer_select on dating_follow_up for select to trittstein_code using (code = app_code());
create policy bearer_select on dating_contact for select to trittstein_code
  using (applicant_id = (select c.applicant_id from dating_code c)
    or exists (select from dating_match m where m.applicant_id = dating_contact.applicant_id));
-- Both are written together, and taken back at any time.
do $$
declare name text;
begin
  foreach name in array array['dating_flyer', 'dating_contact'] loop
    execute format('grant insert, update, delete on %I to trittstein_code', name);
    execute format($p$create policy bearer_insert on %I for insert to trittstein_code
      with check (applicant_id = (select c.applicant_id from dating_code c))$p$, name);
    execute format($p$create policy bearer_update on %I for update to trittstein_code
      using (applicant_id = (select c.applicant_id from dating_code c))
      with check (applicant_id = (select c.applicant_id from dating_code c))$p$, name);
    execute format($p$create policy bearer_delete on %I for delete to trittstein_code
      using (applicant_id = (select c.applicant_id from dating_code c))$p$, name);
  end loop;
end $$;
