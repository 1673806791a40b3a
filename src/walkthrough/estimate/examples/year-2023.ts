import { alone, type Example, family, household, person } from './example.ts'

const year = 2023
const winter = '2023-03-01'
const autumn = '2023-09-01'

const single = household('2023-01-01', [person(45, { gross_m: 1200, social_contributions_m: 204 })], {
  rent_m: 400,
  heating_m: 50,
  assets: 40_000,
})
const couple = household(
  winter,
  [
    person(40, { partner_of: 1 }),
    person(38, { gross_m: 700, social_contributions_m: 140 }),
    person(3, { child_of: [0, 1], kindergeld_m: 250 }),
  ],
  { rent_m: 650, heating_m: 100 },
)
const bothWork = household(
  '2023-01-01',
  [
    person(30, { partner_of: 2, gross_m: 1200, social_contributions_m: 204 }),
    person(3, { child_of: [0, 2] }),
    person(35, { gross_m: 700, social_contributions_m: 140 }),
  ],
  { rent_m: 482.86, heating_m: 110, karenzzeit: false },
)
const four = family([40, 38], [person(5), person(16)])

export const examples2023: readonly Example[] = [
  {
    source: 'Rechner von buerger-geld.org, in den Prüffällen von GETTSIM (hh_id_16)',
    year,
    what: 'allein, 1.200 € brutto, alte Freibeträge, 40.000 € in der Karenzzeit',
    household: single,
    expect: { free_m: 300, regelbedarf_m: 502, housing_m: 450, income_m: 696, benefit_m: 256 },
  },
  {
    source: 'Rechner von buerger-geld.org, in den Prüffällen von GETTSIM (hh_id_20)',
    year,
    what: 'dasselbe ab Juli 2023',
    household: { ...single, date: '2023-07-01' },
    expect: { free_m: 348, income_m: 648, benefit_m: 304 },
  },
  {
    source: 'Rechner von buerger-geld.org, in den Prüffällen von GETTSIM (hh_id_24)',
    year,
    what: 'allein, 1.200 € Gewinn aus Selbstständigkeit',
    household: { ...single, date: '2023-07-01' },
    expect: { free_m: 348, benefit_m: 304 },
  },
  {
    source: 'Rechner von hartziv.org, in den Prüffällen von GETTSIM (family_wealth_below_threshold)',
    year,
    what: 'Paar mit Kind, 50.000 € Vermögen in der Karenzzeit',
    household: { ...couple, assets: 50_000 },
    expect: { free_m: 220, housing_m: 750, benefit_m: 1400 },
  },
  {
    source: 'Rechner von hartziv.org, in den Prüffällen von GETTSIM (family_high_wealth)',
    year,
    what: 'dasselbe Paar mit 85.000 € Vermögen bekommt nichts',
    household: { ...couple, assets: 85_000 },
    expect: { asset_limit: 70_000, benefit_m: 0 },
  },
  {
    source: 'buergergeld-rechner.org, in den Prüffällen von GETTSIM (hh_id_22)',
    year,
    what: 'Paar mit Kind ab Juli 2023',
    household: { ...couple, date: '2023-07-01', assets: 50_000 },
    expect: { free_m: 238, benefit_m: 1418 },
  },
  {
    source: 'buergergeld-rechner.org, in den Prüffällen von GETTSIM (hh_id_21)',
    year,
    what: 'ab Juli 2023 mit 85.000 € Vermögen',
    household: { ...couple, date: '2023-07-01', assets: 85_000 },
    expect: { benefit_m: 0 },
  },
  {
    source: 'GETTSIM (hh_id_19)',
    year,
    what: 'beide Eltern arbeiten, ohne Kindergeld, nach der Karenzzeit',
    household: bothWork,
    expect: { free_m: 520, income_m: 1036, benefit_m: 796.86 },
  },
  {
    source: 'GETTSIM (hh_id_23)',
    year,
    what: 'dasselbe ab Juli 2023',
    household: { ...bothWork, date: '2023-07-01' },
    expect: { free_m: 586, income_m: 970, benefit_m: 862.86 },
  },
  {
    source: 'buerger-geld.org, Beispiele und Berechnungen',
    year,
    what: 'Eltern mit Kindern von 5 und 16 Jahren, 700 € Miete',
    household: household(winter, four, { rent_m: 700 }),
    expect: { regelbedarf_m: 1640, need_without_sofortzuschlag_m: 2340 },
  },
  ...(
    [
      ['allein', [person(30, { pregnant: true })], 85.34],
      ['mit Partner', [person(30, { pregnant: true, partner_of: 1 }), person(30)], 76.67],
      ['mit 20 bei den Eltern', alone(person(45), [person(20, { pregnant: true })]), 68.34],
    ] as const
  ).map(
    ([what, persons, mehrbedarf_m]): Example => ({
      source: 'solex.walhalla.de, Details zum Bürgergeld (6)',
      year,
      what: `Mehrbedarf in der Schwangerschaft, ${what}`,
      household: household(winter, persons),
      expect: { mehrbedarf_m },
    }),
  ),
  {
    source: 'sozialhilfe24.de, Mehrbedarf Schwangerschaft',
    year,
    what: 'der kleinste Mehrbedarf: mit 16 bei einem Elternteil, der nicht alleinerziehend zählt',
    household: household(winter, family([45, 45], [person(16, { pregnant: true })])),
    expect: { mehrbedarf_m: 71.4 },
  },
  {
    source: 'allgaeuer-zeitung.de, Paar ohne Kinder (10/2023)',
    year,
    what: 'zwei Erwachsene',
    household: household(winter, family([40, 40], [])),
    expect: { regelbedarf_m: 902 },
  },
  {
    source: 'allgaeuer-zeitung.de, Paar ohne Kinder (10/2023)',
    year,
    what: 'eine Erwachsene mit einem Partner von 17',
    household: household(winter, family([19, 17], [])),
    expect: { regelbedarf_m: 922 },
  },
  {
    source: 'berlin.de, Jobcenter Treptow-Köpenick, Anrechnung von Einkommen',
    year,
    what: '1.100 € brutto ohne Kind ab Juli 2023',
    household: household(autumn, [person(40, { gross_m: 1100, social_contributions_m: 220 })]),
    expect: { free_m: 338 },
  },
  {
    source: 'gegen-hartz.de, Mehr Geld durch neue Einkommensanrechnung',
    year,
    what: 'der höchste Freibetrag mit Kind ab Juli 2023',
    household: household(autumn, alone(person(40, { gross_m: 1600 }), [person(15)])),
    expect: { free_m: 378 },
  },
  {
    source: 'buerger-geld.org, Neuer Freibetrag ab 1.7.2023',
    year,
    what: '1.000 € brutto: 100, 84 und 144 € bleiben',
    household: household(autumn, [person(40, { gross_m: 1000 })]),
    expect: { free_m: 328 },
  },
  {
    source: 'FOCUS online und Stiftung Warentest, Rechenbeispiel (in ganzen Euro)',
    year,
    what: 'alleinerziehend mit zwei kleinen Kindern, 1.200 € Wohnen, 1.120 € angerechnet',
    household: household(
      winter,
      alone(person(33, { other_income_m: 1150 }), [
        person(2, { kindergeld_m: 250 }),
        person(4, { kindergeld_m: 250 }),
      ]),
      { rent_m: 1200 },
    ),
    // The source rounds 180.72 to 181 and 898.72 to 899.
    expect: {
      regelbedarf_m: 1138,
      mehrbedarf_m: 180.72,
      income_m: 1620,
      benefit_without_sofortzuschlag_m: 898.72,
    },
  },
  {
    source: 'buergergeld-antrag.org, Vermögen und Freibetrag',
    year,
    what: 'vier Personen in der Karenzzeit',
    household: household(winter, four),
    expect: { asset_limit: 85_000 },
  },
  {
    source: 'sperre-online.de, Bürgergeld und Vermögen',
    year,
    what: 'vier Personen nach der Karenzzeit, alles gehört der Mutter',
    household: household(winter, four, { karenzzeit: false, assets: 60_000 }),
    expect: { asset_limit: 60_000, regelbedarf_m: 1640, benefit_without_sofortzuschlag_m: 1640 },
  },
]
