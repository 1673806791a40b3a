import type { Locale } from '#platform/i18n.ts'
import { Facts } from '#platform/ui/content.tsx'
import type { PictogramName } from '#platform/ui/pictogram.tsx'
import type { FactGroup, FactKey } from '../sentences.ts'
import { Note } from './marked.tsx'

const pictograms: Record<FactKey, PictogramName> = {
  when: 'time',
  place: 'place',
  cost: 'euro',
  signUp: 'door',
  languages: 'language',
  audience: 'person',
  accessibility: 'wheelchair',
  childcare: 'kinder',
  bring: 'check',
  documents: 'briefe',
  frame: 'handshake',
  more: 'info',
  checked: 'calendar',
}

/** Things to bring read better one below the other. */
const lists: readonly FactKey[] = ['bring', 'documents']

/** One group of facts: the reader's sentences, then the notes of the house. */
export const OfferFact = ({ locale, group }: { locale: Locale; group: FactGroup }) => {
  const { key, sentences, free } = group
  return (
    <>
      {sentences.length > 0 && <p>{sentences.join(' ')}</p>}
      {lists.includes(key) ? (
        <ul>
          {free.map((text) => (
            <li>
              <Note locale={locale} of={text} />
            </li>
          ))}
        </ul>
      ) : (
        free.map((text) => (
          <p>
            <Note locale={locale} of={text} />
          </p>
        ))
      )}
    </>
  )
}

/** All facts of an offer, group by group. */
export const OfferFactList = ({ locale, groups }: { locale: Locale; groups: readonly FactGroup[] }) => (
  <Facts
    items={groups.map((group) => ({
      label: group.label,
      pictogram: pictograms[group.key],
      value: <OfferFact locale={locale} group={group} />,
    }))}
  />
)
