// status: machine
import type { Words } from '#platform/i18n.ts'
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
  boxes: '☐ interested ☐ trial work ☐ interview ☐ no',
  afterHint: 'Tick one after each talk. The other side learns of it only if both want to.',
  free: 'free',
  noTalk: 'No talk was possible for you. Speak to us: often a place becomes free on the day.',
  power: 'This sheet is valid without electricity and without a phone.',
}
