import type { Wording } from '#consent'
import { findService, OfferSheet } from '#directory'
import { recall } from '#people'
import type { Visit } from '#platform/http/visit.ts'
import { direction, isLocale, lang } from '#platform/i18n.ts'
import { Qr } from '#platform/print/qr.tsx'
import { EmptyState, PrintButtonHint } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { referralWords } from '../messages/public/index.ts'
import { staffWords } from '../messages/staff/index.ts'
import { paths } from './paths.ts'
import { WordingText } from './wording-text.tsx'

/** What is printed for the person, kept for 15 minutes in the counsellor's encrypted session. */
export interface Copy {
  readonly serviceId: string
  readonly code: string
  readonly language: string
  readonly kind: 'slip' | 'warm' | 'home'
  /** In the person's language, and in German. */
  readonly texts: readonly [Wording, Wording] | null
}

export const copyPage = async (visit: Visit): Promise<Response> => {
  const t = staffWords(visit.locale)
  const copy = visit.account
    ? ((await recall(visit.world, visit.account, 'copy', visit.params.copy ?? '')) as Copy | undefined)
    : undefined
  const service = copy && (await visit.world.look(visit.actor, (tx) => findService(tx, copy.serviceId)))
  if (!copy || !service)
    return visit.page(
      { title: t.copyTitle, staff: true, noStore: true, status: 410 },
      <div class="stack">
        <h1>{t.copyTitle}</h1>
        <EmptyState title={t.copyGone}>
          <ButtonLink href={visit.to(paths.list)}>{t.toList}</ButtonLink>
        </EmptyState>
      </div>,
    )
  const language = isLocale(copy.language) ? copy.language : 'de'
  const words = referralWords(language)
  const address = `${visit.world.config.baseUrl}/${language}${paths.sheet}`
  return visit.page(
    { title: t.copyTitle, staff: true, noStore: true, wide: copy.texts !== null && language !== 'de' },
    <div class="stack">
      <div class="no-print stack-s">
        <h1>{t.copyTitle}</h1>
        <p>{t.copyIntro}</p>
        <PrintButtonHint />
        <ButtonLink href={visit.to(paths.done)}>{t.done}</ButtonLink>
      </div>
      <section class="slip stack-s" lang={lang[language]} dir={direction(language)}>
        <h2>{words.slipTitle}</h2>
        <p>
          {words.code}:{' '}
          <strong class="code" dir="ltr">
            {copy.code}
          </strong>
        </p>
        <p>
          {copy.kind === 'home' ? words.draftState : copy.kind === 'slip' ? words.slipState : words.slipIntro}
        </p>
        <p dir="ltr">{address}</p>
        <Qr text={address} label={words.slipTitle} />
      </section>
      {copy.texts && (
        <div class={language === 'de' ? 'stack' : 'columns columns--equal'}>
          <WordingText locale={language} text={copy.texts[0]} />
          {language !== 'de' && <WordingText locale="de" text={copy.texts[1]} />}
        </div>
      )}
      <OfferSheet visit={{ ...visit, locale: language }} service={service} level={2} />
    </div>,
  )
}
