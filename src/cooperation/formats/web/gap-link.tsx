import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { gapWords } from '../../gaps/messages/index.ts'
import { paths as gapPaths } from '../../gaps/web/paths.ts'
import { vocabularyWords } from '../../messages/public/index.ts'
import type { Shown } from './of-format.ts'

/** The gap that it is an answer to, with the way there. */
export const GapLink = ({ visit, shown: { gap, network } }: { visit: Visit; shown: Shown }) => {
  if (!gap) return null
  const words = gapWords(visit.locale)
  const named = vocabularyWords(staffLocale(visit.locale))
  return (
    <a href={visit.to(gapPaths.at(network.id, gap))}>
      {words.pair(named.fields[gap.field], gap.group ? words.groupsShort[gap.group] : words.forAll)}
      {gap.name && (
        <>
          , <span lang="de">{gap.name}</span>
        </>
      )}
    </a>
  )
}
