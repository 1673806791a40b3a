import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How many there are in Berlin: the generated ones are as many. */
const count = 401_032
const shared = join(import.meta.dirname, '../../shared/data/berlin-lor-2021')

export interface AddressFiles {
  readonly what: string
  readonly areas: string
  readonly addresses: string
}

/** The real addresses of Berlin where they are there, else as many invented ones, written into `folder`. */
export const addressFiles = (folder: string): AddressFiles => {
  const real = {
    what: 'addresses of Berlin',
    areas: join(shared, 'plr.geojson'),
    addresses: join(shared, 'berlin-adressen-plr-2023-06.csv.gz'),
  }
  if (existsSync(real.areas) && existsSync(real.addresses)) return real
  const invented = {
    what: 'invented addresses',
    areas: join(folder, 'areas.geojson'),
    addresses: join(folder, 'addresses.csv'),
  }
  const codes = Array.from({ length: 500 }, (_, n) => `011${String(n + 1).padStart(4, '0')}0`)
  const areas = codes.map((code, n) => {
    const [west, south] = [13.1 + (n % 25) * 0.02, 52.35 + Math.floor(n / 25) * 0.015]
    const ring = [
      [west, south],
      [west + 0.02, south],
      [west + 0.02, south + 0.015],
      [west, south + 0.015],
      [west, south],
    ]
    return {
      type: 'Feature',
      properties: { PLR_ID: code, PLR_NAME: `Raum ${n}`, BEZ: '01' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    }
  })
  writeFileSync(invented.areas, JSON.stringify({ type: 'FeatureCollection', features: areas }))
  const lines = ['hnr,hnr_zusatz,str_name,plz,ort_name,PLR_NAME,PLR_ID']
  for (let n = 0; n < count; n++) {
    const street = Math.floor(n / 40)
    lines.push(
      `${1 + (n % 40)},,Erfundene Straße am Platz ${street},${10_115 + (street % 1000)},Ort ${street % 96},,${codes[street % codes.length]}`,
    )
  }
  writeFileSync(invented.addresses, `${lines.join('\n')}\n`)
  return invented
}
