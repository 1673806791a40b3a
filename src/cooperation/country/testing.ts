import type pg from 'pg'

/** What cooperation number i of a country is in; every eighth has no agreement. */
export const cycle = [
  'keine',
  'anbahnung',
  'abgestimmt',
  'unterzeichnet',
  'modellphase',
  'auswertung',
  'verstetigt',
  'ueberfuehrt',
] as const
const agreed = "v.state not in ('keine', 'anbahnung', 'abgestimmt')"

/**
 * Writes a country with the owner's rights: below a frame so many cooperations of a Jobcenter and a house each, in every
 * phase by turns, with Kreise that are squares on a grid. Every third in preparation has been quiet for a year, every
 * third text waits for its second signature for as long, every third model phase is over and nobody has met there. Fast enough for thousands.
 * @param today 'YYYY-MM-DD'
 */
export const aCountry = async (
  pool: pg.Pool,
  given: { readonly frameId: string; readonly count: number; readonly today: string; readonly tag?: string },
): Promise<void> => {
  // One connection: the first table is a temporary one.
  const owner = await pool.connect()
  const tag = given.tag ?? 'm'
  const name = tag === 'm' ? 'Musterkreis' : `Musterkreis ${tag}`
  await owner.query(`create temporary table v as select i, lpad(i::text, 3, '0') as no, gen_random_uuid() as network,
    gen_random_uuid() as jobcenter, gen_random_uuid() as house, gen_random_uuid() as agreement,
    (array['${cycle.join("','")}'])[1 + i % ${cycle.length}] as state, (i / ${cycle.length}) % 3 = 2 as late,
    lpad((1 + i % 16)::text, 2, '0') || lpad((i / 16 + 1)::text, 3, '0') as kreis,
    date '${given.today}' as today from generate_series(0, ${given.count - 1}) i`)
  const write = (text: string): Promise<unknown> => owner.query(text)
  await write(`insert into area (code, level, name, parent, lat, lon, polygon, south, west, north, east, source, named_by)
    select kreis, 'kreis', '${name} ' || no, (array['SH','HH','NI','HB','NW','HE','RP','BW','BY','SL','BE','BB','MV','SN','ST','TH'])[1 + i % 16], 50 + y + 0.2, 8 + x + 0.2,
      jsonb_build_array(jsonb_build_array(jsonb_build_array(jsonb_build_array(8 + x, 50 + y), jsonb_build_array(8.4 + x, 50 + y),
        jsonb_build_array(8.4 + x, 50.4 + y), jsonb_build_array(8 + x, 50.4 + y), jsonb_build_array(8 + x, 50 + y)))),
      50 + y, 8 + x, 50.4 + y, 8.4 + x, 'test', 'test' from (select *, (i % 20) * 0.4 as x, (i / 20) * 0.4 as y from v) v
    on conflict do nothing`)
  await write(`insert into organization (id, name, kind, source, external_id)
    select jobcenter, 'Jobcenter ${name} ' || no, 'jobcenter_ge', 'test', '${tag} jc ' || no from v
    union all select house, 'Haus ' || no, 'traeger', 'test', '${tag} house ' || no from v`)
  await write(`insert into organization_area (organization_id, area_code, valid_from, source)
    select jobcenter, kreis, date '2020-01-01', 'test' from v`)
  await write(`insert into network (id, slug, name, kind, part_of, coordinator_id)
    select network, '${tag}-' || no, 'Kooperation ${name} ' || no, 'kooperation', '${given.frameId}', jobcenter from v`)
  await write(`insert into network_member (network_id, organization_id, role, valid_from)
    select network, jobcenter, 'jobcenter', date '2020-01-01' from v
    union all select network, house, 'haus', date '2020-01-01' from v`)
  await write(`insert into agreement (id, network_id, kind, title, state, signed_on, model_from, model_until, created_at)
    select agreement, network, 'regionale_vereinbarung', 'Vereinbarung ' || no, state,
      case when ${agreed} then today - 400 end, case when ${agreed} then today - 390 end,
      case when ${agreed} and state <> 'unterzeichnet' then today + case when late then -20 else 120 end end,
      (today - 500)::timestamptz from v where state <> 'keine'`)
  await write(`insert into agreement_version (agreement_id, network_id, number, blocks, offered_at, hash, in_force_on)
    select agreement, network, 1, '[]', case when state <> 'anbahnung' then (today - case when late then 300 else 10 end)::timestamptz end,
      case when state <> 'anbahnung' then repeat('a', 64) end, case when ${agreed} then today - 400 end
    from v where state <> 'keine'`)
  await write(`insert into agreement_party (agreement_id, network_id, organization_id, role, joined_on)
    select agreement, network, jobcenter, 'jobcenter', case when ${agreed} then today - 400 end from v where state <> 'keine'
    union all select agreement, network, house, 'haus', case when ${agreed} then today - 400 end from v where state <> 'keine'`)
  await write(`insert into agreement_signature (agreement_id, network_id, organization_id, number, hash, form, signed_by, place, signed_on, recorded_at)
    select agreement, network, jobcenter, 1, repeat('a', 64), 'papier', 'Leitung', 'Musterstadt', today - 300, today - 300
    from v where state not in ('keine', 'anbahnung')`)
  await write(`insert into agreement_event (agreement_id, network_id, day, kind, recorded_at)
    select agreement, network, today - case when late then 365 else 30 end - n, 'fassung', today
    from v, generate_series(0, 4) n where state <> 'keine'`)
  await write(`insert into location (organization_id, name, kind, source, external_id)
    select house, 'Haus ' || no, 'nachbarschaftshaus', 'test', '${tag} location ' || no from v`)
  await write(`insert into joint_activity (network_id, organization_id, house_organization_id, location_id, kind, day, recorded_by, recorded_at, activity_key)
    select network, jobcenter, house, l.id, 'besuch', today - 300, jobcenter, today - 300, no
    from v join location l on l.organization_id = v.house where not late`)
  await write(`insert into milestone (network_id, agreement_id, kind, title, due_on)
    select network, agreement, 'ende_modellphase', null, today + case when late then -20 else 120 end from v where state = 'modellphase'
    union all select network, agreement, 'eigener', 'Treffen der Leitungen', today + 14 + i % 30 from v where i % 2 = 0 and state <> 'keine'`)
  await write('drop table v')
  owner.release()
}
