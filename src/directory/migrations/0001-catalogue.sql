-- The directory after Open Referral HSDS 3.1: organization, location, service, service_at_location.
-- What is searched has a column; the facts that only become sentences stay together in `facts` (facts-of-offer.ts).
create table organization (
  id uuid primary key default gen_random_uuid(),
  slug text unique,
  name text not null,
  kind text not null,
  phone text,
  email text,
  url text,
  supervisory_authority text,
  source text not null,
  external_id text not null,
  unique (source, external_id)
);
-- A network: dated memberships of organizations; it may belong to a wider one.
create table network (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  name text not null,
  kind text not null check (kind in ('kooperation', 'rahmen')),
  part_of uuid references network (id),
  coordinator_id uuid not null references organization (id)
);
create table network_member (
  network_id uuid not null references network (id) on delete cascade,
  organization_id uuid not null references organization (id) on delete cascade,
  role text not null,
  valid_from date not null,
  valid_to date,
  -- Asked by whoever coordinates, and nobody of it has said yes: it reads what it is asked about, and is no partner yet.
  invited boolean not null default false,
  primary key (network_id, organization_id, valid_from)
);
create index network_member_organization on network_member (organization_id);
create table location (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organization (id),
  slug text unique,
  name text not null,
  kind text not null,
  street text,
  postcode text,
  city text,
  lat double precision,
  lon double precision,
  -- The finest known social space (places.area.code).
  area_code text,
  description text,
  address_public boolean not null default true,
  facts jsonb not null default '{}',
  source text not null,
  external_id text not null,
  unique (source, external_id),
  unique (organization_id, id)
);
create index location_organization on location (organization_id);
create index location_postcode on location (postcode);
create index location_place on location (lat, lon);
-- The order of the list of all houses.
create index location_listed on location (area_code, postcode, name collate "und-x-icu", id);
create table service (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organization (id),
  title text not null,
  summary text not null,
  description text,
  form text not null,
  rechtsrahmen text not null check (rechtsrahmen in ('offen', '16a', 'massnahme')),
  status text not null,
  visibility text not null default 'oeffentlich' check (visibility in ('oeffentlich', 'intern')),
  place_kind text not null check (place_kind in ('vor_ort', 'verschiedene', 'online', 'mobil', 'hybrid')),
  needs text[] not null default '{}',
  languages text[] not null default '{}',
  sensitive boolean not null default false,
  takes_handover boolean not null default true,
  facts jsonb not null,
  -- What only the offer's own page shows (service.ts).
  details jsonb not null default '{}',
  -- The last day of the offer; lists leave it out afterwards.
  valid_until date,
  -- Normalised, split and expanded words (matching/text.ts writes, matching reads).
  words text not null default '',
  checked_on date,
  source text not null,
  external_id text not null,
  unique (source, external_id),
  unique (organization_id, id)
);
create index service_organization on service (organization_id);
create index service_needs on service using gin (needs);
create index service_words on service using gin (words gin_trgm_ops);
create table service_at_location (
  service_id uuid not null references service (id) on delete cascade,
  location_id uuid not null references location (id) on delete cascade,
  room text,
  primary key (service_id, location_id)
);
create index service_at_location_location on service_at_location (location_id);
create table service_translation (
  service_id uuid not null references service (id) on delete cascade,
  language text not null,
  title text,
  summary text,
  description text,
  status text not null default 'machine',
  primary key (service_id, language)
);

do $$
declare name text;
begin
  foreach name in array array['organization', 'network', 'network_member', 'location', 'service', 'service_at_location', 'service_translation'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    -- Catalogue: everybody reads (a conditional policy makes search far slower); the system imports.
    execute format('grant select on %I to trittstein_visitor, trittstein_member, trittstein_link, trittstein_code, trittstein_system', name);
    execute format('create policy catalogue_select on %I for select using (true)', name);
    execute format('grant insert, update, delete on %I to trittstein_system', name);
    execute format('create policy system_write on %I to trittstein_system using (true) with check (true)', name);
  end loop;
end $$;
