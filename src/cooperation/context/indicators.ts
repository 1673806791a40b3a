/**
 * Official figures that are known by name. `personen`: a count of people; `prozent`: a share; `stufe`: a step from 1
 * (high social status) to 4 (very low). `per`: a count that is shown as a share of another one.
 */
export const indicators = {
  einwohner: { unit: 'personen' },
  unter18: { unit: 'personen', per: 'einwohner' },
  ab65: { unit: 'personen', per: 'einwohner' },
  migrationshintergrund: { unit: 'personen', per: 'einwohner' },
  arbeitslosigkeit: { unit: 'prozent' },
  langzeitarbeitslosigkeit: { unit: 'prozent' },
  jugendarbeitslosigkeit: { unit: 'prozent' },
  leistungsbezug: { unit: 'prozent' },
  kinderarmut: { unit: 'prozent' },
  altersarmut: { unit: 'prozent' },
  alleinerziehende: { unit: 'prozent' },
  statusindex: { unit: 'stufe' },
} as const satisfies Readonly<
  Record<string, { unit: 'personen' | 'prozent' | 'stufe'; per?: 'einwohner' | undefined }>
>
export type Indicator = keyof typeof indicators
export const indicatorIds = Object.keys(indicators) as Indicator[]
export type Unit = (typeof indicators)[Indicator]['unit']
export const unitOf = (indicator: Indicator): Unit => indicators[indicator].unit
export const isIndicator = (text: string): text is Indicator => Object.hasOwn(indicators, text)

/** What a value may be; undefined where it is right. */
export const wrongValue = (indicator: Indicator, value: number): string | undefined => {
  const unit = unitOf(indicator)
  if (unit === 'personen')
    return Number.isInteger(value) && value >= 0 ? undefined : 'a whole number of people is wanted'
  if (unit === 'prozent') return value >= 0 && value <= 100 ? undefined : 'a share from 0 to 100 is wanted'
  return [1, 2, 3, 4].includes(value) ? undefined : 'a step from 1 to 4 is wanted'
}
