/** From wide to fine. Planungsraum, Bezirksregion and Prognoseraum are Berlin's "Lebensweltlich orientierte Räume" (LOR). */
export const levels = ['land', 'kreis', 'bezirk', 'prognoseraum', 'bezirksregion', 'planungsraum'] as const
export type Level = (typeof levels)[number]

/** A spatial unit with its centre (WGS 84). */
export interface Area {
  /**
   * Land: two letters (`BE`, ISO 3166-2:DE); its official number would be that of a Bezirk as well (11: Berlin, Lichtenberg).
   * Kreis: 5-digit AGS. Berlin's Bezirk 2, Prognoseraum 4, Bezirksregion 6, Planungsraum 8 digits (LOR 2021).
   */
  readonly code: string
  readonly level: Level
  readonly name: string
  readonly parent: string | null
  readonly lat: number
  readonly lon: number
}

/** Länder by the first two digits of every AGS (Statistisches Bundesamt). */
const lands: Readonly<Record<string, string>> = {
  '01': 'SH',
  '02': 'HH',
  '03': 'NI',
  '04': 'HB',
  '05': 'NW',
  '06': 'HE',
  '07': 'RP',
  '08': 'BW',
  '09': 'BY',
  '10': 'SL',
  '11': 'BE',
  '12': 'BB',
  '13': 'MV',
  '14': 'SN',
  '15': 'ST',
  '16': 'TH',
}
const letters = new Set(Object.values(lands))

/** Berlin's Bezirke since 2001 (Art. 4 VvB), number → name. */
export const bezirke: Readonly<Record<string, string>> = {
  '01': 'Mitte',
  '02': 'Friedrichshain-Kreuzberg',
  '03': 'Pankow',
  '04': 'Charlottenburg-Wilmersdorf',
  '05': 'Spandau',
  '06': 'Steglitz-Zehlendorf',
  '07': 'Tempelhof-Schöneberg',
  '08': 'Neukölln',
  '09': 'Treptow-Köpenick',
  '10': 'Marzahn-Hellersdorf',
  '11': 'Lichtenberg',
  '12': 'Reinickendorf',
}

/** The Kreis whose parts are the LOR. */
export const berlin = '11000'

/** The level that a code belongs to; undefined where no spatial unit can have it. */
export const levelOf = (code: string): Level | undefined => {
  if (letters.has(code)) return 'land'
  if (!/^\d+$/.test(code)) return undefined
  if (code.length === 5) return lands[code.slice(0, 2)] ? 'kreis' : undefined
  if (!bezirke[code.slice(0, 2)]) return undefined
  return ({ 2: 'bezirk', 4: 'prognoseraum', 6: 'bezirksregion', 8: 'planungsraum' } as const)[
    code.length as 2 | 4 | 6 | 8
  ]
}

/** The code of the unit that a unit lies in: 01100309 → 011003 → 0110 → 01 → 11000 → BE. Null for a Land. */
export const parentOf = (code: string): string | null => {
  const level = levelOf(code)
  if (level === undefined || level === 'land') return null
  if (level === 'kreis') return landByNumber(code.slice(0, 2)) ?? null
  return level === 'bezirk' ? berlin : code.slice(0, -2)
}

/** The code itself and all units around it, finest first. */
export const pathOf = (code: string): string[] => {
  const parent = parentOf(code)
  return parent === null ? [code] : [code, ...pathOf(parent)]
}

/** Does `outer` contain `inner`, or is it the same? By their codes. */
export const within = (inner: string, outer: string): boolean => pathOf(inner).includes(outer)

/** `11` → `BE`. The number is the beginning of an AGS. */
export const landByNumber = (number: string): string | undefined => lands[number]

/**
 * The Land as two letters (`BE`, `RP`, `NI`), e.g. for public holidays.
 * @param place the code of an area (see `Area.code`), or a row with the AGS of its Kreis
 */
export const landOf = (place: string | { readonly kreis: string | null }): string | undefined => {
  const code = typeof place === 'string' ? place : (place.kreis ?? '')
  const land = pathOf(code).at(-1) ?? ''
  return letters.has(land) ? land : undefined
}
