// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  signIn: 'Sign in',
  demoIntro: 'This is a demo. Choose who you would like to be. One click is enough.',
  demoAs: (name) => `Sign in as ${name}`,
  whoNeeds: 'You do not need to sign in to search.',
  search: 'To the search',
}
