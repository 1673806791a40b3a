-- Short anonymous surveys, and the ladder on which a person says where they stand. Nothing here tells who it was: no
-- address, no account, no time finer than the quarter, no sheet that holds several answers together.

create table survey (
  id uuid primary key default gen_random_uuid(),
  -- Of one organization, or of a network.
  organization_id uuid references organization (id) on delete cascade,
  network_id uuid references network (id) on delete cascade,
  -- In whose figures the answers of an organization's own survey count, too.
  counts_in uuid references network (id) on delete set null,
  -- In the address; it cannot be guessed.
  code text not null unique check (code ~ '^[2-9A-HJKMNP-TV-Z]{8}$'),
  title text not null check (length(title) between 1 and 120),
  audience text not null check (audience in ('teilnehmende', 'mitarbeitende')),
  questions text[] not null check (cardinality(questions) between 1 and 6),
  -- Free texts are the house's alone: a survey of a network has none.
  with_text boolean not null default false,
  opens_on date not null,
  closes_on date not null,
  -- The result was made, once and for good; nobody answers any more.
  evaluated_on date,
  result jsonb,
  check ((organization_id is null) <> (network_id is null)),
  check (network_id is null or (counts_in is null and not with_text)),
  check ((evaluated_on is null) or (organization_id is null) = (result is null)),
  unique (id, organization_id)
);
create index survey_organization on survey (organization_id);
create index survey_network on survey (network_id);
create index survey_counts_in on survey (counts_in);
create index survey_open on survey (closes_on) where evaluated_on is null;

-- A letter box: one row for each answered question (0: none given). Emptied into survey_count every night, so that the
-- order and the transaction of the rows do not tell which of them one person gave together.
create table survey_answer (
  id uuid primary key default gen_random_uuid(),
  survey_id uuid not null references survey (id) on delete cascade,
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  question text not null,
  answer smallint not null check (answer between 0 and 5)
);
create index survey_answer_survey on survey_answer (survey_id);

create table survey_count (
  survey_id uuid not null references survey (id) on delete cascade,
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  question text not null,
  answer smallint not null check (answer between 0 and 5),
  n integer not null check (n > 0),
  primary key (survey_id, quarter, question, answer)
);

create table survey_text (
  id uuid primary key default gen_random_uuid(),
  survey_id uuid not null,
  organization_id uuid not null,
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  text text not null check (length(text) between 1 and 300),
  foreign key (survey_id, organization_id) references survey (id, organization_id) on delete cascade
);
create index survey_text_organization on survey_text (organization_id, survey_id);
create index survey_text_quarter on survey_text (quarter);

-- A text that the house lets into the report of a network: a copy, under the id of the text.
create table survey_voice (
  id uuid primary key,
  organization_id uuid not null references organization (id) on delete cascade,
  network_id uuid not null references network (id) on delete cascade,
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  text text not null check (length(text) between 1 and 300)
);
create index survey_voice_network on survey_voice (network_id);
create index survey_voice_organization on survey_voice (organization_id);
create index survey_voice_quarter on survey_voice (quarter);

-- What was released of a network's answers and ladders, for each subject; a row is never changed.
create table survey_publication (
  network_id uuid not null references network (id) on delete cascade,
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  subject text not null,
  releases jsonb not null,
  primary key (network_id, quarter, subject)
);

-- The person's own: opened by a code that nobody else has seen, read by no organization. Not by the code of the sheet:
-- the counsellor knows that one (decision 0004).
create table ladder (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  network_id uuid references network (id) on delete set null,
  -- Up to three points in time, each a step and the quarter in which it was chosen.
  steps text[] not null check (cardinality(steps) between 1 and 3),
  quarters text[] not null
);
create index ladder_network on ladder (network_id);

