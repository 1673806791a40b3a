// Worked examples and statements of public sources, each with its address (looked up in November 2026).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Allowance, allowanceOf, readAmount } from './allowance.ts'
import { allowanceRules, ruleAt } from './allowance-rules.ts'

const euro = (amount: number, from = 1, until = 12) => ({ amount: amount * 100, from, until })
const of = (year: number, ...payments: ReturnType<typeof euro>[]): Allowance => {
  const found = allowanceOf(year, payments)
  assert.ok(found, `${year} is not known`)
  return found
}
const inMonth = (allowance: Allowance, month: number) =>
  allowance.months.find((line) => line.month === month)!

// https://www.vibss.de/vereinsmanagement/bezahlte-mitarbeit/uebungsleiterinnen-und-betreuerinnen/uebungsleiterfreibetrag/anrechnung-auf-alg-ii
test('vibss.de: a trainer with 250 € who keeps the ground for 70 € reaches the limit in October', () => {
  const year = of(2024, euro(250), euro(70))
  assert.equal(year.reachedIn, 10)
  assert.equal(
    year.months.slice(0, 9).reduce((sum, { free }) => sum + free, 0),
    288_000,
  )
  const october = inMonth(year, 10)
  assert.deepEqual(
    [october.received, october.free, october.counted, october.considered, october.left],
    [32_000, 12_000, 20_000, 8_000, 0],
  )
  // Nothing of the limit is left: 320 − 100 − 20 % of 220.
  assert.deepEqual([inMonth(year, 11).counted, inMonth(year, 11).considered], [32_000, 17_600])
})

// https://kompetenzzentrum-vielfalt-hessen.de/integrationslotsen
test('kompetenzzentrum-vielfalt-hessen.de: 250 € a month are 3,000 € a year, and nothing is counted', () => {
  const year = of(2024, euro(250))
  assert.deepEqual([year.received, year.free, year.counted, year.reachedIn], [300_000, 300_000, 0, undefined])
})

// https://zeit-heute.de/buergergeld-und-zuverdienst-was-sie-wissen-sollten
test('zeit-heute.de: 3,000 € in the year stay, however they come', () => {
  assert.equal(of(2024, euro(3000, 6, 6)).counted, 0)
  assert.equal(of(2024, euro(3001, 6, 6)).counted, 100)
})

// https://iww.de/sb/stiftungsverwaltung/ehrenamts-und-uebungsleiterfreibetragbuergergeld-kuenftig-3000-euro-jaehrlich-als-anrechnungsfreie-einnahme-f150603
test('iww.de: since it is a sum of the year, one payment above 250 € is not counted; before, it was', () => {
  assert.equal(of(2024, euro(800, 5, 5)).counted, 0)
  assert.equal(of(2022, euro(800, 5, 5)).counted, 55_000)
})

// https://rechtsanwalt-und-sozialrecht.de/anrechnungsfreies-einkommen
test('rechtsanwalt-und-sozialrecht.de: 2,400 € a year for a trainer are not counted', () => {
  assert.equal(of(2025, euro(200)).counted, 0)
  assert.equal(of(2025, euro(2400, 12, 12)).counted, 0)
})

// https://www.buergergesellschaft.de/praxishilfen/arbeit-im-verein/fragen-antworten (question 5356)
test('buergergesellschaft.de: with 200 € a month, 2,400 € for trainers and 720 € for others were free', () => {
  assert.equal(of(2014, euro(200)).counted, 0)
  assert.equal(of(2014, euro(60)).counted, 0)
  assert.equal(inMonth(of(2014, euro(201)), 3).counted, 100)
})

// https://kirchenkreis-wittenberg.de/arbeitsbereiche/ehrenamt/aktuelles-ehrenamt/freibetrag-fuer-ehrenamt-erhoeht.html
test('kirchenkreis-wittenberg.de: from 175 to 200 € a month on 1 January 2013', () => {
  assert.equal(ruleAt('2012-12-31')?.limit, 175)
  assert.equal(ruleAt('2013-01-01')?.limit, 200)
})

