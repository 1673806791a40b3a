import assert from 'node:assert/strict'
import { test } from 'node:test'
import { locales } from '#platform/i18n.ts'
import { drawingSvg } from './drawings.ts'
import {
  type Content,
  canStep,
  channels,
  delicateWords,
  isSoon,
  motifs,
  standingOf,
  states,
  steps,
  untilOf,
  weekYears,
  yesesTo,
  yesOf,
} from './story.ts'
import { aContent } from './testing.ts'
import { storyWording } from './wording.ts'

const at = (iso: string) => new Date(iso)
const content = (answer: string, more = {}): Content => {
  const { translations: _none, ...given } = aContent()
  return {
    ...(given as unknown as Content),
    translations: {},
    answers: { ...given.answers, vorher: answer },
    picture: { kind: 'keins' },
    ...more,
  }
}

test('a yes ends with its day, six months, one or two years on; a day that the month lacks is its last one', () => {
  assert.deepEqual(untilOf(at('2026-11-29T10:00:00Z'), 12), at('2027-11-29T23:00:00Z'))
  assert.deepEqual(untilOf(at('2026-08-31T10:00:00Z'), 6), at('2027-02-28T23:00:00Z'))
  assert.deepEqual(untilOf(at('2026-11-29T23:30:00Z'), 24), at('2028-11-30T23:00:00Z'))
})

test('a yes to an action week is for a year that the person chooses, and is over with it', () => {
  const late = at('2026-12-31T23:30:00Z')
  assert.deepEqual(
    [weekYears(at('2026-12-31T22:30:00Z')), weekYears(late)],
    [
      [2026, 2027],
      [2027, 2028],
    ],
  )
  assert.deepEqual(yesesTo('aktionswoche', late), ['2027', '2028'])
  assert.deepEqual(yesOf('aktionswoche', '2027', late), { year: 2027, until: at('2027-12-31T23:00:00Z') })
  for (const [channel, said] of [
    ['aktionswoche', '12'],
    ['aktionswoche', '2026'],
    ['web', '2027'],
    ['web', '7'],
    ['presse', ''],
  ] as const)
    assert.equal(yesOf(channel, said, late), undefined)
})

test('nothing is released that the person has not approved, and whatever is written anew goes back to them', () => {
  assert.deepEqual(
    states.filter((state) => canStep('release', state)),
    ['freigegeben'],
  )
  for (const name of ['rewrite', 'correct', 'giveBack'] as const) assert.equal(steps[name].into, 'freigabe')
  assert.deepEqual(
    states.filter((state) => canStep('withdraw', state)),
    states.filter((state) => state !== 'zurueckgezogen'),
  )
  for (const name of Object.keys(steps) as (keyof typeof steps)[])
    assert.equal(canStep(name, 'zurueckgezogen'), false, `${name}: what was withdrawn stays withdrawn`)
})

test('a story is over when its last yes is, without anybody having done anything', () => {
  const now = at('2026-11-29T10:00:00Z')
  const [before, after] = [at('2026-11-29T09:59:59Z'), at('2026-11-29T10:00:01Z')]
  assert.equal(standingOf('veroeffentlicht', [before, after], now), 'veroeffentlicht')
  assert.equal(standingOf('veroeffentlicht', [before], now), 'abgelaufen')
  assert.equal(standingOf('freigegeben', [], now), 'freigegeben')
  assert.equal(isSoon(at('2026-12-29T10:00:00Z'), now), true)
  assert.equal(isSoon(at('2026-12-31T10:00:00Z'), now), false)
  assert.equal(isSoon(before, now), false)
})

test('words that tell of benefits or illness are asked about, others are not', () => {
  assert.deepEqual(delicateWords(content('Das Jobcenter, Bürgergeld und noch einmal das jobcenter.')), [
    'jobcenter',
    'Bürgergeld',
  ])
  assert.deepEqual(delicateWords(content('Ich war Krankenpfleger und sehr krank.')).length, 2)
  assert.deepEqual(delicateWords(content('كنت في جوب سنتر')), ['جوب سنتر'])
  for (const said of [
    'İki yıl işsizdim.',
    'Я був безробітним.',
    'J’étais au chômage.',
    'Byłam bezrobotna.',
    'من بیکار بودم.',
  ])
    assert.equal(delicateWords(content(said)).length, 1, said)
  assert.deepEqual(delicateWords(content('Это было долго.')), [])
  assert.deepEqual(delicateWords(content('Ich backe Brot im Amtshaus und mag Haftcreme.')), [])
  assert.deepEqual(delicateWords(content('', { translations: { en: 'I was unemployed.' } })), ['unemployed'])
})

test('the wording of each yes is another one in each language and of each year, and says that it is voluntary', () => {
  const hashes = locales.flatMap((locale) =>
    channels.map((channel) => storyWording(locale, channel, null).hash),
  )
  assert.equal(new Set(hashes).size, locales.length * channels.length)
  assert.notEqual(
    storyWording('de', 'aktionswoche', 2027).hash,
    storyWording('de', 'aktionswoche', 2028).hash,
  )
  assert.match(storyWording('de', 'web', null).general.join(' '), /freiwillig.*jederzeit zurücknehmen/s)
})

test('the drawings load nothing and run nothing', () => {
  for (const motif of motifs) {
    assert.match(drawingSvg(motif), /^<svg xmlns="[^"]+" viewBox="0 0 320 240"/)
    assert.doesNotMatch(drawingSvg(motif), /script|href|style|on\w+=|url\(/)
  }
})
