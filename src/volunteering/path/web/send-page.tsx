import { findService } from '#directory'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { isUuid } from '#platform/uuid.ts'
import { updatePath } from '../change-path.ts'
import type { AskedHouse } from '../house.ts'
import { housesToAsk } from '../house-queries.ts'
import { pathWords } from '../messages/index.ts'
import { sendHours } from '../send-hours.ts'
import { showHouses } from './find-house.tsx'
import { idIn, type Opened, opened } from './opened.tsx'
import { showOwn } from './own-page.tsx'
import { readChoice } from './read-choice.ts'
import { type Chosen, showCheck } from './send-check.tsx'
import { showChoice } from './send-form.tsx'

/** A house, what it is to confirm, then looked at as the house will see it, then sent; `tun` says which. */
export const receiveSend = (visit: Visit): Promise<Response> =>
  opened(visit, async (of) => {
    const tun = text(of.form, 'tun')
    const isSure = tun === 'pruefen' || tun === 'senden'
    const isSearch = tun === 'suchen' || tun === 'haus' || tun === ''
    const house = tun === 'suchen' || tun === 'haus' ? undefined : await houseIn(of, tun === '')
    if (!house)
      return showHouses(of, isSearch ? {} : { organizationId: pathWords(visit.locale).houseMissing })
    if (!isSure) return showChoice(of, house, text(of.form, 'name') !== '')
    const chosen = readChoice(of, house)
    if ('errors' in chosen) return showChoice(of, house, true, chosen.errors)
    return tun === 'pruefen' ? showCheck(of, chosen) : send(of, chosen)
  })

/** The chosen one; at first the one that offers what somebody began with. */
const houseIn = ({ visit, form, path }: Opened, isFirst: boolean): Promise<AskedHouse | undefined> =>
  visit.world.look(visit.actor, async (tx) => {
    const begun = isFirst ? path.engagements[0]?.serviceId : undefined
    const id = begun ? (await findService(tx, begun))?.organizationId : text(form, 'organizationId')
    return isUuid(id ?? '') ? (await housesToAsk(tx, id))[0] : undefined
  })

const send = async (of: Opened, { house, ...chosen }: Chosen): Promise<Response> => {
  const t = pathWords(of.visit.locale)
  const { world } = of.visit
  const outcome = await sendHours(world, of.bearer.receipts, {
    ...chosen,
    id: idIn(of.form),
    organizationId: house.id,
  })
  if (!outcome.ok) return showChoice(of, house, true, { name: of.visit.say(outcome.refusal) })
  // Whoever waits for an answer needs the way to it for as long.
  await updatePath(world, of.bearer, (path) => path)
  return showOwn({ ...of, form: {} }, { notice: t.sent(house.name) })
}
