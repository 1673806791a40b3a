import { type Feature, readFeatures } from '#platform/import/json.ts'
import { landByNumber } from '../area.ts'
import { areaOf } from './area-feature.ts'
import type { Format, Reading } from './format.ts'

/** Länder and Kreise as the BKG publishes them (VG5000): AGS, GEN (name), BEZ (what it calls itself). */
const columns = ['AGS', 'GEN', 'BEZ']
const ags = (feature: Pick<Feature, 'properties'>): string => String(feature.properties.AGS ?? '')

export const laender: Format = {
  source: 'vg-laender',
  what: 'Länder',
  kind: 'json',
  columns,
  fits: (properties) => ags({ properties }).length <= 2,
  effect: 'replace',
  read: async function* (source, reading) {
    for await (const feature of readFeatures(source, reading.problems)) {
      const code = landByNumber(ags(feature))
      if (code) yield* areaOf(feature, { code, level: 'land', name: feature.properties.GEN }, reading)
      else wrongAgs(feature, 2, reading)
    }
  },
}

export const kreise: Format = {
  source: 'vg-kreise',
  what: 'Kreise',
  kind: 'json',
  columns,
  fits: (properties) => ags({ properties }).length > 2,
  effect: 'replace',
  read: async function* (source, reading) {
    for await (const feature of readFeatures(source, reading.problems)) {
      const code = ags(feature)
      if (!/^\d{5}$/.test(code)) {
        wrongAgs(feature, 5, reading)
        continue
      }
      // "Flensburg, Stadt": what follows the comma is a title.
      const name = String(feature.properties.GEN ?? '').split(',')[0]
      const aliases = /kreis$/.test(String(feature.properties.BEZ))
        ? [`${feature.properties.BEZ} ${name}`]
        : []
      yield* areaOf(feature, { code, level: 'kreis', name, aliases }, reading)
    }
  },
}

const wrongAgs = (feature: Feature, digits: number, { problems }: Reading): void =>
  problems.add(
    feature.where,
    `AGS "${ags(feature)}": ${digits} digits are wanted, with leading zeros; the first two from 01 to 16`,
  )
