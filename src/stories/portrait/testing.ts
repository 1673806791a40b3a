import type { Outcome } from '#platform/action.ts'
import type { Member } from '#platform/actor.ts'
import type { World } from '#platform/world.ts'
import { storyBearer } from './acting.ts'
import { allowStory, approveStory } from './approve-story.ts'
import { findOpened, findStory } from './store.ts'
import { type Channel, channels, weekYears } from './story.ts'
import { releaseStory, sendStory } from './take-step.ts'
import { createStory } from './write-story.ts'

export const worked = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** What somebody tells: as a form sends it to `createStory`. */
export const aContent = (given: Record<string, unknown> = {}) => ({
  outcome: 'weg',
  naming: 'vorname',
  name: 'Samira',
  place: 'Wedding',
  language: 'de',
  answers: {
    vorher: 'Ich war viel allein zu Hause.',
    anfang: 'Eine Nachbarin hat mich mitgenommen.',
    hilfe: '',
    heute: 'Ich koche jede Woche für zwanzig Leute.',
    rat: 'Einmal hingehen genügt.',
    weiter: '',
  },
  facts: { tue: 'kochen', half: '', mag: 'Rosmarin', tipp: '' },
  leicht: 'Ich heiße Samira. Ich koche gern.',
  translations: { de: '', en: 'I cook every week.', ar: '', tr: '', uk: '' },
  picture: 'baum',
  showsMaker: false,
  ...given,
})

/** A draft of whoever makes it, with the person who brings its code. */
export const aStory = async (world: World, maker: Member, given: Record<string, unknown> = {}) => {
  const { id, code } = worked(await createStory(world, maker, aContent(given)))
  const bearer = storyBearer(world, code)
  if (!bearer) throw new Error('no code')
  const hash = async () => (await world.look(bearer, findOpened))?.hash ?? ''
  /** Says yes (months), no, or nothing. */
  const allow = async (said: Partial<Record<Channel, string>>, sure = false) =>
    allowStory(world, bearer, {
      language: 'de',
      hash: await hash(),
      sure,
      channels: Object.fromEntries(channels.map((one) => [one, said[one] ?? ''])),
    })
  return {
    id,
    code,
    bearer,
    hash,
    allow,
    row: () => world.look(maker, (tx) => findStory(tx, maker.organizationId, id)),
  }
}

/** Told, approved by the person, allowed on these channels for a year, and released. */
export const aShownStory = async (
  world: World,
  maker: Member,
  on: readonly Channel[] = ['web'],
  given: Record<string, unknown> = {},
) => {
  const story = await aStory(world, maker, given)
  worked(await sendStory(world, maker, { storyId: story.id }))
  worked(await approveStory(world, story.bearer, { hash: await story.hash() }))
  const [, year] = weekYears(world.now())
  const yes = (one: Channel) => (one === 'aktionswoche' ? String(year) : '12')
  worked(await story.allow(Object.fromEntries(on.map((one) => [one, yes(one)]))))
  worked(await releaseStory(world, maker, { storyId: story.id, hash: await story.hash() }))
  return story
}
