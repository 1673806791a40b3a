-- What several houses offer together, from the first idea to what became of it. Rows belong to the network; what an
-- organization says for itself (that it takes part, which of its offers belong to it) it writes itself (decision 0016).

create table joint_format (
  id uuid primary key default gen_random_uuid(),
  network_id uuid not null references network (id) on delete cascade,
  -- The agreement it belongs to, where there is one.
  agreement_id uuid,
  title text not null,
  about text not null,
  state text not null default 'idee' check (state in ('idee', 'vereinbart', 'erprobung', 'ausgewertet', 'fortgefuehrt', 'beendet')),
  fields text[] not null default '{}',
  target_groups text[] not null default '{}',
  -- The gap that it is an answer to, where there is one: field/group/space, as on the agenda.
  gap_key text,
  -- The social space it is for (places.area.code); null: the whole network's.
  area_code text,
  -- Whose idea it was; an organization that is gone leaves it to the network.
  proposed_by uuid references organization (id) on delete set null,
  -- The day of the last step.
  since date not null,
  -- What came of trying it out.
  result text,
  created_at timestamptz not null,
  unique (id, network_id),
  foreign key (agreement_id, network_id) references agreement (id, network_id) on delete set null (agreement_id),
  check (result is not null or state not in ('ausgewertet', 'fortgefuehrt'))
);
create index joint_format_network on joint_format (network_id, state);
create index joint_format_agreement on joint_format (agreement_id);
create index joint_format_proposed_by on joint_format (proposed_by);

-- Who takes part.
create table joint_format_partner (
  format_id uuid not null,
  network_id uuid not null,
  organization_id uuid not null references organization (id) on delete cascade,
  primary key (format_id, organization_id),
  foreign key (format_id, network_id) references joint_format (id, network_id) on delete cascade
);
create index joint_format_partner_organization on joint_format_partner (organization_id);

-- The offers of the directory that people find it by.
create table joint_format_service (
  format_id uuid not null,
  network_id uuid not null,
  organization_id uuid not null,
  service_id uuid not null,
  primary key (format_id, organization_id, service_id),
  foreign key (format_id, network_id) references joint_format (id, network_id) on delete cascade,
  foreign key (organization_id, service_id) references service (organization_id, id) on delete cascade
);
create index joint_format_service_service on joint_format_service (organization_id, service_id);

-- Its steps, by day, with words; written by the system alone, never changed.
create table joint_format_event (
  id uuid primary key default gen_random_uuid(),
  format_id uuid not null,
  network_id uuid not null,
  day date not null,
  state text not null,
  note text,
  recorded_at timestamptz not null,
  foreign key (format_id, network_id) references joint_format (id, network_id) on delete cascade
);
create index joint_format_event_format on joint_format_event (format_id, day);

do $$
declare name text;
begin
  foreach name in array array['joint_format', 'joint_format_partner', 'joint_format_service', 'joint_format_event'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to trittstein_app, trittstein_member', name);
    execute format('create policy network_select on %I for select to trittstein_member using ((select cooperation_staff()) and network_id = any ((select cooperation_networks())::uuid[]))', name);
    execute format('grant select, insert, update, delete on %I to trittstein_system', name);
    execute format('create policy system_all on %I to trittstein_system using (true) with check (true)', name);
  end loop;
end $$;

-- Whoever works with people may have an idea, and write on it as long as it is one; whoever coordinates leads it on.
grant insert, update, delete on joint_format to trittstein_member;
create policy proposer_insert on joint_format for insert to trittstein_member
  with check (network_id = (select cooperation_led())
    or ((select app_holds('counsellor', 'host', 'lead')) and network_id = any ((select cooperation_networks())::uuid[])
      and proposed_by = (select app_organization()) and state = 'idee'));
create policy proposer_update on joint_format for update to trittstein_member
  using (network_id = (select cooperation_led())
    or ((select app_holds('counsellor', 'host', 'lead')) and network_id = any ((select cooperation_networks())::uuid[])
      and proposed_by = (select app_organization()) and state = 'idee'))
  with check (network_id = (select cooperation_led())
    or ((select app_holds('counsellor', 'host', 'lead')) and network_id = any ((select cooperation_networks())::uuid[])
      and proposed_by = (select app_organization()) and state = 'idee'));
-- An idea may be dropped; what was agreed stays and is ended.
create policy proposer_delete on joint_format for delete to trittstein_member
  using (state = 'idee' and (network_id = (select cooperation_led())
    or ((select app_holds('counsellor', 'host', 'lead')) and network_id = any ((select cooperation_networks())::uuid[])
      and proposed_by = (select app_organization()))));

do $$
declare name text;
begin
  foreach name in array array['joint_format_partner', 'joint_format_service'] loop
    execute format('grant insert, delete on %I to trittstein_member', name);
    execute format('create policy own_insert on %I for insert to trittstein_member with check (network_id = (select cooperation_led()) or ((select app_holds(''counsellor'', ''host'', ''lead'')) and network_id = any ((select cooperation_networks())::uuid[]) and organization_id = (select app_organization())))', name);
    execute format('create policy own_delete on %I for delete to trittstein_member using (network_id = (select cooperation_led()) or ((select app_holds(''counsellor'', ''host'', ''lead'')) and network_id = any ((select cooperation_networks())::uuid[]) and organization_id = (select app_organization())))', name);
  end loop;
end $$;
