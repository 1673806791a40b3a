import type { Locale } from '#platform/i18n.ts'
import type { Fact } from '#platform/ui/content.tsx'
import type { Contact } from '../location.ts'
import { directoryWords } from '../messages/public/index.ts'
import { Words } from './marked.tsx'

/** What a phone dials: digits, and a plus in front. */
export const dialled = (phone: string): string => phone.replace(/(?!^\+)\D/g, '')

/** A number is not broken over two lines. */
export const unbroken = (phone: string): string => phone.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011')

/** Whom to ask and how, for a list of facts. */
export const contactFacts = (
  locale: Locale,
  { name, role, phone, email, hours }: Contact,
): readonly Fact[] => {
  const t = directoryWords(locale)
  const german = (text: string) => (
    <Words locale={locale} of={{ text, lang: locale === 'de' ? undefined : 'de' }} />
  )
  return [
    ...(name || role
      ? [
          {
            label: t.contact,
            value: (
              <>
                {name && <bdi>{name}</bdi>}
                {name && role && t.comma}
                {role && german(role)}
              </>
            ),
            pictogram: 'person' as const,
          },
        ]
      : []),
    ...(phone
      ? [
          {
            label: t.phone,
            value: (
              <a href={`tel:${dialled(phone)}`}>
                <bdi dir="ltr">{unbroken(phone)}</bdi>
              </a>
            ),
            pictogram: 'phone' as const,
          },
        ]
      : []),
    ...(email
      ? [
          {
            label: t.mail,
            value: (
              <a href={`mailto:${encodeURI(email)}`}>
                <bdi dir="ltr">{email}</bdi>
              </a>
            ),
            pictogram: 'mail' as const,
          },
        ]
      : []),
    ...(hours ? [{ label: t.hours, value: german(hours), pictogram: 'time' as const }] : []),
  ]
}
