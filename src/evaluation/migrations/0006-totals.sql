-- What was published of a whole network in a quarter and may leave it, for whoever gives the frame above it. Null:
-- suppressed.
create table publication_total (
  network_id uuid not null,
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  alle integer,
  angenommen integer,
  nicht_moeglich integer,
  ohne_antwort integer,
  primary key (network_id, quarter)
);
alter table publication_total enable row level security;
alter table publication_total force row level security;
grant select on publication_total to trittstein_app, trittstein_member;
grant select, insert on publication_total to trittstein_system;
create policy below_select on publication_total for select to trittstein_member
  using ((select app_holds('coordinator', 'evaluator', 'lead')) and network_id = any ((select cooperation_below())::uuid[]));
create policy system_select on publication_total for select to trittstein_system using (true);
create policy system_insert on publication_total for insert to trittstein_system with check (true);
