-- Official figures of areas (residents, unemployment, benefits): public, about nobody. Imported from files.
create table area_figure (
  -- places.area.code; need not be known there yet.
  area_code text not null,
  indicator text not null,
  value numeric not null,
  -- The year, or the day where it is known: '2021', '2024-12-31'.
  as_of text not null check (as_of ~ '^\d{4}(-\d{2}-\d{2})?$'),
  -- Who publishes it, as it is named on pages.
  source text not null,
  primary key (area_code, indicator, source)
);
create index area_figure_source on area_figure (source, indicator);
alter table area_figure enable row level security;
alter table area_figure force row level security;
grant select on area_figure to trittstein_visitor, trittstein_member, trittstein_link, trittstein_code, trittstein_system;
create policy catalogue_select on area_figure for select using (true);
grant insert, update, delete on area_figure to trittstein_system;
create policy system_write on area_figure to trittstein_system using (true) with check (true);

-- Written in batches while a file is read; one transaction then saves them. Unlogged, as all staging.
create unlogged table area_figure_staging (
  run uuid not null,
  position integer not null,
  area_code text not null,
  indicator text not null,
  value numeric not null,
  as_of text not null,
  source text not null,
  primary key (run, position)
);
alter table area_figure_staging enable row level security;
alter table area_figure_staging force row level security;
grant select, insert, delete on area_figure_staging to trittstein_system;
create policy system_select on area_figure_staging for select to trittstein_system using (true);
create policy system_insert on area_figure_staging for insert to trittstein_system with check (true);
create policy system_delete on area_figure_staging for delete to trittstein_system using (true);
