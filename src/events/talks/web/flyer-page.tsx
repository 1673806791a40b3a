import type { Child } from 'hono/jsx'
import { type Form as Fields, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, ErrorSummary, Form, Hidden, TextArea } from '#platform/ui/forms.tsx'
import type { Bearer } from '../../speed-dating/codes.ts'
import { talkWords } from '../messages/index.ts'
import { type Flyer, findFlyer, findOpened, ownTalks } from '../queries.ts'
import {
  type FlyerField,
  flyerFields,
  flyerInput,
  flyerLimits,
  takeBackFlyer,
  writeFlyer,
} from '../write-flyer.ts'
import { noSuchCode } from './code-page.tsx'
import { Step } from './flyer-door.tsx'
import { paths } from './paths.ts'
import { bearerOf } from './seen-talks.ts'
import { showTalks } from './talks-page.tsx'

type Written = Readonly<Record<FlyerField, string>>
const typed = (form: Fields): Written =>
  Object.fromEntries(flyerFields.map((field) => [field, text(form, field)])) as Written
const writtenOf = (flyer: Flyer | undefined): Written => ({
  about: flyer?.about ?? '',
  strengths: flyer?.strengths ?? '',
  experience: flyer?.experience ?? '',
  contact: flyer?.contact ?? '',
})

/** The page as whoever reads it sees it. */
const FlyerText = ({ visit, flyer }: { visit: Visit; flyer: Written }) => {
  const { flyer: t } = talkWords(visit.locale)
  return (
    <div class="panel stack">
      {flyerFields
        .filter((field) => flyer[field] !== '')
        .map((field) => (
          <section class="stack-s">
            <h2>{t[field]}</h2>
            <p class="pre text" dir="auto">
              {flyer[field]}
            </p>
          </section>
        ))}
    </div>
  )
}

/** Whose page a form is about: one’s own, or of an applicant who talks with the firm (`von`). */
const named = async (visit: Visit, actor: Bearer) => {
  const from = text(await visit.form(), 'von')
  return visit.world.look(actor, async (tx) => {
    const opened = await findOpened(tx)
    if (!opened) return undefined
    if (opened.side === 'bewerber') return { isOwn: true, flyer: await findFlyer(tx, opened.id), name: '' }
    const talk = (await ownTalks(tx, opened)).find(({ applicantId }) => applicantId === from)
    const flyer = talk && (await findFlyer(tx, talk.applicantId))
    return flyer && { isOwn: false, flyer, name: talk.applicant }
  })
}
/** For the page and for its print; undefined: it is not there (any more). */
export const seenFlyer = async (visit: Visit) => {
  const actor = await bearerOf(visit)
  const found = actor && (await named(visit, actor))
  return found && { actor, ...found }
}

const page = (
  visit: Visit,
  actor: Bearer,
  options: { title: Child; heading: string; errors?: Readonly<Record<string, string>> },
  body: Child,
): Promise<Response> => {
  const t = talkWords(visit.locale)
  const errors = Object.entries(options.errors ?? {}).map(([field, message]) => ({ field, message }))
  return visit.page(
    {
      title: options.heading,
      opened: true,
      noStore: true,
      status: errors.length > 0 ? 422 : 200,
      hasErrors: errors.length > 0,
    },
    <div class="stack">
      <h1>{options.title}</h1>
      <ErrorSummary errors={errors} />
      {body}
      <Form action={visit.to(paths.open)} plain>
        <Hidden values={{ code: actor.typed }} />
        <Button kind="tertiary" pictogram="back">
          {t.back}
        </Button>
      </Form>
    </div>,
  )
}

