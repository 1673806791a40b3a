-- Abuse control, shared by all app servers: how much of an allowance is used up. The key is a keyed hash of the
-- allowance's name and of an address, account or session; from full_at on the allowance is whole again and the row
-- is erased. It need not survive a crash, and is written often.
create unlogged table throttle (
  key text primary key,
  full_at timestamptz not null
) with (fillfactor = 50);
alter table throttle enable row level security;
alter table throttle force row level security;
grant select on throttle to trittstein_app;
grant select, insert, update, delete on throttle to trittstein_system;
create policy system_all on throttle to trittstein_system using (true) with check (true);