// https://www.lsb-rlp.de/service/hartz-iv-reform/uebungsleiterfreibetrag
test('lsb-rlp.de: in 2011 up to 175 € a month, all kinds together', () => {
  assert.equal(of(2012, euro(100), euro(75)).counted, 0)
  assert.equal(inMonth(of(2012, euro(100), euro(80)), 1).counted, 500)
})

// BSG 24.08.2017, B 4 AS 9/16 R: https://www.sozialticker.com/aufwandsentschaedigungen-gehoeren-beruecksichtigenden-einkommen/
test('BSG B 4 AS 9/16 R: three times 323 € in 2013: the month counts, not twelve times 200 €', () => {
  const year = of(2013, euro(323, 6, 6), euro(323, 8, 8), euro(323, 10, 10))
  assert.deepEqual(
    year.months.map(({ free, counted }) => [free, counted]),
    [
      [20_000, 12_300],
      [20_000, 12_300],
      [20_000, 12_300],
    ],
  )
  // By the law since July 2023 the same money is free.
  assert.equal(of(2024, euro(323, 6, 6), euro(323, 8, 8), euro(323, 10, 10)).counted, 0)
})

// BSG, B 14 AS 61/13 R: https://www.anhaltspunkte.de/zeitung/urteile/B_14_AS_61.13_R.htm
test('BSG B 14 AS 61/13 R: 12.50 € for volunteering beside earnings were free, too (November 2011)', () => {
  assert.equal(of(2011, { amount: 1250, from: 11, until: 11 }).counted, 0)
})

// SG Dresden 11.06.2013, S 49 AS 22/12: https://www.sozialgerichtsbarkeit.de/legacy/163412
test('SG Dresden S 49 AS 22/12: 39 € a month beside earnings were free', () => {
  assert.equal(of(2012, euro(39)).counted, 0)
})

// https://steuergo.de/blog/buergergeld-aenderung-der-hinzuverdienstregeln-ab-juli-2023
test('steuergo.de: of what counts, 100 €, then 20 %, 30 % and 10 % stay: 348 € of 1,200 €', () => {
  const above = (amount: number) => inMonth(of(2024, euro(3000, 1, 1), euro(amount, 2, 2)), 2)
  const stays = (amount: number) => amount * 100 - (above(amount).considered ?? 0)
  assert.equal(stays(100), 10_000)
  assert.equal(stays(520), 18_400)
  assert.equal(stays(1000), 32_800)
  assert.equal(stays(1200), 34_800)
  assert.equal(stays(2000), 34_800)
})

test('in 2023 the months until June have a limit of their own, the year begins to count in July', () => {
  const year = of(2023, euro(300))
  assert.deepEqual(
    year.months.map(({ counted }) => counted / 100),
    [50, 50, 50, 50, 50, 50, 0, 0, 0, 0, 0, 0],
  )
  assert.equal(inMonth(year, 12).left, 120_000)
})

test('what is not established says so: 2026 is not confirmed, from 2027 on there is no value', () => {
  assert.equal(of(2025, euro(100)).isConfirmed, true)
  assert.equal(of(2026, euro(100)).isConfirmed, false)
  assert.equal(allowanceOf(2027, [euro(100)]), undefined)
  assert.equal(allowanceOf(2010, [euro(100)]), undefined)
})

test('every rule has a source, a paragraph and a day of which it speaks', () => {
  for (const rule of allowanceRules) {
    assert.match(rule.source, /^https:\/\//)
    assert.match(rule.paragraph, /^§ 11/)
    assert.match(rule.asOf, /^\d{4}-\d\d-\d\d$/)
  }
})

test('amounts are read as people type them, and nothing else is', () => {
  assert.equal(readAmount('250'), 25_000)
  assert.equal(readAmount(' 1.234,50 € '), 123_450)
  assert.equal(readAmount('70.5'), 7_050)
  assert.equal(readAmount('٦٢٫٥٠'), 6_250)
  assert.equal(readAmount('250,- EUR'), 25_000)
  for (const none of ['', '0', '-5', 'viel', '1e9', '10001', '99999999', '1,234'])
    assert.equal(readAmount(none), undefined, none)
})
