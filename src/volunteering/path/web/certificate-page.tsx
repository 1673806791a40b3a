import { list, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { type Locale, locales } from '#platform/i18n.ts'
import { Button, Choices, Form, Hidden } from '#platform/ui/forms.tsx'
import { isStrength, type Strength, strengthText } from '../../strengths.ts'
import type { Confirmation } from '../confirmation.ts'
import { certificateWords, pathWords } from '../messages/index.ts'
import { certificatePdf } from './certificate-pdf.ts'
import { type Opened, opened, openedPage } from './opened.tsx'
import { showOwn } from './own-page.tsx'
import { paths } from './paths.ts'
import { sentBy } from './sent-by.ts'

const confirmedOf = async (of: Opened) =>
  (await sentBy(of)).find(({ id, state }) => id === text(of.form, 'id') && state === 'confirmed')

export const chooseCertificate = (visit: Visit): Promise<Response> =>
  opened(visit, async (of) => {
    const one = await confirmedOf(of)
    return one ? showChoice(of, one) : showOwn({ ...of, form: {} })
  })

export const printCertificate = (visit: Visit): Promise<Response> =>
  opened(visit, async (of) => {
    const one = await confirmedOf(of)
    if (!one) return showOwn({ ...of, form: {} })
    const chosen = list(of.form, 'strengths').filter(isStrength)
    const second = text(of.form, 'second')
    return certificatePdf(one, one.house, {
      language: text(of.form, 'language') === 'en' ? 'en' : 'de',
      withHours: text(of.form, 'mit') !== 'ohne',
      // Only what was sent to the house, and it confirmed.
      strengths: one.strengths.filter(
        (strength): strength is Strength => isStrength(strength) && chosen.includes(strength),
      ),
      second: locales.find((locale) => locale === second),
    })
  })

const showChoice = (of: Opened, one: Confirmation & { readonly house: string }): Promise<Response> => {
  const { visit, bearer } = of
  const t = pathWords(visit.locale)
  const known = one.strengths.filter(isStrength)
  const other: Locale = visit.locale === 'de' ? 'en' : visit.locale
  return openedPage(
    of,
    { title: t.certificate, back: true },
    <>
      <p>{t.certificateText(one.house)}</p>
      <Form action={visit.to(paths.certificatePdf)} autocomplete="off">
        <Hidden values={{ code: bearer.typed, id: one.id }} />
        <Choices
          type="radio"
          name="language"
          label={t.certificateLanguage}
          value="de"
          options={[
            { value: 'de', label: 'Deutsch', lang: 'de' },
            { value: 'en', label: 'English', lang: 'en' },
          ]}
        />
        {one.confirmedQuarters !== null && (
          <Choices
            type="radio"
            name="mit"
            label={t.withHours}
            value="stunden"
            options={[
              { value: 'stunden', label: t.certificateHours },
              { value: 'ohne', label: t.withoutHours },
            ]}
          />
        )}
        {known.length > 0 && (
          <Choices
            type="checkbox"
            name="strengths[]"
            id="strengths"
            label={t.strengths}
            hint={t.certificateStrengths}
            value={known}
            optional
            options={known.map((strength) => ({
              value: strength,
              label: strengthText(visit.locale, strength),
              hint: certificateWords(visit.locale).sentences[strength],
            }))}
          />
        )}
        <Choices
          type="radio"
          name="second"
          label={t.secondPage}
          value=""
          options={[
            { value: '', label: t.noSecondPage },
            { value: other, label: t.secondPageIn },
          ]}
        />
        <Button>{t.printCertificate}</Button>
      </Form>
    </>,
  )
}
