import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Clock, minutesLate, nextRound, partsOf, roundAt, type Turn, turned } from './clock.ts'

const rhythm = { start: 9 * 60, rounds: 3, talk: 10, change: 2, breaks: [{ after: 2, minutes: 15 }] }
const clock: Clock = { date: '2026-10-15', delays: [], heldSince: null }
/** Berlin is two hours ahead in October, one from the 25th on. */
const at = (time: string) => new Date(`2026-10-15T${time}+02:00`)
const seen = (now: string, of: Clock = clock) => {
  const { is, round, left } = roundAt(rhythm, of, at(now))
  return `${is} ${round} ${Math.round(left / 1000)}`
}
const turn = (of: Clock, how: Turn, now: string): Clock =>
  turned(rhythm, of, how, at(now)) ?? assert.fail(how)

test('before, talk, change, break and after, by the clock in Berlin', () => {
  assert.equal(seen('08:59:00'), 'before 0 60')
  assert.equal(seen('09:00:00'), 'talk 0 600')
  assert.equal(seen('09:09:59'), 'talk 0 1')
  assert.equal(seen('09:10:00'), 'change 1 120')
  assert.equal(seen('09:12:00'), 'talk 1 600')
  assert.equal(seen('09:22:00'), 'break 2 900')
  assert.equal(seen('09:37:00'), 'talk 2 600')
  assert.equal(seen('09:47:00'), 'after 2 Infinity')
  const winter = roundAt(rhythm, { ...clock, date: '2026-12-15' }, new Date('2026-12-15T08:00:00Z'))
  assert.equal(winter.is, 'talk')
})

test('without time to change the next talk follows at once', () => {
  const quick = { ...rhythm, change: 0, breaks: [] }
  assert.equal(roundAt(quick, clock, at('09:10:00')).round, 1)
  assert.equal(roundAt(quick, clock, at('09:10:00')).is, 'talk')
})

test('held in a round, the time stands still; going on moves all that comes', () => {
  const held = turn(clock, 'anhalten', '09:04:00')
  assert.equal(seen('09:30:00', held), 'talk 0 360')
  assert.equal(minutesLate(rhythm, held, at('09:30:00')), 26)
  const on = turn(held, 'weiter', '09:07:00')
  assert.equal(seen('09:07:00', on), 'talk 0 360')
  assert.equal(seen('09:13:00', on), 'change 1 120')
  assert.equal(minutesLate(rhythm, on, at('09:13:00')), 3)
})

test('a minute more lengthens what runs, also in its first seconds', () => {
  const more = turn(clock, 'minute', '09:00:05')
  assert.equal(seen('09:00:05', more), 'talk 0 655')
  assert.equal(seen('09:11:00', more), 'change 1 120')
  const change = turn(more, 'minute', '09:11:30')
  assert.equal(seen('09:13:30', change), 'change 1 30')
})

test('begun later, or earlier, and ended before its time', () => {
  assert.equal(
    seen('09:20:00', turn(turn(clock, 'anhalten', '08:55:00'), 'beginnen', '09:20:00')),
    'talk 0 600',
  )
  const early = turn(clock, 'beginnen', '08:50:00')
  assert.equal(seen('08:50:00', early), 'talk 0 600')
  assert.equal(minutesLate(rhythm, early, at('08:51:00')), -10)
  const ended = turn(clock, 'beenden', '09:08:00')
  assert.equal(seen('09:08:00', ended), 'change 1 120')
  assert.equal(seen('09:47:00', ended), 'after 2 Infinity')
})

test('set back, it goes as it stands on the papers', () => {
  const rehearsed = turn(turn(clock, 'beginnen', '07:00:00'), 'anhalten', '07:05:00')
  assert.deepEqual(turn(rehearsed, 'zurueck', '08:00:00'), clock)
})

test('what makes no sense is not done', () => {
  for (const [how, now] of [
    ['weiter', '09:01:00'],
    ['beginnen', '09:01:00'],
    ['minute', '09:50:00'],
    ['beenden', '08:00:00'],
  ] as const)
    assert.equal(turned(rhythm, clock, how, at(now)), undefined, how)
})

test('the round that runs can be changed no more, the next one can', () => {
  const next = (now: string) => nextRound(roundAt(rhythm, clock, at(now)), rhythm.rounds)
  assert.deepEqual(['08:00:00', '09:01:00', '09:11:00', '09:30:00', '09:40:00', '10:00:00'].map(next), [
    0,
    1,
    1,
    2,
    undefined,
    undefined,
  ])
})

test('whatever is turned whenever, the parts follow each other, and what was stays as it was', () => {
  let state = 7
  const chance = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >> 8) % below
  }
  for (let day = 0; day < 50; day++) {
    let now = at('08:50:00').getTime()
    let of = clock
    for (let step = 0; step < 40; step++) {
      now += chance(180) * 1000
      const before = partsOf(rhythm, of)
      const { index } = roundAt(rhythm, of, new Date(now))
      const how = (['beginnen', 'anhalten', 'weiter', 'minute', 'beenden'] as const)[chance(5)]!
      of = turned(rhythm, of, how, new Date(now)) ?? of
      const after = partsOf(rhythm, of)
      after.forEach(({ from, until }, i) => {
        assert.ok(until >= from, `${how} ${i}`)
        if (i > 0) assert.equal(from, after[i - 1]!.until)
      })
      assert.deepEqual(after.slice(0, index), before.slice(0, index))
    }
  }
})
