import { alone, type Example, family, household, person } from './example.ts'

/** Cases for which no published calculation was found, worked by hand from the paragraph. They count as no source. */
interface ByHand extends Pick<Example, 'what' | 'household' | 'expect'> {
  readonly paragraph: string
}

const date = '2025-06-01'

export const byHand: readonly ByHand[] = [
  {
    paragraph: '§ 9 Abs. 3 SGB II',
    what: 'Einkommen der Eltern zählt nicht für die schwangere Tochter',
    household: household(
      date,
      family([50, 50], [person(20, { pregnant: true })]).map((one, at) =>
        at === 0 ? { ...one, other_income_m: 2000 } : one,
      ),
    ),
    // 451 + 76.67 + 25; the parents' 1,970 cover their own 1,012.
    expect: { benefit_m: 552.67, income_m: 1012 },
  },
  {
    paragraph: '§ 7 Abs. 3 SGB II, BSG B 14 AS 54/13 R',
    what: 'eine Mutter von 20 bei ihrer Mutter: eine eigene Bedarfsgemeinschaft mit dem Kind',
    household: household(
      date,
      [
        person(20, { child_of: [2], kindergeld_m: 255 }),
        person(1, { child_of: [0], kindergeld_m: 255 }),
        person(45, { gross_m: 4000 }),
      ],
      { rent_m: 900 },
    ),
    // 563 + 202.68 + 357 + 600 + 25 - 255
    expect: { housing_m: 600, mehrbedarf_m: 202.68, benefit_m: 1492.68 },
  },
  {
    paragraph: '§ 7 Abs. 3 Nr. 4, § 22 Abs. 1 SGB II',
    what: 'ein Kind von 25 gehört nicht dazu, trägt aber ein Drittel der Miete',
    household: household(date, family([50, 50], [person(25)]), { rent_m: 900 }),
    expect: { need_m: 1612, benefit_m: 1612 },
  },
  {
    paragraph: '§ 7 Abs. 4, § 9 Abs. 2 SGB II',
    what: 'von der Rente des älteren Partners zählt, was über seinem eigenen Bedarf liegt',
    household: household(
      date,
      family([60, 68], []).map((one, at) => (at === 1 ? { ...one, other_income_m: 1200 } : one)),
      { rent_m: 600 },
    ),
    // 1,200 - 30 - 806 = 364 of 806
    expect: { need_m: 806, income_m: 364, benefit_m: 442 },
  },
  {
    paragraph: '§ 6 Abs. 1 Nr. 1 Bürgergeld-V',
    what: 'Arbeitslosengeld von 600 € zählt mit 570 €',
    household: household(date, [person(40, { other_income_m: 600 })], { rent_m: 400 }),
    expect: { income_m: 570, benefit_m: 393 },
  },
  {
    paragraph: '§ 11b Abs. 2 SGB II',
    what: 'neben Lohn von 80 € bleiben vom anderen Einkommen nur noch 20 € frei',
    household: household(date, [person(40, { gross_m: 80, other_income_m: 300 })]),
    expect: { income_m: 280 },
  },
  {
    paragraph: '§ 6 Abs. 1 Nr. 1 Bürgergeld-V',
    what: 'vom Kindergeld eines Kindes von 19 bleiben 30 €; alleinerziehend ist die Mutter nicht mehr',
    household: household(date, alone(person(40), [person(19, { kindergeld_m: 255 })])),
    expect: { mehrbedarf_m: 0, income_m: 225, benefit_m: 814 },
  },
  {
    paragraph: '§ 1 Abs. 1 Nr. 9 Bürgergeld-V',
    what: 'ein Kind von 14 darf 100 € im Monat verdienen',
    household: household(date, alone(person(40), [person(14, { gross_m: 100 })])),
    expect: { income_m: 0 },
  },
  {
    paragraph: '§ 7 Abs. 3a Nr. 2 SGB II',
    what: 'zwei Eltern eines Kindes gelten als Paar, auch wenn es niemand sagt',
    household: household(date, [person(30), person(30), person(3, { child_of: [0, 1] })]),
    expect: { regelbedarf_m: 1369, mehrbedarf_m: 0 },
  },
  {
    paragraph: '§ 11 Abs. 1 Satz 5 SGB II',
    what: 'Unterhalt deckt den Bedarf: das ganze Kindergeld zählt bei der Mutter, weniger 30 €',
    household: household(date, alone(person(30), [person(5, { kindergeld_m: 255, maintenance_m: 500 })])),
    // 563 + 202.68 - 225
    expect: { income_m: 225, sofortzuschlag_m: 0, benefit_m: 540.68 },
  },
  {
    paragraph: '§ 72 Abs. 1 Satz 2 Nr. 2 SGB II',
    what: 'deckt das Kind seinen Bedarf nur mit Kindergeld, bekommt es den Sofortzuschlag trotzdem',
    household: household(date, alone(person(30), [person(5, { kindergeld_m: 255, maintenance_m: 200 })])),
    // 98 of the Kindergeld are left, 68 count: 563 + 202.68 - 68 + 25
    expect: { sofortzuschlag_m: 25, benefit_m: 722.68 },
  },
  {
    paragraph: '§ 72 Abs. 1 SGB II',
    what: 'deckt das Einkommen der Eltern alles, gibt es auch keinen Sofortzuschlag',
    household: household(
      date,
      family([40, 40], [person(5)]).map((one, at) => (at === 0 ? { ...one, other_income_m: 1399 } : one)),
    ),
    expect: { sofortzuschlag_m: 0, need_m: 1369, income_m: 1369, benefit_m: 0 },
  },
  {
    paragraph: '§ 72 Abs. 1 SGB II',
    what: 'fehlt ein Euro, gibt es ihn ganz',
    household: household(
      date,
      family([40, 40], [person(5)]).map((one, at) => (at === 0 ? { ...one, other_income_m: 1398 } : one)),
    ),
    expect: { sofortzuschlag_m: 25, benefit_m: 26 },
  },
  {
    paragraph: '§ 20 Abs. 2 SGB II',
    what: 'wer mit 16 allein lebt, hat Stufe 1',
    household: household(date, [person(16)]),
    expect: { regelbedarf_m: 563, sofortzuschlag_m: 0 },
  },
  {
    paragraph: '§ 7 Abs. 3 Nr. 2 SGB II',
    what: 'Eltern über der Altersgrenze: das Kind von 16 bekommt Stufe 4',
    household: household(date, family([70, 70], [person(16)]), { rent_m: 600 }),
    expect: { regelbedarf_m: 471, housing_m: 200, benefit_m: 696 },
  },
  {
    paragraph: '§ 7 Abs. 2 SGB II',
    what: 'deckt das einzige Kind, das arbeiten kann, seinen Bedarf, ist niemand mehr da, der antragen kann',
    household: household(date, alone(person(70), [person(16, { gross_m: 2000 }), person(8)])),
    expect: { need_m: 0, benefit_m: 0 },
  },
  {
    paragraph: '§ 11b Abs. 3 Satz 3 SGB II',
    what: 'wer mit 17 verdient, lebt nicht mit sich selbst als Kind zusammen: der Freibetrag endet bei 1.200 €',
    household: household(
      date,
      alone(person(45), [person(17, { gross_m: 1500, social_contributions_m: 300, kindergeld_m: 255 })]),
      { rent_m: 1800 },
    ),
    expect: { free_m: 348 },
  },
  {
    paragraph: '§ 11b Abs. 3 Satz 3 SGB II',
    what: 'mit einem kleinen Bruder in derselben Bedarfsgemeinschaft endet er bei 1.500 €',
    household: household(
      date,
      alone(person(45), [person(17, { gross_m: 1500, social_contributions_m: 300 }), person(6)]),
      { rent_m: 1800 },
    ),
    expect: { free_m: 378 },
  },
  {
    paragraph: '§ 12 Abs. 2, § 19 Abs. 3 SGB II',
    what: 'wer 500 € mehr besitzt als erlaubt, bekommt erst etwas, wenn sie verbraucht sind',
    household: household(date, [person(40)], { rent_m: 437, assets: 15_500, karenzzeit: false }),
    expect: { need_m: 1000, benefit_m: 0, asset_limit: 15_000 },
  },
]
