/** A rule of the law with the day from which it holds. What changes by law is data (DOMAIN 1.9, R19). */
export interface AllowanceRule {
  readonly validFrom: string
  readonly per: 'month' | 'year'
  /** Euros that are not counted. */
  readonly limit: number
  readonly paragraph: string
  readonly source: string
  /** The day of which the source speaks. */
  readonly asOf: string
  /** `false`: no source says that it still holds, none says another amount. */
  readonly isConfirmed: boolean
}

/** Expense allowances for volunteers (§ 3 Nr. 12, 26, 26a EStG) that the SGB II does not count, all together. */
export const allowanceRules: readonly AllowanceRule[] = [
  {
    validFrom: '2011-04-01',
    per: 'month',
    limit: 175,
    paragraph: '§ 11b Abs. 2 Satz 3 SGB II (alte Fassung)',
    source: 'https://www.lsb-rlp.de/service/hartz-iv-reform/uebungsleiterfreibetrag',
    asOf: '2011-02-25',
    isConfirmed: true,
  },
  {
    validFrom: '2013-01-01',
    per: 'month',
    limit: 200,
    paragraph: '§ 11b Abs. 2 Satz 3 SGB II (alte Fassung)',
    source:
      'https://kirchenkreis-wittenberg.de/arbeitsbereiche/ehrenamt/aktuelles-ehrenamt/freibetrag-fuer-ehrenamt-erhoeht.html',
    asOf: '2014-01-01',
    isConfirmed: true,
  },
  {
    validFrom: '2021-01-01',
    per: 'month',
    limit: 250,
    paragraph: '§ 11b Abs. 2 Satz 3 SGB II (alte Fassung)',
    source:
      'https://iww.de/sb/stiftungsverwaltung/ehrenamts-und-uebungsleiterfreibetragbuergergeld-kuenftig-3000-euro-jaehrlich-als-anrechnungsfreie-einnahme-f150603',
    asOf: '2022-12-20',
    isConfirmed: true,
  },
  {
    validFrom: '2023-07-01',
    per: 'year',
    limit: 3000,
    paragraph: '§ 11a Abs. 1 Nr. 5 SGB II',
    source:
      'https://www.vibss.de/vereinsmanagement/bezahlte-mitarbeit/uebungsleiterinnen-und-betreuerinnen/uebungsleiterfreibetrag/anrechnung-auf-alg-ii',
    asOf: '2023-07-01',
    isConfirmed: true,
  },
  {
    // The tax amounts rose to 3,300 and 960 €; whether this limit followed is not established (DOMAIN 1.9).
    validFrom: '2026-01-01',
    per: 'year',
    limit: 3000,
    paragraph: '§ 11a Abs. 1 Nr. 5 SGB II',
    source:
      'https://www.vibss.de/vereinsmanagement/bezahlte-mitarbeit/uebungsleiterinnen-und-betreuerinnen/uebungsleiterfreibetrag/anrechnung-auf-alg-ii',
    asOf: '2023-07-01',
    isConfirmed: false,
  },
]

/** From this day on nothing is known here; a guess would be worse than none. */
export const unknownFrom = '2027-01-01'

/** The rule of a day; undefined before the first one and from `unknownFrom` on. */
export const ruleAt = (day: string): AllowanceRule | undefined =>
  day >= unknownFrom ? undefined : allowanceRules.findLast(({ validFrom }) => validFrom <= day)

/** Of earnings without a child: up to so many euros of them in a month, this share stays (§ 11b (2), (3) SGB II). */
export const earningsBrackets = {
  validFrom: '2023-07-01',
  source: 'https://steuergo.de/blog/buergergeld-aenderung-der-hinzuverdienstregeln-ab-juli-2023',
  paragraph: '§ 11b Abs. 2 und 3 SGB II',
  brackets: [
    { upTo: 100, stays: 1 },
    { upTo: 520, stays: 0.2 },
    { upTo: 1000, stays: 0.3 },
    { upTo: 1200, stays: 0.1 },
  ],
} as const
