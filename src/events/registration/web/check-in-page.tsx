import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Badge, EmptyState, VisuallyHidden } from '#platform/ui/content.tsx'
import { Button, Form, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import type { Event } from '../../event/event.ts'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { registrationStaffWords } from '../messages/index.ts'
import { registrationBearer } from '../open-code.ts'
import { findOpened, type Registration } from '../store.ts'
import { checkIn } from '../take-step.ts'
import { needsOf } from './list-page.tsx'
import { type Guests, guestsOf, withFields } from './of-event.ts'
import { paths } from './paths.ts'

const plain = (words: string): string =>
  words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()

interface Asked {
  readonly name: string
  readonly codeWrong?: boolean
  readonly only?: string | undefined
}

/** The door: everybody who registered, found by name or by the code of their slip. Neither stands in an address. */
const show = (
  visit: Visit,
  { event, all }: Guests,
  asked: Asked = { name: '' },
  again?: Again,
): Promise<Response> => {
  const t = registrationStaffWords(visit.locale)
  const here = all.reduce((sum, { came }) => sum + (came ?? 0), 0)
  const wanted = plain(asked.name)
  const rows = asked.codeWrong
    ? []
    : all.filter(({ id, name }) => (asked.only ? id === asked.only : plain(name).includes(wanted)))
  const isSearch = asked.codeWrong || asked.only !== undefined || wanted !== ''
  return staffPage(
    visit,
    {
      title: `${t.checkIn}: ${event.title}`,
      back: eventPaths.own(event.id),
      again,
      ...(visit.query.get('ok') === 'da' ? { done: t.done.da } : {}),
    },
    <div class="stack-l">
      <p role="status">{t.sum(here)}</p>
      <div class="columns columns--equal">
        <Form action={visit.to(paths.checkIn(event.id))} autocomplete="off">
          <TextField
            name="name"
            label={t.search}
            hint={t.searchHint}
            value={asked.name}
            maxlength={80}
            type="search"
          />
          <Button kind="secondary" pictogram="search">
            {t.find}
          </Button>
        </Form>
        <Form action={visit.to(paths.checkIn(event.id))} autocomplete="off">
          <TextField
            name="code"
            label={t.byCode}
            error={asked.codeWrong ? t.codeWrong : undefined}
            maxlength={20}
            spellcheck={false}
            short
          />
          <Button kind="secondary">{t.openCode}</Button>
        </Form>
      </div>
      {isSearch && (
        <p>
          <a href={visit.to(paths.checkIn(event.id))}>{t.all}</a>
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState title={isSearch ? t.notFound : t.none} pictogram="person" />
      ) : (
        <ul class="stack">
          {rows.map((one) => (
            <Guest visit={visit} event={event} guest={one} again={again} />
          ))}
        </ul>
      )}
    </div>,
  )
}

const Guest = ({
  visit,
  event,
  guest,
  again,
}: {
  visit: Visit
  event: Event
  guest: Registration
  again: Again | undefined
}) => {
  const t = registrationStaffWords(visit.locale)
  const needs = needsOf(staffLocale(visit.locale), guest)
  const id = `came-${guest.id}`
  const error = again && visit.errors(again.refusal)[id]
  return (
    <li class="panel stack-s">
      <p class="cluster">
        <strong>
          <bdi>{guest.name}</bdi>
        </strong>
        {guest.state !== 'angemeldet' && <Badge tone="open">{t.groups[guest.state as 'warteliste']}</Badge>}
        {guest.came !== null && (
          <Badge tone="success" pictogram="check">
            {t.hereAlready(guest.came)}
          </Badge>
        )}
      </p>
      {needs && <p>{needs}</p>}
      <Form action={visit.to(paths.came(event.id, guest.id))} autocomplete="off">
        <TextField
          name="came"
          id={id}
          error={error}
          label={
            <>
              <VisuallyHidden>
                <bdi>{guest.name}</bdi>:{' '}
              </VisuallyHidden>
              {t.cameShort}
            </>
          }
          value={error && again ? text(again.form, 'came') : (guest.came ?? guest.persons)}
          inputmode="numeric"
          short
        />
        <Button>{t.isHere}</Button>
      </Form>
    </li>
  )
}

export const checkInPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const guests = await guestsOf(visit)
  return guests?.event.state === 'veroeffentlicht' ? show(visit, guests, undefined, again) : visit.notFound()
}

export const receiveSearch = async (visit: Visit): Promise<Response> => {
  const guests = await guestsOf(visit)
  if (guests?.event.state !== 'veroeffentlicht') return visit.notFound()
  const form = await visit.form()
  const typed = text(form, 'code')
  if (typed === '') return show(visit, guests, { name: text(form, 'name') })
  const actor = registrationBearer(visit.world, typed)
  const found = actor && (await visit.world.look(actor, findOpened))
  // One of another event, or of another house, is not there.
  const only = guests.all.find(({ id }) => id === found?.id)?.id
  return show(visit, guests, only ? { name: '', only } : { name: '', codeWrong: true })
}

export const receiveCame = async (visit: Visit): Promise<Response> => {
  const { event = '', registration = '' } = visit.params
  const guests = await guestsOf(visit)
  if (!guests?.all.some(({ id }) => id === registration)) return visit.notFound()
  const came = text(await visit.form(), 'came')
  return after(
    visit,
    await checkIn(visit.world, visit.actor, { id: registration, came: came === '' ? null : came }),
    () => visit.redirect(`${paths.checkIn(event)}?ok=da`),
    (again) =>
      checkInPage(
        visit,
        withFields(again, (name) => `${name}-${registration}`),
      ),
  )
}
