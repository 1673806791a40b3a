import { list, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Badge } from '#platform/ui/content.tsx'
import { Button, Choices, Form } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { weekStaffWords } from '../messages/index.ts'
import { askPartners, dropPartner, possiblePartners } from '../partners.ts'
import { type Partner, partnersOf } from '../store.ts'
import { itemsOf } from '../week.ts'
import { paths } from './paths.ts'
import { doneOf, lookAtWeek, weekIdIn } from './seen-week.ts'

const seenItem = async (visit: Visit) => {
  const seen = await lookAtWeek(visit, async (tx, week) => {
    const item = itemsOf(week).find(({ id }) => id === visit.params.item)
    return item && { item, partners: await partnersOf(tx, [item.id]), possible: await possiblePartners(tx) }
  })
  return seen?.more && { ...seen.more, weekId: seen.week.week.id }
}

/** Who takes part in one item: asked, and what they answered. */
export const partnersPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await seenItem(visit)
  if (!seen) return visit.notFound()
  const t = weekStaffWords(visit.locale)
  const { item, partners, possible, weekId } = seen
  const others = possible.filter(({ id }) => !partners.some(({ partnerId }) => partnerId === id))
  return staffPage(
    visit,
    { title: t.partnersOf(item.title), back: paths.week(weekId), again, ...doneOf(visit) },
    <div class="stack-l">
      {partners.length === 0 ? (
        <p>{t.noPartners}</p>
      ) : (
        <ul class="stack">
          {partners.map((one) => (
            <Asked visit={visit} weekId={weekId} partner={one} />
          ))}
        </ul>
      )}
      {possible.length === 0 ? (
        <p>{t.askNobody}</p>
      ) : (
        others.length > 0 && (
          <Form action={visit.to(paths.partners(weekId, item.id))}>
            <Choices
              type="checkbox"
              name="partnerIds[]"
              id="partnerIds"
              label={t.ask}
              hint={t.askHint}
              options={others.map(({ id, name }) => ({ value: id, label: name, lang: 'de' }))}
              value={again ? list(again.form, 'partnerIds') : []}
              error={again ? visit.errors(again.refusal).partnerIds : undefined}
            />
            <Button>{t.askYes}</Button>
          </Form>
        )
      )}
    </div>,
  )
}

const Asked = ({ visit, weekId, partner }: { visit: Visit; weekId: string; partner: Partner }) => {
  const t = weekStaffWords(visit.locale)
  const { name, state, contribution, partnerId, eventId } = partner
  return (
    <li class="panel stack-s">
      <p class="cluster">
        <strong lang="de">{name}</strong>
        <Badge tone={state === 'ja' ? 'success' : state === 'nein' ? 'plain' : 'open'}>
          {t.partnerStates[state]}
        </Badge>
      </p>
      {contribution && <p lang="de">{contribution}</p>}
      <p>
        <a href={visit.to(`${paths.dropPartner(weekId, eventId)}?wer=${partnerId}`)}>
          {t.dropPartner}
          <span class="kern-sr-only">
            {' '}
            (<span lang="de">{name}</span>)
          </span>
        </a>
      </p>
    </li>
  )
}

export const receivePartners = async (visit: Visit): Promise<Response> => {
  const itemId = visit.params.item ?? ''
  return after(
    visit,
    await askPartners(visit.world, visit.actor, {
      eventId: weekIdIn(visit),
      itemId,
      partnerIds: list(await visit.form(), 'partnerIds'),
    }),
    () => visit.redirect(`${paths.partners(weekIdIn(visit), itemId)}?ok=gefragt`),
    (again) => partnersPage(visit, again),
  )
}

export const dropPartnerPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await seenItem(visit)
  if (!seen) return visit.notFound()
  const t = weekStaffWords(visit.locale)
  const wanted = again ? text(again.form, 'wer') : (visit.query.get('wer') ?? '')
  const partner = seen.partners.find(({ partnerId }) => partnerId === wanted)
  if (!partner) return visit.notFound()
  return surePage(visit, {
    title: t.dropPartner,
    text: <p lang="de">{partner.name}</p>,
    action: paths.dropPartner(seen.weekId, seen.item.id),
    back: paths.partners(seen.weekId, seen.item.id),
    yes: t.dropPartner,
    no: t.no,
    values: { wer: partner.partnerId },
    again,
  })
}

export const receiveDropPartner = async (visit: Visit): Promise<Response> => {
  const itemId = visit.params.item ?? ''
  return after(
    visit,
    await dropPartner(visit.world, visit.actor, {
      eventId: weekIdIn(visit),
      itemId,
      partnerId: text(await visit.form(), 'wer'),
    }),
    () => visit.redirect(`${paths.partners(weekIdIn(visit), itemId)}?ok=weg`),
    (again) => dropPartnerPage(visit, again),
  )
}
