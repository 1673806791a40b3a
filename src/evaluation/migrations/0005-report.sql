-- The evaluation of a model phase as a document: what the house knows is written by itself, what people say beside it.
create table evaluation_report (
  id uuid primary key default gen_random_uuid(),
  network_id uuid not null,
  agreement_id uuid not null,
  -- Section → what people wrote.
  said jsonb not null default '{}',
  revision integer not null default 1,
  -- What the house knew on the day it was finished; from then on nothing of it changes any more.
  facts jsonb,
  finished_on date,
  -- The first decision on the agreement that was there then or came afterwards: later ones belong to later reports.
  decision jsonb,
  created_at timestamptz not null,
  check ((facts is null) = (finished_on is null)),
  check (decision is null or finished_on is not null),
  foreign key (agreement_id, network_id) references agreement (id, network_id) on delete cascade
);
create index evaluation_report_agreement on evaluation_report (agreement_id);
create index evaluation_report_network on evaluation_report (network_id);
-- One is being written at a time.
create unique index evaluation_report_open on evaluation_report (agreement_id) where finished_on is null;

alter table evaluation_report enable row level security;
alter table evaluation_report force row level security;
grant select on evaluation_report to trittstein_app;
grant select, insert, update, delete on evaluation_report to trittstein_member;
-- Network and owner of a frame above read it once it is finished. A draft gathers what its reader may read, so it is for
-- those who read all of it: whoever coordinates or evaluates this network.
create policy network_select on evaluation_report for select to trittstein_member
  using (finished_on is not null and (select cooperation_staff())
    and (network_id = any ((select cooperation_networks())::uuid[]) or network_id = any ((select cooperation_below())::uuid[])));
create policy draft_select on evaluation_report for select to trittstein_member
  using (finished_on is null and network_id = app_network() and app_holds('coordinator', 'evaluator')
    and network_id = any ((select cooperation_networks())::uuid[]));
create policy led_insert on evaluation_report for insert to trittstein_member
  with check (network_id = (select cooperation_led()) and finished_on is null);
create policy led_update on evaluation_report for update to trittstein_member
  using (network_id = (select cooperation_led()) and finished_on is null) with check (network_id = (select cooperation_led()));
create policy led_delete on evaluation_report for delete to trittstein_member
  using (network_id = (select cooperation_led()) and finished_on is null);
grant select, insert, update, delete on evaluation_report to trittstein_system;
create policy system_all on evaluation_report to trittstein_system using (true) with check (true);
