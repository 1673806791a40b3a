// status: machine
import type { Words } from '../../i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  title: 'Accessibility',
  intro:
    'Everybody should be able to use these pages. We check them against BITV 2.0 and WCAG 2.2, level AA.',
  stateTitle: 'How accessible are the pages?',
  state:
    'The pages work without JavaScript, with the keyboard, with a screen reader, at 200 % zoom and on old phones.',
  gapsTitle: 'What is still missing',
  gaps: [
    'A video in German Sign Language on the start page depends on the operator.',
    'Free texts of the houses are often available in German only.',
    'Easy Language, English and Arabic are machine translations and have not been reviewed by people yet.',
  ],
  method:
    'This statement rests on a self-assessment of 22 November 2026 with automatic checks on every page.',
  feedbackTitle: 'Tell us what does not work',
  feedbackIntro: 'We will answer if you leave a contact. You need not give your name.',
  what: 'What does not work?',
  where: 'On which page?',
  contact: 'Your e-mail or phone number',
  send: 'Send',
  thanks: 'Thank you. Your message has arrived.',
  otherWay: (contact) => `Or write to ${contact}.`,
  arbitration:
    'If we do not answer or you are not satisfied, the arbitration board under § 16 BGG helps, free of charge.',
}
