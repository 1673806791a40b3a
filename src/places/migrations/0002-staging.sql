-- An import writes here first, in batches, and is then compared with the tables in one short transaction.
-- Unlogged: after a crash there is nothing worth keeping. Rows of a killed import are cleared by the next one.
-- `position` and `spot` say where in the file a row was ("line 12").
create unlogged table area_staging (
  import_id uuid not null,
  position integer not null,
  spot text not null,
  code text not null,
  level text,
  name text not null,
  parent text,
  lat double precision,
  lon double precision,
  polygon jsonb,
  south double precision,
  west double precision,
  north double precision,
  east double precision
);
create unlogged table postcode_staging (
  import_id uuid not null,
  position integer not null,
  spot text not null,
  postcode text not null,
  names text[] not null,
  kreis text,
  lat double precision not null,
  lon double precision not null
);
create unlogged table place_name_staging (
  import_id uuid not null,
  position integer not null,
  spot text not null,
  id text not null,
  key text not null,
  label text not null,
  kind text not null,
  weight integer not null,
  lat double precision not null,
  lon double precision not null,
  area_code text not null
);
create unlogged table address_staging (
  import_id uuid not null,
  position integer not null,
  spot text not null,
  street_key text not null,
  number integer not null,
  suffix text not null,
  postcode text not null,
  street text not null,
  area_code text not null,
  lat double precision,
  lon double precision
);

do $$
declare name text;
begin
  foreach name in array array['area_staging', 'postcode_staging', 'place_name_staging', 'address_staging'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert, delete on %I to trittstein_system', name);
    execute format('create policy system_select on %I for select to trittstein_system using (true)', name);
    execute format('create policy system_insert on %I for insert to trittstein_system with check (true)', name);
    execute format('create policy system_delete on %I for delete to trittstein_system using (true)', name);
  end loop;
end $$;
