import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import type { AreaFigure } from './figure.ts'

interface Row {
  area_code: string
  indicator: string
  value: number
  as_of: string
  source: string
}
interface ContextTables {
  area_figure: Row
  area_figure_staging: Row & { run: string; position: number }
}
const db = (tx: Tx) => tables<ContextTables>(tx)

export const clearStaging = async (tx: Tx): Promise<void> =>
  void (await db(tx).deleteFrom('area_figure_staging').execute())

/** Stages figures of a run in their order, the first at `from`. */
export const stage = async (
  tx: Tx,
  run: string,
  figures: readonly AreaFigure[],
  from: number,
): Promise<void> =>
  void (await sql`insert into area_figure_staging (run, position, area_code, indicator, value, as_of, source)
    select ${run}::uuid, ${from}::integer + (ordinality - 1)::integer, f.code, f.indicator, f.value, f.as_of, f.source
    from rows from (unnest(${figures.map(({ areaCode }) => areaCode)}::text[], ${figures.map(({ indicator }) => indicator)}::text[],
      ${figures.map(({ value }) => value)}::numeric[], ${figures.map(({ asOf }) => asOf)}::text[], ${figures.map(({ source }) => source)}::text[]))
      with ordinality as f (code, indicator, value, as_of, source, ordinality)`.execute(tx.db))

export const countStaged = async (tx: Tx, run: string): Promise<number> =>
  Number(
    (
      await db(tx)
        .selectFrom('area_figure_staging')
        .select((of) => of.fn.countAll<string>().as('n'))
        .where('run', '=', run)
        .executeTakeFirstOrThrow()
    ).n,
  )

export interface Counts {
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
}

/** Writes what differs from the staged figures; what a source no longer names goes where `replaces` says so. */
export const saveStaged = async (
  tx: Tx,
  run: string,
  replaces: { readonly source: string; readonly indicators: readonly string[] } | undefined,
): Promise<Counts> => {
  const count = async (query: ReturnType<typeof sql<{ n: string }>>): Promise<number> =>
    Number((await query.execute(tx.db)).rows[0]?.n ?? 0)
  const removed = replaces
    ? await count(sql`with gone as (
        delete from area_figure f where f.source = ${replaces.source} and f.indicator = any(${replaces.indicators}::text[])
          and not exists (select from area_figure_staging s where s.run = ${run}::uuid
            and s.area_code = f.area_code and s.indicator = f.indicator and s.source = f.source)
        returning 1) select count(*) as n from gone`)
    : 0
  const changed = await count(sql`with done as (
      update area_figure f set value = s.value, as_of = s.as_of from area_figure_staging s
      where s.run = ${run}::uuid and s.area_code = f.area_code and s.indicator = f.indicator and s.source = f.source
        and (s.value, s.as_of) is distinct from (f.value, f.as_of)
      returning 1) select count(*) as n from done`)
  const added = await count(sql`with done as (
      insert into area_figure (area_code, indicator, value, as_of, source)
      select area_code, indicator, value, as_of, source from area_figure_staging where run = ${run}::uuid
      on conflict do nothing returning 1) select count(*) as n from done`)
  return { added, changed, removed, unchanged: (await countStaged(tx, run)) - added - changed }
}
