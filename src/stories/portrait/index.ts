import type { Chapter } from '#platform/chapter.ts'
import { makerRoles } from './acting.ts'
import { storyStaffWords, storyWords } from './messages/index.ts'
import { paths } from './web/paths.ts'

export { jobs } from './erase.ts'
export { deeds, refusals } from './messages/index.ts'
export { routes } from './web/routes.ts'

export const menu: NonNullable<Chapter['menu']> = [
  { path: paths.staff, label: (locale) => storyStaffWords(locale).menu, roles: makerRoles },
]
export const footer: NonNullable<Chapter['footer']> = [
  { path: paths.gallery, label: (locale) => storyWords(locale).title },
]

const kept =
  '90 days after the person withdrew it or its last consent ended; a draft 90 days after its last change'
export const stores: NonNullable<Chapter['stores']> = [
  {
    table: 'story',
    what: 'what somebody tells of themselves, with name, first name or pseudonym and place as they want them shown',
    owner: 'organization',
    purpose: 'to encourage others',
    erased: `the text when the person withdraws everything, at once; the row ${kept}`,
  },
  {
    table: 'story_picture',
    what: 'a photograph or drawing without metadata',
    owner: 'organization',
    purpose: 'to show who tells',
    erased: 'when the person withdraws or leaves it out, at once; with the story',
  },
  {
    table: 'story_release',
    what: 'that the organization released a story, in which words (hash)',
    owner: 'organization',
    purpose: 'to show nothing that was not looked at',
    erased: 'when it is taken down, changed or withdrawn',
  },
  {
    table: 'story_code',
    what: 'keyed hash of the code that opens a story, and since when',
    owner: 'person',
    purpose: 'to read, correct, approve, allow and withdraw',
    erased: 'with the story; replaced by a new one',
  },
  {
    table: 'story_approval',
    what: 'which words (hash) the person approved, when',
    owner: 'person',
    purpose: 'proof of approval',
    erased: 'when the person withdraws; with the story',
  },
  {
    table: 'story_consent',
    what: 'on which channel which words (hash) may be shown until when; wording, language, time',
    owner: 'person',
    purpose: 'proof of consent (§ 22 KUG, Art. 7 (1) GDPR)',
    erased: 'when the person takes it back; with the story',
  },
  {
    table: 'story_contact',
    what: 'number or address for the one question whether a time is to be prolonged',
    owner: 'person',
    purpose: 'to be asked before a consent ends, as the person allowed',
    erased: 'by the person at any time; when they withdraw; with the story',
  },
  {
    table: 'story_print',
    what: 'what was printed of a story and where it hangs, with the name on it',
    owner: 'organization',
    purpose: 'to take it down',
    erased: 'when it is taken down; with the story',
  },
]
