import { findNetwork, findOrganization } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import type { Locale } from '#platform/i18n.ts'
import { mayChange } from '../change-survey.ts'
import { findSurvey, type Survey } from '../store.ts'
import { paths } from './paths.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export interface Seen {
  readonly survey: Survey
  /** The house or the network that asks. */
  readonly asks: string
  /** The network in whose figures a house's answers count. */
  readonly countsIn: string | undefined
  readonly mayChange: boolean
  /** Free texts are the house's alone. */
  readonly mayRead: boolean
}

/** The survey in the address, as the signed-in person may see it; else it is not there. */
export const surveyOf = async (visit: Visit): Promise<Seen | undefined> => {
  const id = visit.params.survey ?? ''
  const { account } = visit
  if (!account || !uuid.test(id)) return undefined
  return visit.world.look(visit.actor, async (tx) => {
    const survey = await findSurvey(tx, id)
    if (!survey) return undefined
    const asks = survey.organizationId
      ? await findOrganization(tx, survey.organizationId)
      : await findNetwork(tx, survey.networkId ?? '')
    const counts = survey.countsIn ? await findNetwork(tx, survey.countsIn) : undefined
    const isChanged = await mayChange(tx, survey)
    return {
      survey,
      asks: asks?.name ?? '',
      countsIn: counts?.name,
      mayChange: isChanged,
      mayRead: isChanged && survey.organizationId !== null && survey.withText,
    }
  })
}

/** The public address of a survey in a language. */
export const addressIn = (visit: Visit, locale: Locale, { code }: Survey): string =>
  new URL(`/${locale}${paths.answer(code)}`, visit.world.config.baseUrl).href
