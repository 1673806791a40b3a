import { resolvePlace } from '#places'
import { type Form as Sent, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, ErrorSummary, Form, Hidden, TextField } from '#platform/ui/forms.tsx'
import { type Asked, asksForSomething, germanLevels, nothingAsked } from '../asked.ts'
import { keepAsked, recallAsked } from '../counsel.ts'
import { searchWords } from '../messages/public/index.ts'
import { counselWords } from '../messages/staff/index.ts'
import { ownPostcode } from '../queries.ts'
import { Topics } from './choices.tsx'
import { counselPath, counselResultsPath } from './paths.ts'
import { PersonDetails } from './person-details.tsx'
import { askedInForm } from './read-asked.ts'

type Errors = Readonly<Partial<Record<'need' | 'near' | 'age', string>>>
interface FormView {
  readonly asked: Asked
  readonly age: string
  /** The kept profile that is being changed. */
  readonly id: string
  readonly errors: Errors
}

/** The need of the person beside: one field is enough. */
export const counselFormPage = async (visit: Visit): Promise<Response> => {
  const account = visit.account!
  const id = visit.query.get('suche') ?? ''
  const kept = id === '' ? undefined : await recallAsked(visit.world, account, id)
  const asked = kept ?? {
    ...nothingAsked,
    near: await visit.world.look(visit.actor, (tx) => ownPostcode(tx, account.member.organizationId)),
  }
  return showForm(visit, { asked, age: String(asked.age ?? ''), id: kept ? id : '', errors: {} })
}

/** Keeps the need in the session; the results are a GET, so that "back" and "reload" work. */
export const saveCounsel = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const t = counselWords(visit.locale)
  const words = searchWords(staffLocale(visit.locale))
  const asked = askedOf(form)
  const age = text(form, 'age')
  const place =
    asked.near === '' || (await visit.world.look(visit.actor, (tx) => resolvePlace(tx, asked.near)))
  const errors: Errors = {
    ...(asksForSomething(asked) ? {} : { need: t.needsSomething }),
    ...(place ? {} : { near: words.place.notFound(asked.near) }),
    ...(age === '' || asked.age !== undefined ? {} : { age: t.ageWrong }),
  }
  const id = text(form, 'suche')
  if (Object.keys(errors).length > 0) return showForm(visit, { asked, age, id, errors })
  return visit.redirect(counselResultsPath(await keepAsked(visit.world, visit.account!, asked, id)))
}

const askedOf = (form: Sent): Asked => {
  const level = text(form, 'german')
  const age = Number(text(form, 'age') || 'none')
  return {
    ...askedInForm(form),
    germanLevel: level === 'none' ? null : germanLevels.find((one) => one === level),
    age: Number.isInteger(age) && age >= 0 && age <= 120 ? age : undefined,
    strict: false,
  }
}

const showForm = (visit: Visit, { asked, age, id, errors }: FormView): Promise<Response> => {
  const locale = staffLocale(visit.locale)
  const t = counselWords(locale)
  const failed = Object.keys(errors).length > 0
  return visit.page(
    { title: t.title, staff: true, noStore: true, hasErrors: failed, status: failed ? 422 : 200 },
    <div class="stack-l">
      <ErrorSummary
        errors={Object.entries(errors).map(([field, message]) => ({ field, message: message ?? '' }))}
      />
      <header class="stack-s">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
      </header>
      <Form action={visit.to(counselPath)} label={t.title} autocomplete="off">
        <Hidden values={{ suche: id || undefined }} />
        <Topics locale={locale} label={t.needs} value={asked.needs} error={errors.need} />
        <TextField
          name="text"
          label={t.text}
          hint={`${t.textHint}. ${t.noName}`}
          value={asked.text}
          maxlength={300}
        />
        <TextField
          name="near"
          label={t.near}
          hint={t.nearHint}
          value={asked.near}
          error={errors.near}
          maxlength={200}
        />
        <PersonDetails locale={locale} asked={asked} age={age} error={errors.age} />
        <Alert>
          <p>{t.kept}</p>
        </Alert>
        <p>
          <Button pictogram="search" block>
            {t.search}
          </Button>
        </p>
      </Form>
    </div>,
  )
}
