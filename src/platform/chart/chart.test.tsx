import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Locale, locales } from '../i18n.ts'
import { BarChart, type ChartData, LineChart } from './chart.tsx'
import { ticks } from './lines.ts'
import { barChartSvg, lineChartSvg } from './paper.ts'
import { aPageWith, complaintsAbout } from './testing.tsx'

const count = (text: string, part: string): number => text.split(part).length - 1

const shares: ChartData = {
  id: 'anteile',
  title: 'Angenommene Weitergaben, 2026',
  rowHead: 'Sozialraum',
  series: ['angenommen'],
  unit: '%',
  rows: [
    { label: 'Wedding Zentrum', values: [45] },
    { label: 'Moabit West', values: [undefined] },
    { label: 'Parkviertel', values: [8] },
  ],
}
const groups: ChartData = {
  id: 'gruppen',
  title: 'Weitergaben nach Ausgang',
  rowHead: 'Sozialraum',
  series: ['angenommen', 'abgelehnt', 'offen'],
  rows: [
    { label: 'Wedding Zentrum', values: [45, undefined, 0] },
    { label: 'Moabit West', values: [12, 7, 9] },
  ],
}
const quarters: ChartData = {
  id: 'quartale',
  title: 'Anteil nach Quartal',
  rowHead: 'Quartal',
  series: ['angenommen'],
  unit: '%',
  target: 40,
  rows: [20, 25, undefined, 51, 48].map((value, i) => ({
    label: `${(i % 4) + 1}/${2025 + (i >> 2)}`,
    values: [value],
  })),
}
const all = (
  <>
    <BarChart {...shares} note="Quelle: eigene Zählung" />
    <BarChart {...groups} />
    <LineChart {...quarters} />
    <LineChart {...groups} id="linien" title="Weitergaben im Verlauf" open />
  </>
)

test('charts are valid HTML without style or script, in every language', async () => {
  for (const locale of locales) assert.deepEqual(complaintsAbout(await aPageWith(all, locale)), [], locale)
})

test('a chart has a name, says what it shows, and has its table', async () => {
  const html = await aPageWith(<BarChart {...shares} />)
  assert.match(html, /<figcaption><h3>Angenommene Weitergaben, 2026<\/h3>/)
  assert.match(html, /role="img" aria-labelledby="anteile-wide-title anteile-wide-desc"/)
  assert.match(
    html,
    /<desc id="anteile-wide-desc">Balkendiagramm\. Am meisten: Wedding Zentrum mit 45\u00a0%\. Am wenigsten: Parkviertel mit 8\u00a0%\. Alle Werte: Wedding Zentrum 45\u00a0%; Moabit West unterdrückt; Parkviertel 8\u00a0%\.<\/desc>/,
  )
  const table = html.slice(html.indexOf('<table'))
  assert.match(table, /Moabit West<\/th>.*?– \(unterdrückt\)/)
  assert.match(html, /<summary>Tabelle zeigen<\/summary>/)
})

test('a line says its course and where it stands to the target', async () => {
  assert.match(
    (await lineChartSvg(quarters, 'de')).alternative,
    /Ziel: 40\u00a0%\. Von 20\u00a0% \(1\/2025\) auf 48\u00a0% \(1\/2026\)\. Höchster Wert: 51\u00a0% \(4\/2025\)\. Zuletzt über dem Ziel\./,
  )
  const broken = { ...quarters, rows: quarters.rows.map((row) => ({ ...row, values: [undefined] })) }
  assert.match((await lineChartSvg(broken, 'de')).alternative, /Kein Wert ist bekannt\./)
})

test('what is suppressed is a crossed box with the word, and never a bar or a point', async () => {
  const { svg } = await barChartSvg(shares, 'de')
  assert.equal(count(svg, '>unterdrückt<'), 1)
  assert.equal(count(svg, 'fill="#333"><rect'), 1)
  assert.match(svg, /<g[^>]*fill="url\(#anteile-missing\)"[^>]*><rect /)
  assert.doesNotMatch(svg, />0/)
  const line = (await lineChartSvg(quarters, 'de')).svg
  assert.equal(count(line, '>unterdrückt<'), 2, 'in the column and in the legend')
  assert.equal(count(line, 'a4.5,4.5'), 0)
  assert.match(line, /<path d="M[\d.,L]+M[\d.,L]+"/, 'the line has a gap')
})

test('nothing but what is shown reaches the drawing', async () => {
  const at = async (values: readonly number[]) =>
    (await barChartSvg({ ...shares, rows: values.map((v, i) => ({ label: `R${i}`, values: [v] })) }, 'de'))
      .svg
  assert.equal(await at([45.4, 8.2]), await at([44.6, 7.9]))
  const line = async (value: number, target: number) =>
    (await lineChartSvg({ ...quarters, target, rows: [{ label: 'a', values: [value] }] }, 'de')).svg
  assert.equal(await line(12.3, 39.8), await line(11.9, 40.3))
})

