import { alone, aloneWith, type Example, family, household, person } from './example.ts'

const year = 2025
const date = '2025-04-01'

export const examples2025: readonly Example[] = [
  {
    source: 'abgeordnetenwatch.de, Antwort von Helge Lindh',
    year,
    what: 'Eltern mit Kindern von 6 und 11 Jahren',
    household: household(date, family([40, 40], [person(6), person(11)])),
    expect: { regelbedarf_m: 1792 },
  },
  {
    source: 'buergergeld.org, Bürgergeld für Alleinerziehende',
    year,
    what: 'Mutter mit Kind von 6, Unterhaltsvorschuss, 579 € Wohnen in Berlin',
    household: household(date, alone(person(34), [person(6, { kindergeld_m: 255, maintenance_m: 299 })]), {
      rent_m: 579,
    }),
    expect: {
      regelbedarf_m: 953,
      mehrbedarf_m: 202.68,
      sofortzuschlag_m: 25,
      income_m: 554,
      benefit_m: 1205.68,
    },
  },
  {
    source: 'Jobcenter Ingolstadt, Musterberechnungsbogen 2025, in den Prüffällen von GETTSIM',
    year,
    what: 'Eltern von 45 und 43 mit Kind von 14, Minijob 520 €, 1.000 € Wohnen',
    household: household(
      date,
      family([45, 43], [person(14, { kindergeld_m: 255 })]).map((one, at) =>
        at === 0 ? { ...one, gross_m: 520 } : one,
      ),
      { rent_m: 840, heating_m: 160 },
    ),
    expect: { free_m: 184, regelbedarf_m: 1483, housing_m: 1000, income_m: 591, benefit_m: 1917 },
  },
  {
    source: 'gegen-hartz.de, So rechnet sich der Minijob',
    year,
    what: 'Minijob zu 556 €',
    household: household(date, [person(30, { gross_m: 556 })]),
    expect: { free_m: 194.8 },
  },
  {
    source: 'buerger-geld.org, Bürgergeld und Kindergeld 2025',
    year,
    what: 'Kind mit 390 € Regelsatz und 255 € Kindergeld: 135 € bleiben offen',
    household: household(date, alone(person(40, { other_income_m: 0 }), [person(12, { kindergeld_m: 255 })])),
    // The parent's 563 € and 67.56 € Mehrbedarf beside it.
    expect: { income_m: 255, benefit_without_sofortzuschlag_m: 765.56 },
  },
  {
    source: 'Frankfurter Rundschau, Was Alleinerziehende 2025 bekommen',
    year,
    what: 'Mutter mit Kindern von 6 und 10: 36 %',
    household: household(date, aloneWith(6, 10)),
    expect: { regelbedarf_m: 1343, mehrbedarf_m: 202.68 },
  },
  {
    source: 'suedkurier.de, Schonzeit für Vermögen (nach BMAS)',
    year,
    what: 'vier Personen in der Karenzzeit',
    household: household(date, family([40, 40], [person(6), person(11)])),
    expect: { asset_limit: 85_000 },
  },
  {
    source: 'suedkurier.de, Schonzeit für Vermögen (nach BMAS)',
    year,
    what: 'vier Personen nach der Karenzzeit',
    household: household(date, family([40, 40], [person(6), person(11)]), { karenzzeit: false }),
    expect: { asset_limit: 60_000 },
  },
  {
    source: 'neue-grundsicherung-hilfe.de, Vermögen und Schonvermögen (geltendes Recht 2025)',
    year,
    what: 'Paar ohne Kinder in der Karenzzeit',
    household: household(date, family([40, 40], [])),
    expect: { asset_limit: 55_000 },
  },
  {
    source: 'neue-grundsicherung-hilfe.de, Vermögen und Schonvermögen (geltendes Recht 2025)',
    year,
    what: 'Paar ohne Kinder nach der Karenzzeit',
    household: household(date, family([40, 40], []), { karenzzeit: false }),
    expect: { asset_limit: 30_000 },
  },
]
