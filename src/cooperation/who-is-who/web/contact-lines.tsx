import type { Child } from 'hono/jsx'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { whoIsWhoWords } from '../messages/index.ts'
import type { Contact } from '../profile.ts'
import { namesOf } from './language-names.ts'
import { german, Mail, Phone } from './team-view.tsx'

/** Whom to ask, in few lines: for paper. */
export const ContactLines = ({ visit, contacts }: { visit: Visit; contacts: readonly Contact[] }) => {
  const t = whoIsWhoWords(visit.locale)
  if (contacts.length === 0) return null
  return (
    <ul>
      {contacts.map((contact) => {
        const standsInFor = contacts.find(({ id }) => id === contact.deputyOf)
        const said: readonly Child[] = [
          contact.function && <span {...german(visit)}>{contact.function}</span>,
          standsInFor && t.deputyFor(standsInFor.name),
          contact.phone && <Phone number={contact.phone} />,
          contact.email && <Mail address={contact.email} />,
          contact.times && <span {...german(visit)}>{contact.times}</span>,
          contact.languages.length > 0 && namesOf(staffLocale(visit.locale), contact.languages),
        ].filter(Boolean)
        return (
          <li>
            <strong>
              <bdi>{contact.name}</bdi>
            </strong>
            {said.map((one) => (
              <> · {one}</>
            ))}
          </li>
        )
      })}
    </ul>
  )
}
