-- An import of houses or offers checks its items and writes them here first, in batches; one transaction then saves
-- them. Unlogged: after a crash there is nothing worth keeping. Rows of a killed import are cleared by the next one.
create unlogged table directory_staging (
  run uuid not null,
  import text not null,
  position integer not null,
  item json not null,
  primary key (run, position)
);
alter table directory_staging enable row level security;
alter table directory_staging force row level security;
grant select, insert, delete on directory_staging to trittstein_system;
create policy system_select on directory_staging for select to trittstein_system using (true);
create policy system_insert on directory_staging for insert to trittstein_system with check (true);
create policy system_delete on directory_staging for delete to trittstein_system using (true);