const writePage = (
  visit: Visit,
  actor: Bearer,
  value: Written,
  errors: Readonly<Record<string, string>> = {},
): Promise<Response> => {
  const { flyer: t } = talkWords(visit.locale)
  const hints = {
    about: t.aboutHint,
    strengths: t.strengthsHint,
    experience: t.experienceHint,
    contact: t.contactHint,
  }
  return page(
    visit,
    actor,
    { title: t.title, heading: t.title, errors },
    <>
      <p class="text">{t.text}</p>
      <Alert>
        <p>{t.hint}</p>
      </Alert>
      <Form action={visit.to(paths.flyer)} autocomplete="off">
        <Hidden values={{ code: actor.typed, schritt: 'vorschau' }} />
        {flyerFields.map((field) => (
          <TextArea
            name={field}
            label={t[field]}
            hint={hints[field]}
            value={value[field]}
            error={errors[field]}
            rows={field === 'contact' ? 2 : 5}
            maxlength={flyerLimits[field]}
            optional
          />
        ))}
        <Button>{t.preview}</Button>
      </Form>
    </>,
  )
}

export const receiveFlyer = async (visit: Visit): Promise<Response> => {
  const seen = await seenFlyer(visit)
  if (!seen) return noSuchCode(visit)
  const { actor, isOwn, flyer, name } = seen
  const { flyer: t } = talkWords(visit.locale)
  const form = await visit.form()
  const step = text(form, 'schritt')
  if (!isOwn)
    return page(
      visit,
      actor,
      { title: <bdi>{t.of(name)}</bdi>, heading: t.title },
      <>
        <FlyerText visit={visit} flyer={writtenOf(flyer)} />
        {flyer?.contact === undefined && <p class="muted">{t.onlyMutual}</p>}
        <Step visit={visit} actor={actor} path={paths.flyerPdf} values={{ von: text(form, 'von') }}>
          {t.pdf}
        </Step>
      </>,
    )
  const written = typed(form)
  switch (step) {
    case 'vorschau': {
      const parsed = flyerInput.safeParse(written)
      if (!parsed.success) {
        // It says what is too long.
        const outcome = await writeFlyer(visit.world, actor, written)
        return writePage(visit, actor, written, outcome.ok ? {} : visit.errors(outcome.refusal))
      }
      return page(
        visit,
        actor,
        { title: t.title, heading: t.title },
        <>
          <p>{t.previewText}</p>
          <FlyerText visit={visit} flyer={written} />
          <div class="cluster">
            <Step visit={visit} actor={actor} values={{ ...written, schritt: 'zeigen' }} kind="primary">
              {t.publish}
            </Step>
            <Step visit={visit} actor={actor} values={{ ...written, schritt: 'weiter' }}>
              {t.edit}
            </Step>
          </div>
        </>,
      )
    }
    case 'weiter':
      return writePage(visit, actor, written)
    case 'schreiben':
      return writePage(visit, actor, writtenOf(flyer))
    case 'zeigen': {
      const outcome = await writeFlyer(visit.world, actor, written)
      if (outcome.ok) return showTalks(visit, actor, { notice: () => <p>{t.done}</p> })
      return writePage(visit, actor, written, visit.errors(outcome.refusal))
    }
    case 'wegnehmen':
      await takeBackFlyer(visit.world, actor, {})
      return showTalks(visit, actor, { notice: () => <p>{t.gone}</p> })
  }
  if (!flyer) return writePage(visit, actor, written)
  return page(
    visit,
    actor,
    { title: t.title, heading: t.title },
    <>
      <p>{t.shown}</p>
      <FlyerText visit={visit} flyer={writtenOf(flyer)} />
      <p class="muted">{t.contactHint}</p>
      <div class="cluster">
        <Step visit={visit} actor={actor} values={{ schritt: 'schreiben' }}>
          {t.change}
        </Step>
        <Step visit={visit} actor={actor} path={paths.flyerPdf} values={{}}>
          {t.pdf}
        </Step>
        <Step visit={visit} actor={actor} values={{ schritt: 'wegnehmen' }} kind="danger">
          {t.drop}
        </Step>
      </div>
    </>,
  )
}
