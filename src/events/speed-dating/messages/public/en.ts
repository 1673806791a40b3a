// status: machine
import { plural, type Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  slip: 'Run sheet',
  card: (table) => `Table ${table}`,
  cards: 'Table cards',
  wall: 'Who sits at which table?',
  how: 'Go to the table at the time. The gong ends the talk. Ask us whenever something is not clear.',
  howFirm: 'At each time the person who stands here comes to you. The gong ends the talk.',
  talks: 'Your talks',
  time: 'Time',
  table: 'Table',
  firm: 'Firm',
  name: 'Name',
  after: 'Afterwards',
  boxes: '☐\u00a0interested ☐\u00a0trial work ☐\u00a0interview ☐\u00a0no',
  afterHint: 'Tick one after each talk. The other side learns of it only if both want to.',
  free: 'free',
  noTalk: 'No talk was possible for you. Speak to us: often a place becomes free on the day.',
  power: 'This sheet is valid without electricity and without a phone.',
  why: {
    has: (n) => plural('en', n, { one: 'You have one talk.', other: 'You have # talks.' }),
    hasNone: 'You have no talk.',
    allMet: 'You meet all firms that you wished for.',
    missed: (rank, firm) => `Your wish no. ${rank}, ${firm}, was not possible:`,
    reasons: {
      full: 'More people wanted to go there than there are places.',
      apart: 'The firm is not there at the same time as you.',
      table: 'There is no table there that fits what you need.',
      busy: 'You have a talk already in every round that you are there for.',
      never: 'This talk was not planned.',
      taken: 'The places that would have fitted went to others, so that everybody has talks.',
    },
  },
  code: 'Your code',
  codeHow: 'With the code you see your talks on your phone.',
  codeKeep: 'Give the code to nobody: whoever has it reads your answers.',
}
