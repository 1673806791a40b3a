-- A hand-over is a transfer between two controllers: the sender keeps its row, the receiver gets its own.
-- The sender's row knows four words (DOMAIN 1.3) and nothing that would tell them apart.
create table handover_sent (
  id uuid not null,
  organization_id uuid not null,
  -- Null: nobody's any more, their lead gives it to somebody (decision 0013).
  counsellor_id uuid,
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
  primary key (organization_id, id),
  foreign key (counsellor_id, organization_id) references membership (person_id, organization_id) on delete set null (counsellor_id)
);
create index handover_sent_newest on handover_sent (organization_id, sent_at desc);
create index handover_sent_counsellor on handover_sent (organization_id, counsellor_id);
create index handover_sent_closing on handover_sent (closes_on) where word in ('uebergeben', 'angenommen');

create table handover_received (
  id uuid not null,
  organization_id uuid not null,
  location_id uuid,
  -- Who took it on, and which team looks after the house; until somebody did, it waits for that team, or for
  -- every host where the house has none (decision 0013).
  host_id uuid,
  team_id uuid,
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
  primary key (organization_id, id),
  foreign key (host_id, organization_id) references membership (person_id, organization_id) on delete set null (host_id),
  foreign key (organization_id, team_id) references team (organization_id, id) on delete set null (team_id)
);
create unique index handover_received_sheet on handover_received (sheet_id);
create index handover_received_newest on handover_received (organization_id, received_at desc);
create index handover_received_host on handover_received (organization_id, host_id);
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
-- Who, what and whose are written once; who looks after it in the house is named when somebody takes it on.
grant update (word, reason, better_service_id, released_on) on handover_sent to trittstein_member;
grant update (state, reason, better_service_id, first_name, contact_kind, contact_value, sentences, note, prepare, times, answered_at, ended_at, host_id)
  on handover_received to trittstein_member;
-- R2 (§ 35 (1) SGB I): seen by its counsellor, their stand-in, their team's lead; nobody's: by a lead.
create policy sender_select on handover_sent for select to trittstein_member
  using (organization_id = (select app_organization()) and (select app_holds('counsellor', 'host', 'lead'))
    and ((counsellor_id = any ((select app_people())::uuid[]) or (select app_transfers())) or (counsellor_id is null and (select app_holds('lead')))));
create policy sender_insert on handover_sent for insert to trittstein_member
  with check (organization_id = (select app_organization()) and (select app_holds('counsellor', 'host')) and counsellor_id = app_person());
create policy sender_update on handover_sent for update to trittstein_member
  using (organization_id = (select app_organization()) and (select app_holds('counsellor', 'host')) and (counsellor_id = any ((select app_people())::uuid[]) or (select app_transfers())))
  with check (organization_id = (select app_organization()) and (counsellor_id = any ((select app_people())::uuid[]) or (select app_transfers())));
create policy sender_delete on handover_sent for delete to trittstein_member
  using (organization_id = (select app_organization()) and (select app_holds('lead')) and ((counsellor_id = any ((select app_people())::uuid[]) or (select app_transfers())) or counsellor_id is null));
-- Seen by its host, their stand-in, their team's lead; before it has one: by the team it waits for and whoever stands
-- in for one of that team.
create policy receiver_select on handover_received for select to trittstein_member
  using (organization_id = (select app_organization()) and (select app_holds('host', 'lead'))
    and ((host_id = any ((select app_people())::uuid[]) or (select app_transfers())) or (host_id is null and (team_id is null or team_id in (select m.team_id from membership m where (m.person_id = any ((select app_people())::uuid[]) or (select app_transfers())))))));
create policy receiver_insert on handover_received for insert to trittstein_member
  with check (organization_id = (select app_organization()) and (select app_holds('host')) and host_id is null);
create policy receiver_update on handover_received for update to trittstein_member
  using (organization_id = (select app_organization()) and (select app_holds('host', 'lead'))
    and ((host_id = any ((select app_people())::uuid[]) or (select app_transfers())) or (host_id is null and (team_id is null or team_id in (select m.team_id from membership m where (m.person_id = any ((select app_people())::uuid[]) or (select app_transfers())))))))
  with check (organization_id = (select app_organization())
    and ((host_id = any ((select app_people())::uuid[]) or (select app_transfers())) or (host_id is null and (team_id is null or team_id in (select m.team_id from membership m where (m.person_id = any ((select app_people())::uuid[]) or (select app_transfers())))))));
create policy receiver_delete on handover_received for delete to trittstein_member
  using (organization_id = (select app_organization()) and (select app_holds('lead'))
    and ((host_id = any ((select app_people())::uuid[]) or (select app_transfers())) or (host_id is null and (team_id is null or team_id in (select m.team_id from membership m where (m.person_id = any ((select app_people())::uuid[]) or (select app_transfers())))))));

-- The mail link sees the offer, the kind and the wished times, and answers. No name, no contact, no reason: by column.
grant select (id, organization_id, location_id, service_id, sender_id, sent_id, sheet_id, count_key, state, times, link, link_until, mail_to, received_at, closes_on, reason, better_service_id, answered_at)
  on handover_received to trittstein_link;
grant update (state, reason, better_service_id, answered_at, ended_at) on handover_received to trittstein_link;
create policy link_select on handover_received for select to trittstein_link using (link = app_link());
create policy link_update on handover_received for update to trittstein_link using (link = app_link()) with check (link = app_link());

-- The clock: which rows are due, by id and date; it reads no personal field. The system also writes whose they are:
-- whoever gives a row to a colleague does not see it afterwards.
grant select (organization_id, id, counsellor_id, word, closes_on), update (word, reason, better_service_id, counsellor_id), delete on handover_sent to trittstein_system;
create policy clock_select on handover_sent for select to trittstein_system using (true);
create policy clock_update on handover_sent for update to trittstein_system using (true) with check (true);
create policy clock_delete on handover_sent for delete to trittstein_system using (true);
grant select (organization_id, id, host_id, location_id, count_key, state, received_at, reminded_at, ended_at, link_until, mail_to),
  update (host_id, state, ended_at, reminded_at, link, link_until, mail_to), delete on handover_received to trittstein_system;
create policy clock_select on handover_received for select to trittstein_system using (true);
create policy clock_update on handover_received for update to trittstein_system using (true) with check (true);
create policy clock_delete on handover_received for delete to trittstein_system using (true);
