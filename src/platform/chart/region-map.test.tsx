import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { locales } from '../i18n.ts'
import { type Outline, pathsOf } from './geometry.ts'
import { regionMapSvg } from './paper.ts'
import { type MapData, RegionMap } from './region-map.tsx'
import { aPageWith, complaintsAbout } from './testing.tsx'

/** A square of a degree. */
const square = (lon: number, lat: number, size = 1): Outline => [
  [
    [
      [lon, lat],
      [lon + size, lat],
      [lon + size, lat + size],
      [lon, lat + size],
      [lon, lat],
    ],
  ],
]
const data: MapData = {
  id: 'karte',
  title: 'Kreise mit einer Kooperation',
  rowHead: 'Kreis',
  classes: ['ohne Kooperation', 'mit Kooperation'],
  regions: [
    { name: 'West', outline: square(8, 50), class: 1, href: '/de/kreise/1' },
    { name: 'Mitte & <b>', outline: square(9, 50), class: 0 },
    { name: 'Ost', outline: square(10, 50), class: undefined },
    { name: 'Ohne Umriss', class: 0 },
  ],
}
const svgOf = (html: string): string => html.slice(html.indexOf('<svg'), html.indexOf('</svg>') + 6)

test('a map is valid HTML without style or script, in every language', async () => {
  for (const locale of locales)
    assert.deepEqual(complaintsAbout(await aPageWith(<RegionMap {...data} />, locale)), [], locale)
})

test('a map names its regions, says how many of each kind there are, and has their table', () => {
  const html = String(<RegionMap {...data} />)
  const svg = svgOf(html)
  assert.match(svg, /role="img" aria-labelledby="karte-title karte-desc"/)
  assert.match(
    svg,
    /<desc id="karte-desc">Karte\. ohne Kooperation: 2 von 4 \(Mitte &#38; &#60;b&#62;; Ohne Umriss\)\. mit Kooperation: 1 von 4 \(West\)\. unterdrückt: 1 von 4 \(Ost\)\.<\/desc>/,
  )
  assert.match(svg, /<title>West: mit Kooperation<\/title>/)
  assert.match(
    svg,
    /class="chart-missing" fill="url\(#karte-missing\)"[^>]*><path [^>]*><title>Ost: unterdrückt</,
  )
  assert.match(html.slice(html.indexOf('<table')), /<a href="\/de\/kreise\/1">West<\/a>/)
  assert.match(html.slice(html.indexOf('<table')), /– \(unterdrückt\)/)
  assert.match(html, /unterdrückt \(1\)<\/li>/)
})

test('a suppressed region keeps its value to itself', () => {
  const regions = [
    { ...data.regions[2]!, detail: '2 %' },
    { ...data.regions[0]!, detail: '12 %' },
  ]
  const html = String(<RegionMap {...data} regions={regions} />)
  assert.ok(html.includes('>12 %<') && html.includes('mit Kooperation (12 %)'))
  assert.ok(!/[> (]2 %/.test(html))
})

test('links in the drawing are for the mouse; the Tab key finds them in the table', () => {
  const svg = svgOf(String(<RegionMap {...data} />))
  assert.match(svg, /<g aria-hidden="true">.*<a href="\/de\/kreise\/1" tabindex="-1"><path /)
  const image = svg.slice(svg.indexOf('<g role="img"'), svg.indexOf('</g>'))
  assert.ok(image.includes('<desc') && !image.includes('<a '), 'an image holds nothing that takes the focus')
})

test('without an outline there is no drawing, and the table is open', () => {
  const html = String(<RegionMap {...data} regions={[{ name: 'Ohne Umriss', class: 0 }]} />)
  assert.doesNotMatch(html, /role="img"/)
  assert.match(html, /<details class="details" open="">/)
})

test('neighbours keep their common border, and what is tiny is not lost', () => {
  const { paths, width, height } = pathsOf([square(8, 50), square(9, 50), square(8.5, 50.5, 0.001)], {
    width: 102,
    height: 200,
  })
  assert.equal(width, 102)
  assert.ok(height > 70 && height < 90, 'at 50° north a degree is half as far to the east')
  assert.match(paths[0]!, /^M2 (\d+)l49 0 0-(\d+)-49 0z$/)
  assert.equal(paths[1], paths[0]!.replace('M2 ', 'M51 '))
  assert.match(paths[2]!, /h2v2h-2z$/)
})

test('a hole stays a hole', () => {
  const ring = square(8, 50)[0]![0]!
  const hole = square(8.3, 50.3, 0.4)[0]![0]!
  assert.equal(pathsOf([[[ring, hole]]], { width: 104, height: 200 }).paths[0]!.split('M').length, 3)
})

test('a map for paper stands alone, with its signs below', () => {
  const { svg, alternative } = regionMapSvg(data, 'de')
  assert.doesNotMatch(svg, /class=|style|currentColor|var\(|href=/)
  assert.match(svg, />unterdrückt \(1\)<\/text>/)
  assert.match(alternative, /mit Kooperation: 1 von 4/)
})

test('a map has no more classes than can be told apart', () => {
  assert.throws(() => regionMapSvg({ ...data, classes: ['1', '2', '3', '4', '5', '6'] }, 'de'), RangeError)
})

const kreise = fileURLToPath(
  new URL('../../../../shared/data/germany-vg5000/kreise.geojson', import.meta.url),
)
const skip = existsSync(kreise) ? false : `the real files are not here (${kreise})`

test("Germany's 400 Kreise fit into a page", { skip }, () => {
  const { features } = JSON.parse(readFileSync(kreise, 'utf8')) as {
    features: { properties: { GEN: string }; geometry: { type: string; coordinates: unknown } }[]
  }
  const regions = features.map(({ properties, geometry }, i) => ({
    name: properties.GEN,
    outline: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Outline,
    class: i % 9 === 0 ? 1 : 0,
    href: `/de/kreise/${i}`,
  }))
  const svg = svgOf(String(<RegionMap {...data} regions={regions} />))
  assert.equal(svg.split('<path d="M').length - 1, 400)
  assert.ok(svg.length < 130_000, `${svg.length} bytes`)
  assert.ok(gzipSync(svg).length < 32_000, `${gzipSync(svg).length} bytes compressed`)
})