test('labels are text, whatever stands in them', async () => {
  const evil = '<img src=x onerror="alert(1)">&amp;'
  const data = { ...shares, title: evil, series: [evil, 'b'], rows: [{ label: evil, values: [1, 2] }] }
  for (const html of [
    await aPageWith(<BarChart {...data} />),
    await aPageWith(<LineChart {...data} />),
    (await barChartSvg(data, 'de')).svg,
  ])
    assert.doesNotMatch(html, /<img/)
})

test('what XML cannot hold is left out, and an id is no way in', async () => {
  const rows = [{ label: 'a\u0000\u000b\ud800b', values: [-0.4] }]
  const { svg, alternative } = await barChartSvg({ ...shares, rows }, 'de')
  assert.match(svg, />a \ufffdb</)
  assert.match(alternative, /: 0\u00a0%/, 'no minus zero')
  await assert.rejects(barChartSvg({ ...shares, id: 'a"><script>' }, 'de'), RangeError)
})

test('pages drawn at the same time keep their language', async () => {
  const pages = await Promise.all(
    ['de', 'ar', 'en', 'ar'].map((locale) =>
      aPageWith(
        <>
          <BarChart {...shares} />
          <LineChart {...quarters} />
          <BarChart {...groups} rows={[]} />
        </>,
        locale as Locale,
      ),
    ),
  )
  const words = ['unterdrückt', 'محجوب', 'suppressed', 'محجوب']
  const empty = ['Noch keine Einträge', 'لا توجد بيانات بعد', 'No entries yet', 'لا توجد بيانات بعد']
  for (const [i, html] of pages.entries()) {
    assert.equal(new Set(html.match(/unterdrückt|محجوب|suppressed/g)).size, 1)
    assert.ok(html.includes(words[i]!))
    assert.ok(html.includes(empty[i]!))
  }
})

test('a drawing for paper stands alone: no class, no colour from outside', async () => {
  for (const { svg, width, height } of [
    await barChartSvg(groups, 'de', 'Fira Sans'),
    await lineChartSvg(groups, 'de', 'Fira Sans'),
  ]) {
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 640 \d+"/)
    assert.match(svg, /font-family="Fira Sans"/)
    assert.doesNotMatch(svg, /class=|style|currentColor|var\(|href/)
    assert.ok(width === 640 && height > 100)
  }
})

test('on Arabic pages bars begin at the right, time stays left to right, digits are Western', async () => {
  const { svg } = await barChartSvg(shares, 'ar')
  assert.match(svg, /text-anchor="end"/)
  assert.match(svg, /\u206745%\u2069/)
  assert.match(svg, /direction="ltr"/)
  const x = (text: string) => [...text.matchAll(/<rect x="([\d.]+)"/g)].map((match) => Number(match[1]))
  assert.ok(Math.max(...x(svg)) > 500)
  assert.equal(count((await lineChartSvg(quarters, 'ar')).svg, '\u0660'), 0)
})

test('nothing to draw is a table that says so; zero everywhere is drawn', async () => {
  const html = await aPageWith(<BarChart {...shares} rows={[]} />)
  assert.doesNotMatch(html, /role="img"/)
  assert.deepEqual(complaintsAbout(html), [])
  const zero = { ...shares, rows: [{ label: 'a', values: [0] }] }
  for (const { svg } of [await barChartSvg(zero, 'de'), await lineChartSvg(zero, 'de')])
    assert.doesNotMatch(svg, /NaN|Infinity|undefined/)
})

test('the marks of a scale are round and never finer than what is shown', () => {
  assert.deepEqual(ticks(0, 48, 0), [0, 20, 40, 60])
  assert.deepEqual(ticks(0, 2, 0), [0, 1, 2])
  assert.deepEqual(ticks(0, 0.9, 1), [0, 0.5, 1])
  assert.deepEqual(ticks(-3, 12, 0), [-5, 0, 5, 10, 15])
  assert.deepEqual(ticks(0, 1, 0), [0, 1])
})

test('500 charts leave nothing behind', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const megabytesAfter = async (n: number): Promise<number> => {
    for (let i = 0; i < n; i += 1) await aPageWith(<BarChart {...groups} />)
    collect()
    return process.memoryUsage().heapUsed / 1e6
  }
  const before = await megabytesAfter(50)
  const after = await megabytesAfter(500)
  assert.ok(after - before < 5, `${before.toFixed(1)} MB became ${after.toFixed(1)} MB`)
})
