-- A hand-over is a transfer between two controllers: the sender keeps its row, the receiver gets its own.
-- The sender's row knows four words (DOMAIN 1.3) and nothing that would tell them apart.
create table handover_sent (
  id uuid not null,
  organization_id uuid not null,
  counsellor_id uuid not null,
  kind text not null check (kind in ('zettel', 'warm')),
  service_id uuid not null,
  location_id uuid,
  receiver_id uuid not null,
  -- The sender knows the person anyway; null for a slip.
  first_name text,
  word text not null default 'uebergeben' check (word in ('uebergeben', 'angenommen', 'nicht-moeglich', 'abgeschlossen')),
  reason text,
  better_service_id uuid,
  -- Set by the person alone, after arriving.
  released_on date,
  sent_at timestamptz not null,
  -- Fixed when it is sent, so that neither the word nor its date tells how it ended (decision 0003).
  closes_on date not null,
  primary key (organization_id, id)
);
create index handover_sent_newest on handover_sent (organization_id, sent_at desc);
create index handover_sent_closing on handover_sent (closes_on) where word in ('uebergeben', 'angenommen');

create table handover_received (
  id uuid not null,
  organization_id uuid not null,
  location_id uuid,
  service_id uuid not null,
  sender_id uuid not null,
  sent_id uuid not null,
  sheet_id uuid not null,
  count_key uuid not null,
  state text not null check (state in ('sent', 'accepted', 'declined', 'arrived', 'missed', 'ended', 'expired', 'withdrawn')),
  reason text,
  better_service_id uuid,
  -- Copy of the consented fields; erased on withdrawal and 90 days after the end.
  first_name text,
  contact_kind text,
  contact_value text,
  sentences text[] not null default '{}',
  note text,
  prepare text[] not null default '{}',
  times text[] not null default '{}',
  -- Proof of the consent this copy rests on.
  wording text not null,
  wording_hash text not null,
  channel text not null,
  given_at timestamptz not null,
  -- The mail link: keyed hash of its token, its end, where it was sent.
  link text unique,
  link_until timestamptz,
  mail_to text,
  reminded_at timestamptz,
  received_at timestamptz not null,
  -- From this day on nothing moves the sender's word any more.
  closes_on date not null,
  answered_at timestamptz,
  ended_at timestamptz,
  primary key (organization_id, id)
);
create unique index handover_received_sheet on handover_received (sheet_id);
create index handover_received_newest on handover_received (organization_id, received_at desc);
create index handover_received_open on handover_received (received_at) where state = 'sent';
create index handover_received_ended on handover_received (ended_at) where ended_at is not null;

do $$
declare name text;
begin
  foreach name in array array['handover_sent', 'handover_received'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to trittstein_app', name);
    execute format('grant select, insert, delete on %I to trittstein_member', name);
  end loop;
end $$;
-- Who, what and whose are written once.
grant update (word, reason, better_service_id, released_on) on handover_sent to trittstein_member;
grant update (state, reason, better_service_id, first_name, contact_kind, contact_value, sentences, note, prepare, times, answered_at, ended_at)
  on handover_received to trittstein_member;
create policy sender_select on handover_sent for select to trittstein_member
  using (organization_id = app_organization() and app_holds('counsellor', 'host', 'lead'));
create policy sender_insert on handover_sent for insert to trittstein_member
  with check (organization_id = app_organization() and app_holds('counsellor', 'host'));
create policy sender_update on handover_sent for update to trittstein_member
  using (organization_id = app_organization() and app_holds('counsellor', 'host'))
  with check (organization_id = app_organization());
create policy sender_delete on handover_sent for delete to trittstein_member
  using (organization_id = app_organization() and app_holds('lead'));
create policy receiver_select on handover_received for select to trittstein_member
  using (organization_id = app_organization() and app_holds('host', 'lead'));
create policy receiver_insert on handover_received for insert to trittstein_member
  with check (organization_id = app_organization() and app_holds('host'));
create policy receiver_update on handover_received for update to trittstein_member
  using (organization_id = app_organization() and app_holds('host'))
  with check (organization_id = app_organization());
create policy receiver_delete on handover_received for delete to trittstein_member
  using (organization_id = app_organization() and app_holds('lead'));

-- The mail link sees the offer, the kind and the wished times, and answers. No name, no contact, no reason: by column.
grant select (id, organization_id, location_id, service_id, sender_id, sent_id, sheet_id, count_key, state, prepare, times, link, link_until, mail_to, received_at, closes_on, reason, better_service_id, answered_at)
  on handover_received to trittstein_link;
grant update (state, reason, better_service_id, answered_at, ended_at) on handover_received to trittstein_link;
create policy link_select on handover_received for select to trittstein_link using (link = app_link());
create policy link_update on handover_received for update to trittstein_link using (link = app_link()) with check (link = app_link());

-- The clock: which rows are due, by id and date; it reads no personal field.
grant select (organization_id, id, word, closes_on), update (word, reason, better_service_id), delete on handover_sent to trittstein_system;
create policy clock_select on handover_sent for select to trittstein_system using (true);
create policy clock_update on handover_sent for update to trittstein_system using (true) with check (true);
create policy clock_delete on handover_sent for delete to trittstein_system using (true);
grant select (organization_id, id, location_id, count_key, state, received_at, reminded_at, ended_at, link_until, mail_to),
  update (state, ended_at, reminded_at, link, link_until, mail_to), delete on handover_received to trittstein_system;
create policy clock_select on handover_received for select to trittstein_system using (true);
create policy clock_update on handover_received for update to trittstein_system using (true) with check (true);
create policy clock_delete on handover_received for delete to trittstein_system using (true);
