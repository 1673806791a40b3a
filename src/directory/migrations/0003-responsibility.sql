-- Which Kreise (in Berlin: Bezirke) an organization is responsible for. It changes by decree, so it is dated: both
-- days included; a row that ends before it begins was never true. Nothing is deleted: past figures refer to it.
-- The area need not be known yet (no key into places): a list of Jobcenter may come before the maps.
create table organization_area (
  organization_id uuid not null references organization (id) on delete cascade,
  -- places.area.code
  area_code text not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  primary key (organization_id, area_code, valid_from)
);
create index organization_area_code on organization_area (area_code);
alter table organization_area enable row level security;
alter table organization_area force row level security;
grant select on organization_area to trittstein_visitor, trittstein_member, trittstein_link, trittstein_code, trittstein_system;
create policy catalogue_select on organization_area for select using (true);
grant insert, update, delete on organization_area to trittstein_system;
create policy system_write on organization_area to trittstein_system using (true) with check (true);
