import { findOrganizationBySlug } from '#directory'
import type { Outcome } from '#platform/action.ts'
import { type Member, system } from '#platform/actor.ts'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import type { World } from '#platform/world.ts'
import {
  allowStory,
  approveStory,
  createStory,
  hangStories,
  openedStory,
  releaseStory,
  sendStory,
  storyBearer,
} from '#stories'
import { comingWeek } from './action-week.ts'
import { readDemoFile } from './read-file.ts'

/**
 * A portrait as the demo tells it: made by whom, since how many days, allowed where for how many months (`coming`: in the
 * coming action week), and where its poster hangs.
 */
interface Told {
  readonly organization: string
  readonly day: number
  readonly on: Readonly<Record<string, string>>
  readonly hangs?: string
  readonly story: Readonly<Record<string, unknown>> & {
    readonly translations: Readonly<Record<string, string>>
  }
}

const done = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`a portrait of the demo: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** Invented people of the three regions, through the same actions as people's. Their codes are known to nobody. */
export const writeStories = async (world: World): Promise<void> => {
  const today = berlinDay(world.now())
  const year = comingWeek(today).slice(0, 4)
  const nothing = { de: '', en: '', ar: '', tr: '', uk: '' }
  for (const { organization, day, on, hangs, story } of (await readDemoFile(
    'stories.json',
  )) as readonly Told[]) {
    const found = await world.look(system('demo'), (tx) => findOrganizationBySlug(tx, organization))
    if (!found) throw new Error(`there is no organization ${organization}`)
    const maker: Member = {
      context: 'member',
      personId: found.id,
      organizationId: found.id,
      roles: ['host'],
    }
    const then: World = { ...world, now: () => new Date(`${addDays(today, -day)}T11:00:00Z`) }
    const content = { ...story, translations: { ...nothing, ...story.translations } }
    const { id, code } = done(await createStory(then, maker, content))
    const person = storyBearer(world, code)
    if (!person) throw new Error('a portrait of the demo: no code')
    const hash = async () => (await world.look(person, openedStory))?.hash
    done(await sendStory(then, maker, { storyId: id }))
    done(await approveStory(then, person, { hash: await hash() }))
    const said = { web: '', ausstellung: '', presse: '', aktionswoche: '', ...on }
    const channels = { ...said, aktionswoche: said.aktionswoche === 'coming' ? year : '' }
    done(await allowStory(then, person, { language: 'de', hash: await hash(), sure: false, channels }))
    done(await releaseStory(then, maker, { storyId: id, hash: await hash() }))
    if (hangs === undefined) continue
    const paper = { exhibits: ['plakat', 'schild'], place: hangs, from: addDays(today, 2 - day), copies: '1' }
    done(await hangStories(then, maker, { stories: [id], ...paper }))
  }
}
