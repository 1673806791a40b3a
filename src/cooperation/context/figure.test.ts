import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AreaFigure, figureOf } from './figure.ts'

const figure = (
  areaCode: string,
  indicator: AreaFigure['indicator'],
  value: number,
  given: Partial<AreaFigure> = {},
): AreaFigure => ({ areaCode, indicator, value, asOf: '2021', source: 'MSS', ...given })

test('a figure that was published for the area itself is shown as it is', () => {
  const own = figure('07339', 'arbeitslosigkeit', 4.2)
  assert.deepEqual(figureOf('07339', 'arbeitslosigkeit', [own]), {
    indicator: 'arbeitslosigkeit',
    value: 4.2,
    asOf: '2021',
    sources: ['MSS'],
  })
  assert.equal(figureOf('07339', 'kinderarmut', [own]), undefined)
})

test('inhabitants of the parts are added up; the parts of parts are not counted twice', () => {
  const figures = [figure('01100101', 'einwohner', 3000), figure('01100102', 'einwohner', 1000)]
  assert.equal(figureOf('011001', 'einwohner', figures)?.value, 4000)
  assert.equal(figureOf('01', 'einwohner', [...figures, figure('0110', 'einwohner', 9)])?.value, 4000)
})

test('a share is weighted by the inhabitants of each part', () => {
  const figures = [
    figure('01100101', 'kinderarmut', 10),
    figure('01100101', 'einwohner', 3000, { asOf: '2024-12-31', source: 'AfS' }),
    figure('01100102', 'kinderarmut', 50),
    figure('01100102', 'einwohner', 1000),
  ]
  const made = figureOf('011001', 'kinderarmut', figures)
  assert.equal(made?.value, 20)
  assert.equal(made?.parts, 2)
})

test('a share is not made where the inhabitants of a part are missing', () => {
  const figures = [
    figure('01100101', 'kinderarmut', 10),
    figure('01100101', 'einwohner', 3000),
    figure('01100102', 'kinderarmut', 50),
  ]
  assert.equal(figureOf('011001', 'kinderarmut', figures), undefined)
})

test('a part of which no share was published is left out, with its inhabitants', () => {
  const figures = [
    figure('01100101', 'kinderarmut', 10),
    figure('01100101', 'einwohner', 3000),
    figure('01100102', 'einwohner', 38),
  ]
  assert.equal(figureOf('011001', 'kinderarmut', figures)?.value, 10)
  assert.equal(figureOf('011001', 'kinderarmut', figures)?.parts, 1)
})

test('a count is shown as a share of the inhabitants of the same parts', () => {
  const figures = [
    figure('01100101', 'unter18', 300),
    figure('01100101', 'einwohner', 3000),
    figure('01100102', 'unter18', 500),
    figure('01100102', 'einwohner', 1000),
    figure('01100103', 'einwohner', 9000),
  ]
  assert.equal(figureOf('011001', 'unter18', figures)?.value, 20)
  assert.equal(figureOf('01100101', 'unter18', figures)?.value, 10)
})

test('of the steps the most frequent one counts, and of two the worse one', () => {
  const steps = (...values: number[]) =>
    figureOf(
      '011001',
      'statusindex',
      values.map((value, i) => figure(`0110010${i + 1}`, 'statusindex', value)),
    )
  assert.deepEqual([steps(2, 2, 4)?.value, steps(2, 2, 4)?.steps], [2, [0, 2, 0, 1]])
  assert.equal(steps(1, 3)?.value, 3)
})

test('of two sources the newer one counts', () => {
  const figures = [
    figure('07339', 'einwohner', 1),
    figure('07339', 'einwohner', 2, { asOf: '2024', source: 'AfS' }),
  ]
  assert.deepEqual(figureOf('07339', 'einwohner', figures)?.sources, ['AfS'])
})
