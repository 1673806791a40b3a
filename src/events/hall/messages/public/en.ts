// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  title: 'Clock in the hall',
  door: 'Which round is on now?',
  round: (n, of) => `Round ${n} of ${of}`,
  before: 'We are about to begin',
  later: 'We begin a little later',
  begins: (time) => `We begin at ${time}`,
  talk: 'Now is the time to talk.',
  change: 'Change: please go to the next table',
  break: 'Break',
  after: 'That was the last round. Thank you for coming!',
  held: 'One moment, please: the clock is stopped.',
  nextRound: (n, time) => `Next: round ${n} at ${time}`,
  nextBreak: (time) => `Next: break at ${time}`,
  nextEnd: (time) => `Next: the end at ${time}`,
  onPaper: (time) => `On your run sheet: ${time}`,
  left: 'Left',
  minutes: (n) => `about ${n} min`,
  now: 'The time is',
  clock: (time) => time,
  soundOn: 'Sound on',
  soundOff: 'Sound off',
  full: 'Full screen',
  offline: 'No connection at the moment. The clock goes on.',
  languages: 'Languages',
  back: 'To the event',
}
