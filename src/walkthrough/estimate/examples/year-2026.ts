import { alone, aloneWith, type Example, family, household, person } from './example.ts'

const year = 2026
const spring = '2026-03-01'
const autumn = '2026-10-01'

export const examples2026: readonly Example[] = [
  ...(
    [
      [100, 100],
      [200, 120],
      [300, 140],
      [400, 160],
      [450, 170],
      [500, 180],
      [520, 184],
      [538, 189.4],
      [603, 208.9],
    ] as const
  ).map(
    ([gross_m, free_m]): Example => ({
      source: 'buergergeld.org, Minijob-Freibetrag',
      year,
      what: `Minijob zu ${gross_m} €`,
      household: household(spring, [person(30, { gross_m })]),
      expect: { free_m, income_m: Math.round((gross_m - free_m) * 100) / 100 },
    }),
  ),
  ...(
    [
      ['5.000 € brutto ohne Kind', [person(40, { gross_m: 5000 })], 348],
      ['5.000 € brutto mit zwei Kindern', alone(person(40, { gross_m: 5000 }), [person(3), person(5)]), 378],
      ['1.000 € brutto mit zwei Kindern', alone(person(40, { gross_m: 1000 }), [person(3), person(5)]), 328],
    ] as const
  ).map(
    ([what, persons, free_m]): Example => ({
      source: 'sgb2.info, Freibetragsrechner des BMAS, in den Prüffällen von GETTSIM',
      year,
      what,
      household: household(spring, persons),
      expect: { free_m },
    }),
  ),
  {
    source: 'buerger-geld.org, Alleinerziehend mit Kind 2026',
    year,
    what: 'Mutter mit Kind von 6, 720 € Wohnen',
    household: household(spring, aloneWith(6), { rent_m: 600, heating_m: 120 }),
    expect: { mehrbedarf_m: 202.68, need_without_sofortzuschlag_m: 1875.68 },
  },
  {
    source: 'finanz.de, Familie mit drei Kindern',
    year,
    what: 'drei Kinder unter 6',
    household: household(spring, family([35, 35], [person(1), person(3), person(5)])),
    expect: { regelbedarf_m: 2083 },
  },
  {
    source: 'finanz.de, Familie mit drei Kindern',
    year,
    what: 'drei Kinder von 14 bis 17',
    household: household(spring, family([45, 45], [person(14), person(15), person(17)])),
    expect: { regelbedarf_m: 2425 },
  },
  {
    source: 'HNA (archive.ph/i0ycs), Obergrenze an die Lebensleistung gekoppelt',
    year,
    what: 'mit 43 und 14.000 € ab Juli 2026 nichts',
    household: household(autumn, [person(43)], { assets: 14_000 }),
    expect: { asset_limit: 12_500, benefit_m: 0 },
  },
  {
    source: 't-online.de (bei promipool.de), ETF-Sparer',
    year,
    what: 'mit 35 und 25.000 € im Depot: 10.000 € sind geschützt',
    household: household(autumn, [person(35)], { assets: 25_000 }),
    expect: { asset_limit: 10_000, benefit_m: 0 },
  },
  ...(
    [
      ['mit 18', [person(18)], 5_000],
      ['mit 29', [person(29)], 5_000],
      ['mit 30', [person(30)], 10_000],
      ['mit 39', [person(39)], 10_000],
      ['mit 40', [person(40)], 12_500],
      ['mit 49', [person(49)], 12_500],
      ['mit 50', [person(50)], 20_000],
      ['mit 55', [person(55)], 20_000],
      ['Paar von 28 und 52', family([28, 52], []), 25_000],
      ['Paar von 28 und 32 mit zwei Kindern', family([28, 32], [person(5), person(13)]), 25_000],
    ] as const
  ).map(
    ([what, persons, asset_limit]): Example => ({
      source: 'Prüffälle eines öffentlichen Rechners zu § 12 SGB II (BGBl. 2026 I Nr. 107)',
      year,
      what: `Vermögen ab Juli 2026, ${what}`,
      household: household('2026-07-01', persons),
      expect: { asset_limit },
    }),
  ),
  {
    source: 'Prüffälle eines öffentlichen Rechners zu § 12 SGB II (BGBl. 2026 I Nr. 107)',
    year,
    what: 'mit 35 am letzten Tag der Karenzzeit für Vermögen',
    household: household('2026-06-30', [person(35)]),
    expect: { asset_limit: 40_000 },
  },
  {
    source: 'Prüffälle eines öffentlichen Rechners (BG-01)',
    year,
    what: 'allein mit 450 € Miete',
    household: household(spring, [person(35)], { rent_m: 450 }),
    expect: { benefit_m: 1013 },
  },
]
