-- Spatial units change by decree: an area is valid from–to (the LOR were cut anew in 2021).
create table area (
  -- Land: two letters (its number would be a Bezirk's as well); Kreis: AGS; Berlin: LOR. See area.ts.
  code text not null,
  valid_from date not null default '2021-01-01',
  valid_to date,
  level text not null check (level in ('land', 'kreis', 'bezirk', 'prognoseraum', 'bezirksregion', 'planungsraum')),
  name text not null,
  parent text,
  lat double precision not null,
  lon double precision not null,
  -- GeoJSON MultiPolygon coordinates (WGS 84) with its bounding box; null where only the centre is known.
  polygon jsonb,
  south double precision,
  west double precision,
  north double precision,
  east double precision,
  source text not null,
  -- The import whose name stands: an official list of names wins over the names in a map.
  named_by text not null,
  primary key (code, valid_from)
);
create index area_box on area (level, south, north, west, east);
create table postcode (
  postcode text primary key check (postcode ~ '^[0-9]{5}$'),
  names text[] not null,
  kreis text,
  lat double precision not null,
  lon double precision not null,
  source text not null
);
-- What people call a place: district, quarter, town; and streets, for those who leave the number out.
create table place_name (
  source text not null,
  -- What the source knows it by: the AGS of a Gemeinde, else made of name and area.
  id text not null,
  key text not null,
  label text not null,
  kind text not null check (kind in ('place', 'area', 'street')),
  -- Bigger places first where a name occurs twice.
  weight integer not null default 1,
  lat double precision not null,
  lon double precision not null,
  -- The area that it is or lies in; empty where not known.
  area_code text not null default '',
  primary key (source, id)
);
create index place_name_start on place_name (key text_pattern_ops);
create index place_name_similar on place_name using gin (key gin_trgm_ops);
create table address (
  street_key text not null,
  number integer not null,
  suffix text not null default '',
  postcode text not null,
  street text not null,
  area_code text not null,
  -- Where the source knows the point; else it is taken from the area and the postcode.
  lat double precision,
  lon double precision,
  source text not null,
  primary key (street_key, number, suffix, postcode)
);

do $$
declare name text;
begin
  foreach name in array array['area', 'postcode', 'place_name', 'address'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to trittstein_visitor, trittstein_member, trittstein_link, trittstein_code, trittstein_system', name);
    execute format('create policy catalogue_select on %I for select using (true)', name);
    execute format('grant insert, update, delete on %I to trittstein_system', name);
    execute format('create policy system_write on %I to trittstein_system using (true) with check (true)', name);
  end loop;
end $$;
