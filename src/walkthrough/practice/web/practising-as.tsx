import type { Visit } from '#platform/http/visit.ts'
import { peopleWords } from '../messages/public/people-words/index.ts'
import { personas } from '../personas.ts'
import type { Practice } from '../practice.ts'

/** With whom somebody practises, in one line. */
export const PractisingAs = ({ visit, practice }: { visit: Visit; practice: Practice }) => {
  const t = peopleWords(visit.locale)
  return (
    <p class="muted">
      {practice.who === 'eigene' ? t.practisingOwn : t.practisingAs(personas[practice.who].name)}
    </p>
  )
}

/** Who does something in the role play: the invented person, or somebody. */
export const actorOf = (visit: Visit, practice: Practice): string =>
  practice.who === 'eigene' ? peopleWords(visit.locale).somebody : personas[practice.who].first
