import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { direction, isLocale, lang } from '#platform/i18n.ts'
import { Qr } from '#platform/print/qr.tsx'
import { Facts, PrintButtonHint } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Choices, Form, Hidden } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import type { Event } from '../../event/event.ts'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { ownEventOf } from '../../event/web/seen-event.ts'
import { whenOf } from '../../event/web/when.ts'
import { registrationStaffWords, registrationWords } from '../messages/index.ts'
import { offerCode } from '../open-code.ts'
import { register } from '../register.ts'
import { paths } from './paths.ts'
import { Questions, sentBy } from './register-page.tsx'

/** By phone or at the counter: the helper types what the person says. */
export const helperPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const event = await ownEventOf(visit)
  if (event?.state !== 'veroeffentlicht' || event.registration !== 'noetig') return visit.notFound()
  const t = registrationStaffWords(visit.locale)
  const form = again?.form ?? {}
  const errors = again ? visit.errors(again.refusal) : {}
  return staffPage(
    visit,
    { title: `${t.helper}: ${event.title}`, back: eventPaths.own(event.id), again },
    <>
      <p>{t.helperText}</p>
      <p class="muted">{t.private}</p>
      <Form action={visit.to(paths.helper(event.id))} autocomplete="off">
        <Hidden values={{ neu: text(form, 'neu') || offerCode(visit.world, event.id) }} />
        <Choices
          type="radio"
          name="channel"
          label={t.channel}
          options={(['tresen', 'telefon'] as const).map((one) => ({ value: one, label: t.channels[one] }))}
          value={text(form, 'channel') || 'tresen'}
          error={errors.channel}
        />
        <Questions visit={visit} form={form} errors={errors} />
        <Button>{t.save}</Button>
      </Form>
    </>,
  )
}

export const receiveHelper = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const outcome = await register(visit.world, visit.actor, {
    eventId: visit.params.event,
    // A helper is never the person.
    channel: text(form, 'channel') === 'telefon' ? 'telefon' : 'tresen',
    ...sentBy(form),
  })
  return after(
    visit,
    outcome,
    async ({ code }) => {
      const event = await ownEventOf(visit)
      return event ? slipPage(visit, event, code, text(form, 'language')) : visit.notFound()
    },
    (again) => helperPage(visit, again),
  )
}

/** The slip on the screen and for the printer; the answer to a POST, never in an address. */
const slipPage = (visit: Visit, event: Event, code: string, wanted: string): Promise<Response> => {
  const t = registrationStaffWords(visit.locale)
  const locale = isLocale(wanted) ? wanted : 'de'
  const words = registrationWords(locale)
  const address = `${visit.world.config.baseUrl}/${locale}${paths.open}`
  return staffPage(
    visit,
    { title: t.slipTitle },
    <>
      <div class="no-print stack">
        <p>{t.slipIntro}</p>
        <PrintButtonHint />
        <Buttons>
          <ButtonLink href={visit.to(paths.helper(event.id))}>{t.another}</ButtonLink>
          <ButtonLink kind="secondary" href={visit.to(paths.list(event.id))}>
            {t.toList}
          </ButtonLink>
        </Buttons>
        <Form action={`/${locale}${paths.slip}`} plain>
          <Hidden values={{ code }} />
          <Button kind="secondary" pictogram="print">
            {registrationWords(visit.locale).slip}
          </Button>
        </Form>
      </div>
      <section class="slip stack-s" lang={lang[locale]} dir={direction(locale)}>
        <h2>{words.slipTitle}</h2>
        <p>
          {words.code}:{' '}
          <strong class="code" dir="ltr">
            {code}
          </strong>
        </p>
        <Facts
          items={[
            { label: words.event, value: event.title, lang: locale === 'de' ? undefined : 'de' },
            { label: words.when, value: whenOf(locale, event) },
          ]}
        />
        <p>{words.slipText}</p>
        <p dir="ltr">{address}</p>
        <Qr text={address} label={words.slipOpen} />
      </section>
    </>,
  )
}
