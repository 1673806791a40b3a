import { type Form as Fields, list, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { lang, locales } from '#platform/i18n.ts'
import { Alert, BackLink } from '#platform/ui/content.tsx'
import { Button, Choices, ErrorSummary, Form, Hidden, Select, TextField } from '#platform/ui/forms.tsx'
import { uiWords } from '#platform/ui/words.ts'
import { isOpen } from '../../event/event.ts'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { seenEvent } from '../../event/web/seen-event.ts'
import { registrationWords } from '../messages/index.ts'
import { offerCode, registrationBearer } from '../open-code.ts'
import { register } from '../register.ts'
import { needs } from '../registration.ts'
import { paths } from './paths.ts'
import { showRegistration } from './registration-page.tsx'

type Errors = Readonly<Record<string, string>>

/** What whoever registers is asked; the same for a helper, who asks it aloud. */
export const Questions = ({ visit, form, errors }: { visit: Visit; form: Fields; errors: Errors }) => {
  const t = registrationWords(visit.locale)
  const names = uiWords(visit.locale).languageNames
  return (
    <>
      <TextField
        name="name"
        label={t.name}
        hint={t.nameHint}
        value={text(form, 'name')}
        error={errors.name}
        maxlength={80}
        autocomplete="name"
        required
      />
      <TextField
        name="persons"
        label={t.persons}
        hint={t.personsHint}
        value={text(form, 'persons') || '1'}
        error={errors.persons}
        inputmode="numeric"
        short
        required
      />
      <Choices
        type="checkbox"
        name="needs[]"
        id="needs"
        label={t.needs}
        options={needs.map((need) => ({ value: need, label: t.need[need] }))}
        value={list(form, 'needs')}
        error={errors.needs}
        optional
      />
      <Select
        name="language"
        label={t.language}
        options={locales.map((one) => ({ value: one, label: names[one], lang: lang[one] }))}
        value={text(form, 'language') || visit.locale}
        error={errors.language}
      />
      <TextField
        name="email"
        type="email"
        label={t.email}
        hint={t.contactHint}
        value={text(form, 'email')}
        error={errors.email}
        autocomplete="email"
        maxlength={200}
        optional
      />
      <TextField
        name="phone"
        type="tel"
        label={t.phone}
        value={text(form, 'phone')}
        error={errors.phone}
        autocomplete="tel"
        maxlength={40}
        optional
      />
    </>
  )
}

/** What the form sent, for the action. */
export const sentBy = (form: Fields) => ({
  offered: text(form, 'neu'),
  name: text(form, 'name'),
  persons: text(form, 'persons'),
  needs: list(form, 'needs'),
  language: text(form, 'language'),
  email: text(form, 'email'),
  phone: text(form, 'phone'),
})

/** Somebody registers. The code is made with the form, so that sending twice makes one registration. */
export const registerPage = async (
  visit: Visit,
  again?: { readonly errors: Errors; readonly said?: string | undefined },
): Promise<Response> => {
  const seen = await seenEvent(visit, visit.params.id ?? '')
  if (seen?.event.registration !== 'noetig') return visit.notFound()
  const t = registrationWords(visit.locale)
  const { event, organization, isSensitive } = seen
  const german = visit.locale === 'de' ? undefined : 'de'
  const form = again ? await visit.form() : {}
  const found = Object.entries(again?.errors ?? {})
  const isFullNow = seen.isFull
  const open = isOpen(event, visit.world.now())
  return visit.page(
    {
      title: t.title,
      noStore: true,
      quickExit: isSensitive,
      status: again ? 422 : 200,
      hasErrors: again !== undefined,
    },
    <div class="stack">
      <BackLink href={visit.to(eventPaths.one(event.id))}>
        <span lang={german}>{event.title}</span>
      </BackLink>
      <h1>{t.title}</h1>
      <ErrorSummary errors={found.map(([field, message]) => ({ field, message }))} />
      {again?.said && (
        <Alert tone="danger" live>
          <p>{again.said}</p>
        </Alert>
      )}
      {open ? (
        <>
          {isFullNow && (
            <Alert>
              <p>{t.openFull}</p>
            </Alert>
          )}
          <div class="panel stack-s">
            <p>{t.voluntary}</p>
            <p>{t.seenBy(organization?.name ?? '')}</p>
          </div>
          <Form action={visit.to(paths.register(event.id))} autocomplete="off">
            <Hidden values={{ neu: text(form, 'neu') || offerCode(visit.world, event.id) }} />
            <Questions visit={visit} form={form} errors={again?.errors ?? {}} />
            <Button>{isFullNow ? t.sendWaiting : t.send}</Button>
          </Form>
        </>
      ) : (
        <p>{t.closed}</p>
      )}
      <p>
        <a href={visit.to(paths.open)}>{t.have}</a>
      </p>
    </div>,
  )
}

export const receiveRegistration = async (visit: Visit): Promise<Response> => {
  const outcome = await register(visit.world, visit.actor, {
    eventId: visit.params.id,
    channel: 'selbst',
    ...sentBy(await visit.form()),
  })
  if (outcome.ok) {
    const actor = registrationBearer(visit.world, outcome.value.code)
    return actor ? showRegistration(visit, { actor, isNew: true }) : visit.notFound()
  }
  const { refusal } = outcome
  if (refusal.key === 'platform.notFound') return visit.notFound()
  return registerPage(
    visit,
    refusal.fields ? { errors: visit.errors(refusal) } : { errors: {}, said: visit.say(refusal) },
  )
}
