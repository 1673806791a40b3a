-- The person's own sheet: opened by the code on their slip, read by no organization.
-- What was passed on is sealed with a key made of the code, which is stored nowhere.
create table sheet (
  id uuid primary key,
  code text not null unique,
  -- slip: only an offer and a code; draft: prepared; decided: a draft after "Ja" or "Nein", not which;
  -- given; withdrawn
  state text not null check (state in ('slip', 'draft', 'decided', 'given', 'withdrawn')),
  -- What became of it, as far as the sender knows it too: the counsellor has seen the code (decision 0004).
  progress text not null default 'sent' check (progress in ('sent', 'accepted', 'declined')),
  language text not null,
  sender_id uuid not null,
  recipient_id uuid not null,
  service_id uuid not null,
  location_id uuid,
  -- The sender's row, for the one thing the person may release to it: "angekommen".
  sent_id uuid not null,
  count_key uuid not null,
  sealed bytea not null,
  -- Proof of consent (Art. 7 (1) GDPR, § 67b (2) SGB X): wording, its hash, language, channel, time.
  wording text,
  wording_hash text,
  channel text check (channel in ('beratung', 'eigenes-geraet', 'papier')),
  created_at timestamptz not null,
  given_at timestamptz,
  withdrawn_at timestamptz,
  arrived_at timestamptz,
  released_at timestamptz,
  expires_at timestamptz not null
);
create index sheet_expires on sheet (expires_at);
alter table sheet enable row level security;
alter table sheet force row level security;
grant select on sheet to trittstein_app;
grant select, insert on sheet to trittstein_code;
-- Code, sender, recipient, offer, contents and proof are written once.
grant update (state, progress, withdrawn_at, arrived_at, released_at) on sheet to trittstein_code;
create policy bearer_select on sheet for select to trittstein_code using (code = app_code() or id = app_sheet());
create policy bearer_insert on sheet for insert to trittstein_code with check (code = app_code() or id = app_sheet());
create policy bearer_update on sheet for update to trittstein_code
  using (code = app_code() or id = app_sheet()) with check (code = app_code() or id = app_sheet());
-- Retention erases by date and reads nothing else.
grant select (id, expires_at), delete on sheet to trittstein_system;
create policy retention_select on sheet for select to trittstein_system using (true);
create policy retention_delete on sheet for delete to trittstein_system using (true);
