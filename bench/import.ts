import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import pg from 'pg'
import { importPlaces } from '#places'
import { readCsv } from '#platform/import/csv.ts'
import { openSource } from '#platform/import/source.ts'
import { silentLog } from '#platform/log.ts'
import { compose } from '../src/compose.ts'
import { stagePlaces } from '../src/places/stage-places.ts'
import { addressFiles } from './addresses.ts'

const columns = ['hnr', 'hnr_zusatz', 'str_name', 'plz', 'PLR_ID'] as const

/** All addresses of Berlin three times: as the product imports them, unchecked on the same way, and by a plain COPY. */
export const benchImport = async (databaseUrl: string, folder: string): Promise<string[]> => {
  const files = addressFiles(folder)
  const world = await compose({ DEMO: 'off', DATABASE_URL: databaseUrl }, { migrate: true, log: silentLog })
  const owner = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  const empty = async () => void (await owner.query('truncate address, place_name'))
  try {
    await importPlaces(world, files.areas)
    const full = await timed(async () => void (await importPlaces(world, files.addresses)))
    const { rows } = await owner.query('select count(*)::int as n from address')
    const again = await timed(async () => void (await importPlaces(world, files.addresses)))
    const csv = join(folder, 'copy.csv')
    psql(databaseUrl, `\\copy address to '${csv}' csv`)
    await empty()
    const bare = await timed(async () => {
      const how = { source: 'bench', effect: 'replace', takeOver: true, dryRun: false } as const
      await stagePlaces(world, how, async function* () {
        const source = await openSource(files.addresses)
        // As they stand: nothing checked, no search key, no names of streets and quarters.
        for await (const { line, row } of readCsv(source, { columns }))
          yield {
            table: 'address',
            position: line,
            spot: '',
            row: {
              street_key: row.str_name,
              number: Number(row.hnr),
              suffix: row.hnr_zusatz,
              postcode: row.plz,
              street: row.str_name,
              area_code: row.PLR_ID,
              lat: null,
              lon: null,
            },
          }
      })
    })
    await owner.query('create table address_copy (like address including all)')
    const copy = await timed(async () => psql(databaseUrl, `\\copy address_copy from '${csv}' csv`))
    const told = (name: string, seconds: number) =>
      `  ${name}: ${seconds.toFixed(1)} s, ${Math.round(rows[0].n / seconds).toLocaleString('en')} rows/s`
    return [
      `  ${rows[0].n.toLocaleString('en')} ${files.what}`,
      `${told('with validation and search fields', full)} → ${(full / bare).toFixed(2)} × without, ${(full / copy).toFixed(1)} × COPY`,
      `${told('without', bare)} → ${(bare / copy).toFixed(1)} × COPY`,
      told('a second run, which changes nothing', again),
      told('COPY of the same rows into a table with the same key', copy),
    ]
  } finally {
    await owner.end()
    await world.close()
  }
}

const timed = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

const psql = (databaseUrl: string, command: string): void => {
  const { status, stderr } = spawnSync('psql', [databaseUrl, '-qc', command])
  if (status !== 0) throw new Error(`psql: ${stderr}`)
}
