import { findService } from '#directory'
import { mayReceive, recall } from '#people'
import { type Form as FormData, list, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { direction, isLocale, lang, locales, staffLocale } from '#platform/i18n.ts'
import type { Refusal } from '#platform/refusal.ts'
import { BackLink } from '#platform/ui/content.tsx'
import {
  Button,
  Buttons,
  Choices,
  ErrorSummary,
  Form,
  Hidden,
  Select,
  TextArea,
  TextField,
} from '#platform/ui/forms.tsx'
import { contactKinds, preparations, sentences, wishedTimes } from '../handover.ts'
import { referralWords } from '../messages/public/index.ts'
import { staffWords } from '../messages/staff/index.ts'
import type { KeptDraft } from './kept-draft.ts'
import { languageNames } from './language-names.ts'
import { paths } from './paths.ts'

/**
 * What the person lets the house know, filled in together: sentences in their language, the German beside.
 * `?entwurf=` opens a draft again; `again` shows what was typed in another language.
 */
export const warmPage = async (visit: Visit, refusal?: Refusal, again = false): Promise<Response> => {
  const t = staffWords(visit.locale)
  const service = await visit.world.look(visit.actor, async (tx) => {
    const found = await findService(tx, visit.params.service ?? '')
    return found && { ...found, accepted: await mayReceive(tx, found.organizationId) }
  })
  if (!service?.takesHandover || !visit.world.config.handover) return visit.notFound()
  // The page with the ways that are left says why (R7).
  if (!service.accepted) return visit.redirect(paths.choose(service.id))
  const typed = refusal || again ? await visit.form() : await keptForm(visit)
  const draftId = refusal || again ? text(typed, 'entwurf') : (visit.query.get('entwurf') ?? '')
  const errors = refusal ? visit.errors(refusal) : {}
  const chosen = text(typed, 'language')
  const language = isLocale(chosen) ? chosen : 'de'
  const staff = staffLocale(visit.locale)
  const options = <K extends string>(
    keys: readonly K[],
    of: (t: ReturnType<typeof referralWords>) => Record<K, string>,
  ) =>
    keys.map((value) => ({
      value,
      label: (
        <bdi lang={lang[language]} dir={direction(language)}>
          {of(referralWords(language))[value]}
        </bdi>
      ),
      hint: language === staff ? undefined : <bdi lang={staff}>{of(referralWords(staff))[value]}</bdi>,
    }))
  return visit.page(
    {
      title: t.formTitle,
      staff: true,
      noStore: true,
      status: refusal ? 422 : 200,
      hasErrors: refusal !== undefined,
    },
    <div class="stack">
      <BackLink href={visit.to(paths.choose(service.id))} />
      <h1>{t.formTitle}</h1>
      <p>
        <strong lang="de">{service.title}</strong>, <span lang="de">{service.locations[0]?.name}</span>
      </p>
      <p>{t.formIntro}</p>
      <ErrorSummary errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
      <Form action={visit.to(paths.warm(service.id))} autocomplete="off">
        {/* Enter in a field takes the first button of a form: that must be the way on, not the language. */}
        <button type="submit" class="kern-sr-only" tabindex={-1}>
          {t.toConsent}
        </button>
        <Hidden values={{ entwurf: draftId || undefined }} />
        <Select
          name="language"
          label={t.language}
          hint={t.languageHint}
          options={locales.map((locale) => ({ value: locale, label: languageNames[locale] }))}
          value={language}
          error={errors.language}
        />
        <Buttons>
          <Button kind="tertiary" formaction={visit.to(paths.warmAgain(service.id))}>
            {t.showLanguage}
          </Button>
        </Buttons>
        <TextField
          name="firstName"
          label={t.firstName}
          hint={t.firstNameHint}
          value={text(typed, 'firstName')}
          error={errors.firstName}
          required
          maxlength={60}
        />
        <Choices
          type="radio"
          name="contactKind"
          label={t.contact}
          options={options(contactKinds, (w) => w.contact)}
          value={text(typed, 'contactKind')}
          error={errors.contactKind}
          required
        />
        <TextField
          name="contactValue"
          label={t.contactValue}
          hint={t.contactValueHint}
          value={text(typed, 'contactValue')}
          error={errors.contactValue}
          maxlength={120}
        />
        <Choices
          type="checkbox"
          name="sentences[]"
          id="sentences"
          label={t.sentences}
          hint={t.sentencesHint}
          options={options(sentences, (w) => w.sentence)}
          value={list(typed, 'sentences')}
          error={errors.sentences}
        />
        <TextArea
          name="note"
          label={t.note}
          hint={t.noteHint}
          value={text(typed, 'note')}
          error={errors.note}
          rows={3}
          maxlength={200}
          optional
        />
        <Choices
          type="checkbox"
          name="prepare[]"
          id="prepare"
          label={t.prepare}
          hint={t.prepareHint}
          options={options(preparations, (w) => w.prepare)}
          value={list(typed, 'prepare')}
          error={errors.prepare}
          tiles
        />
        <Choices
          type="checkbox"
          name="times[]"
          id="times"
          label={t.times}
          options={options(wishedTimes, (w) => w.time)}
          value={list(typed, 'times')}
          error={errors.times}
          tiles
        />
        <Button>{t.toConsent}</Button>
      </Form>
    </div>,
  )
}

const keptForm = async (visit: Visit): Promise<FormData> => {
  const id = visit.query.get('entwurf')
  const kept =
    id && visit.account
      ? ((await recall(visit.world, visit.account, 'draft', id)) as KeptDraft | undefined)
      : undefined
  return kept ? { ...kept.draft, locationId: kept.draft.locationId ?? '' } : {}
}
