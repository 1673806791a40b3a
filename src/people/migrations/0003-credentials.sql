-- better-auth's own schema and role (a listed exemption from row level security): random ids, hashes and public keys,
-- no name and no mail address. Its sessions live for the moment of a proof (decision 0011).
do $$
begin
  create role trittstein_auth nologin noinherit nobypassrls;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
  if not pg_has_role('trittstein_app', 'trittstein_auth', 'member') then
    grant trittstein_auth to trittstein_app;
  end if;
exception when unique_violation then null;
end $$;
create schema auth;
revoke all on schema auth from public;
grant usage on schema auth to trittstein_auth;
create table auth."user" (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create table auth.session (
  id uuid primary key default gen_random_uuid(),
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references auth."user" (id) on delete cascade
);
create index auth_session_person on auth.session ("userId");
create table auth.account (
  id uuid primary key default gen_random_uuid(),
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references auth."user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  unique ("providerId", "accountId")
);
create index account_person on auth.account ("userId");
create table auth.verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create index verification_identifier on auth.verification (identifier);
create table auth.passkey (
  id uuid primary key default gen_random_uuid(),
  name text,
  "publicKey" text not null,
  "userId" uuid not null references auth."user" (id) on delete cascade,
  "credentialID" text not null unique,
  counter integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  transports text,
  "createdAt" timestamptz,
  aaguid text
);
create index passkey_person on auth.passkey ("userId");
grant select, insert, update, delete on all tables in schema auth to trittstein_auth;

-- The authenticator app: its secret sealed, the last time step that was used up (RFC 6238, 5.2), recovery codes hashed.
create table second_factor (
  person_id uuid primary key references person (id) on delete cascade,
  secret bytea not null,
  -- When a first code showed that the app has the secret; before that it is the session's alone.
  confirmed_at timestamptz not null default now(),
  last_step bigint not null default 0,
  -- Wrong codes in a row; from a hundred on no code opens any more.
  wrong smallint not null default 0
);
create table recovery_code (
  person_id uuid not null references person (id) on delete cascade,
  code text not null,
  primary key (person_id, code)
);
-- A new mail address that a link sent to it has yet to confirm.
create table mail_change (
  person_id uuid primary key references person (id) on delete cascade,
  email text not null,
  token text not null,
  expires_at timestamptz not null
);
create index mail_change_expires on mail_change (expires_at);
do $$
declare name text;
begin
  foreach name in array array['second_factor', 'recovery_code', 'mail_change'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to trittstein_app', name);
    execute format('grant select, insert, update, delete on %I to trittstein_system', name);
    execute format('create policy system_all on %I to trittstein_system using (true) with check (true)', name);
  end loop;
end $$;