do $$
declare name text;
begin
  foreach name in array array['survey', 'survey_answer', 'survey_count', 'survey_text', 'survey_voice', 'survey_publication', 'ladder'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to trittstein_app', name);
  end loop;
  foreach name in array array['survey', 'survey_answer', 'survey_count', 'survey_text', 'survey_voice'] loop
    execute format('grant select, insert, update, delete on %I to trittstein_system', name);
    execute format('create policy system_all on %I to trittstein_system using (true) with check (true)', name);
  end loop;
end $$;

-- Surveys: the house's by its hosts and leads, the network's by whoever coordinates it; its houses hand them out.
grant select, insert, delete on survey to trittstein_member;
grant update (closes_on) on survey to trittstein_member;
create policy own_select on survey for select to trittstein_member
  using ((organization_id = app_organization() and app_holds('host', 'lead'))
    or (network_id = any ((select cooperation_networks())::uuid[]) and (select cooperation_staff())));
create policy own_insert on survey for insert to trittstein_member
  with check (evaluated_on is null and ((organization_id = app_organization() and app_holds('host', 'lead'))
    or network_id = (select cooperation_led())));
create policy own_update on survey for update to trittstein_member
  using (evaluated_on is null and ((organization_id = app_organization() and app_holds('host', 'lead')) or network_id = (select cooperation_led())))
  with check (evaluated_on is null and ((organization_id = app_organization() and app_holds('host', 'lead')) or network_id = (select cooperation_led())));
create policy own_delete on survey for delete to trittstein_member
  using ((organization_id = app_organization() and app_holds('host', 'lead')) or network_id = (select cooperation_led()));
-- Whoever answers has the code; the result is not theirs.
grant select (id, organization_id, network_id, code, title, audience, questions, with_text, opens_on, closes_on, evaluated_on) on survey to trittstein_visitor;
create policy public_select on survey for select to trittstein_visitor using (true);

-- Answers are put in and never read again but by the system.
grant insert (survey_id, quarter, question, answer) on survey_answer to trittstein_visitor;
create policy answer_insert on survey_answer for insert to trittstein_visitor
  with check (exists (select from survey s where s.id = survey_id and s.evaluated_on is null and question = any (s.questions)));
grant insert (survey_id, organization_id, quarter, text) on survey_text to trittstein_visitor;
create policy answer_insert on survey_text for insert to trittstein_visitor
  with check (exists (select from survey s where s.id = survey_id and s.organization_id = survey_text.organization_id
    and s.evaluated_on is null and s.with_text));

grant select, delete on survey_text to trittstein_member;
create policy house_select on survey_text for select to trittstein_member
  using (organization_id = app_organization() and app_holds('host', 'lead'));
create policy house_delete on survey_text for delete to trittstein_member
  using (organization_id = app_organization() and app_holds('host', 'lead'));

grant select, insert, delete on survey_voice to trittstein_member;
create policy reader_select on survey_voice for select to trittstein_member
  using ((organization_id = app_organization() and app_holds('host', 'lead'))
    or (network_id = app_network() and app_holds('coordinator', 'evaluator')));
create policy house_insert on survey_voice for insert to trittstein_member
  with check (organization_id = app_organization() and app_holds('host', 'lead')
    and network_id = any ((select cooperation_networks())::uuid[]));
create policy house_delete on survey_voice for delete to trittstein_member
  using (organization_id = app_organization() and app_holds('host', 'lead'));

grant select on survey_publication to trittstein_member;
-- Steps of ladders begin with having come: an agency reads none of them, as it reads no arrivals (decision 0005).
create policy network_select on survey_publication for select to trittstein_member
  using ((select cooperation_staff()) and network_id = any ((select cooperation_networks())::uuid[])
    and (subject <> 'leiter' or not exists (select from organization o where o.id = (select app_organization())
      and o.kind in ('jobcenter_ge', 'jobcenter_zkt', 'agentur'))));
grant select, insert on survey_publication to trittstein_system;
create policy system_select on survey_publication for select to trittstein_system using (true);
create policy system_insert on survey_publication for insert to trittstein_system with check (true);

grant select, insert, delete on ladder to trittstein_code;
grant update (steps, quarters) on ladder to trittstein_code;
create policy bearer_select on ladder for select to trittstein_code using (code = app_code());
create policy bearer_insert on ladder for insert to trittstein_code with check (code = app_code());
create policy bearer_update on ladder for update to trittstein_code using (code = app_code()) with check (code = app_code());
create policy bearer_delete on ladder for delete to trittstein_code using (code = app_code());
-- Counting and retention: which steps in which quarters, never whose code.
grant select (id, network_id, steps, quarters), delete on ladder to trittstein_system;
create policy counting_select on ladder for select to trittstein_system using (true);
create policy retention_delete on ladder for delete to trittstein_system using (true);
