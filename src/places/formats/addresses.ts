import { readCsv } from '#platform/import/csv.ts'
import { importError } from '#platform/import/problems.ts'
import { asPostcode } from '../postcode.ts'
import { placeKey, streetKey } from '../street.ts'
import { checkName } from './checks.ts'
import type { Format } from './format.ts'
import { gatherNames } from './name-centres.ts'

const columns = ['hnr', 'hnr_zusatz', 'str_name', 'plz', 'ort_name', 'PLR_ID'] as const

/** Berlin's addresses, each with its postcode, Ortsteil and Planungsraum. They have no coordinates of their own. */
export const addresses: Format = {
  source: 'berlin-addresses',
  what: 'addresses of Berlin',
  kind: 'csv',
  columns,
  effect: 'replace',
  read: async function* (source, { known, problems }) {
    if (![...known.values()].some((area) => area.level === 'planungsraum'))
      throw importError(
        source.name,
        'needs the Planungsräume (LOR) to know where addresses are: import their GeoJSON first',
      )
    const districts = gatherNames()
    const streets = gatherNames()
    // Rows of a street follow each other: its key is worked out once.
    let street = ''
    let key = ''
    for await (const { line, row } of readCsv(source, { columns, problems })) {
      const spot = `line ${line}`
      const before = problems.count
      if (row.str_name !== street) {
        street = row.str_name
        checkName(street, spot, 'str_name', problems)
        key = streetKey(street)
      }
      const postcode = asPostcode(row.plz)
      if (!postcode) problems.add(spot, `plz "${row.plz}": five digits are wanted`)
      if (!/^\d{0,4}$/.test(row.hnr))
        problems.add(spot, `hnr "${row.hnr}": a house number of at most four digits is wanted`)
      const area = known.get(row.PLR_ID)
      if (area?.level !== 'planungsraum')
        problems.add(spot, `PLR_ID "${row.PLR_ID}" is no known Planungsraum`)
      if (problems.count > before || !postcode || !area) continue
      const bezirk = area.code.slice(0, 2)
      yield {
        table: 'address',
        position: line,
        spot,
        row: {
          street_key: key,
          number: Number(row.hnr),
          suffix: row.hnr_zusatz.toLowerCase(),
          postcode,
          street,
          area_code: area.code,
          lat: null,
          lon: null,
        },
      }
      streets.add(`street ${key} ${bezirk}`, street, area, bezirk)
      if (row.ort_name) districts.add(row.ort_name, row.ort_name, area, bezirk)
    }
    // Streets after all districts; the longer one first where two have the same name.
    yield* streets.rows((label, count) => ({
      key: streetKey(label),
      kind: 'street',
      weight: 1 + Math.min(4, Math.floor(count / 50)),
    }))
    yield* districts.rows((label, count) => ({
      key: placeKey(label),
      kind: 'place',
      weight: 50 + Math.floor(count / 1000),
    }))
  },
}
