-- The day of a speed-dating itself: its clock, who is there, and the plan as it was before it was changed.

-- The clock of the hall. Position 1: seconds that the beginning is later (or earlier) than planned; then, in turn, what
-- was added to each round and to the change or break behind it. It stands still since `held_since`.
alter table dating_day
  add column delays integer[] not null default '{}' check (cardinality(delays) <= 97),
  add column held_since timestamptz;

-- Somebody of the house saw that they are there.
alter table dating_applicant add column here boolean not null default false;
alter table dating_applicant add check (not (here and absent));
-- Minutes since midnight (Berlin), as planned: nobody sits there any more.
alter table dating_table add column here_until integer check (here_until between 0 and 1440);

-- The talks as they were before the last change of the plan on the day: so that it can be taken back, and so that whoever
-- needs a new sheet is known. Ids, rounds and tables; no names.
create table dating_replan (
  id uuid not null default gen_random_uuid(),
  event_id uuid not null,
  organization_id uuid not null,
  -- The first round that it could change, from 0.
  from_round integer not null check (from_round between 0 and 47),
  before jsonb not null check (jsonb_typeof(before) = 'array'),
  -- Of the talks as they were then: whether they still are.
  after text not null,
  primary key (event_id, organization_id),
  foreign key (event_id, organization_id) references dating_day (event_id, organization_id) on delete cascade
);
alter table dating_replan enable row level security;
alter table dating_replan force row level security;
grant select on dating_replan to trittstein_app;
grant select, insert, update, delete on dating_replan to trittstein_system, trittstein_member;
create policy system_all on dating_replan to trittstein_system using (true) with check (true);
create policy host_all on dating_replan to trittstein_member
  using ((select app_holds('host', 'lead', 'coordinator')) and organization_id = (select app_organization()))
  with check ((select app_holds('host', 'lead', 'coordinator')) and organization_id = (select app_organization()));
