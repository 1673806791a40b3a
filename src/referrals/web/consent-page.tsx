import type { Child } from 'hono/jsx'
import { wording } from '#consent'
import type { Visit } from '#platform/http/visit.ts'
import { direction, lang } from '#platform/i18n.ts'
import type { Refusal } from '#platform/refusal.ts'
import { Alert, BackLink } from '#platform/ui/content.tsx'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import { consentFacts } from '../consent-facts.ts'
import { referralWords } from '../messages/public/index.ts'
import { staffWords } from '../messages/staff/index.ts'
import { partiesOf, recallDraft } from './kept-draft.ts'
import { paths } from './paths.ts'
import { WordingText } from './wording-text.tsx'

/** The consent in the person's language beside the German; "Ja" and "Nein" weigh the same (R6). */
export const consentPage = async (visit: Visit, refusal?: Refusal): Promise<Response> => {
  const t = staffWords(visit.locale)
  const kept = await recallDraft(visit)
  const parties = kept && (await partiesOf(visit, kept))
  if (!kept || !parties) return visit.notFound()
  const language = kept.draft.language
  const shown = wording(language, consentFacts(language, kept.draft, parties))
  const german = wording('de', consentFacts('de', kept.draft, parties))
  const words = referralWords(language)
  const id = visit.params.draft ?? ''
  const inGerman = referralWords('de')
  const answer = (way: string, label: Child, beside: Child) => (
    <Form action={visit.to(`${paths.draft(id)}/${way}`)} plain>
      <Hidden values={{ hash: shown.hash }} />
      <Button kind="secondary" block lang={lang[language]}>
        {label}
        {language !== 'de' && (
          <span class="small answer__german" lang="de" dir="ltr">
            {beside}
          </span>
        )}
      </Button>
    </Form>
  )
  return visit.page(
    {
      title: t.consentTitle,
      staff: true,
      noStore: true,
      wide: language !== 'de',
      status: refusal ? 409 : 200,
    },
    <div class="stack">
      <BackLink href={visit.to(`${paths.warm(kept.draft.serviceId)}?entwurf=${id}`)}>{t.change}</BackLink>
      <h1>{t.consentTitle}</h1>
      <p>{t.consentIntro}</p>
      {refusal && (
        <Alert tone="warning" live>
          <p>{visit.say(refusal)}</p>
        </Alert>
      )}
      {kept.draft.note !== '' && (
        <Alert title={t.readBack}>
          <blockquote dir="auto">{kept.draft.note}</blockquote>
        </Alert>
      )}
      <div class={language === 'de' ? 'stack' : 'columns columns--equal'}>
        <WordingText locale={language} text={shown} />
        {language !== 'de' && <WordingText locale="de" text={german} />}
      </div>
      <div class="equal" dir={direction(language)}>
        {answer('ja', words.agree, inGerman.agree)}
        {answer('nein', words.refuse, inGerman.refuse)}
      </div>
      <Form action={visit.to(`${paths.draft(id)}/mitnehmen`)} plain>
        <Hidden values={{ hash: shown.hash }} />
        <Button kind="tertiary">{t.takeHome}</Button>
      </Form>
    </div>,
  )
}
