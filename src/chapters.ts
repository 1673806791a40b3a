import { chapter as consent } from '#consent'
import { chapter as cooperation } from '#cooperation'
import { chapter as directory, directoryCommands } from '#directory'
import { chapter as evaluation } from '#evaluation'
import { chapter as events } from '#events'
import { indexer, chapter as matching, needIds } from '#matching'
import { chapter as people } from '#people'
import { chapter as places } from '#places'
import type { Chapter } from '#platform/chapter.ts'
import { chapter as mail } from '#platform/mail/index.tsx'
import { chapter as pages } from '#platform/pages/index.tsx'
import { chapter as upkeep } from '#platform/upkeep/index.ts'
import { chapter as referrals } from '#referrals'
import { chapter as stories } from '#stories'
import { chapter as volunteering } from '#volunteering'
import { chapter as walkthrough } from '#walkthrough'
import { chapter as demo } from './demo/index.ts'

/** The table of contents, floor by floor. */
export const chapters: readonly Chapter[] = [
  pages,
  mail,
  upkeep,
  places,
  { ...directory, commands: directoryCommands(indexer, needIds) },
  people,
  consent,
  matching,
  cooperation,
  referrals,
  events,
  volunteering,
  stories,
  walkthrough,
  evaluation,
  demo,
]
