import { readCsv } from '#platform/import/csv.ts'
import { levelOf } from '../area.ts'
import { placeKey } from '../street.ts'
import { checkName, checkPoint } from './checks.ts'
import type { Format } from './format.ts'

const columns = ['AGS', 'GEN', 'BEZ', 'lat', 'lon'] as const
const weights: Readonly<Record<string, number>> = { Stadt: 15, 'Gemeindefreies Gebiet': 2 }

/** Gemeinden with their centres (BKG, VG5000): names of places. */
export const municipalities: Format = {
  source: 'vg-gemeinden',
  what: 'Gemeinden',
  kind: 'csv',
  columns,
  effect: 'replace',
  read: async function* (source, { problems }) {
    for await (const { line, row } of readCsv(source, { columns, problems })) {
      const spot = `line ${line}`
      const before = problems.count
      const kreis = row.AGS.slice(0, 5)
      if (!/^\d{8}$/.test(row.AGS) || levelOf(kreis) !== 'kreis')
        problems.add(
          spot,
          `AGS "${row.AGS}": eight digits are wanted, with leading zeros; the first two from 01 to 16`,
        )
      const label = checkName(row.GEN, spot, 'GEN', problems)
      const point = checkPoint(row.lat, row.lon, spot, problems)
      if (problems.count > before) continue
      // 000: a city that is its own Kreis.
      const weight = row.AGS.endsWith('000') ? 25 : (weights[row.BEZ] ?? 12)
      yield {
        table: 'place_name',
        position: line,
        spot,
        row: { id: row.AGS, key: placeKey(label), label, kind: 'place', weight, ...point, area_code: kreis },
      }
    }
  },
}
