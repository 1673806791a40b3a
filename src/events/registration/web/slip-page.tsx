import type { Visit } from '#platform/http/visit.ts'
import { direction, isLocale, lang } from '#platform/i18n.ts'
import { Qr } from '#platform/print/qr.tsx'
import { Facts, PrintButtonHint } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, Hidden } from '#platform/ui/forms.tsx'
import { staffPage } from '#platform/ui/staff-page.tsx'
import type { Event } from '../../event/event.ts'
import { whenOf } from '../../event/web/when.ts'
import { registrationStaffWords, registrationWords } from '../messages/index.ts'
import { paths } from './paths.ts'

/** The slip on the screen and for the printer; the answer to a POST, never in an address. */
export const slipPage = (visit: Visit, event: Event, code: string, wanted: string): Promise<Response> => {
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
