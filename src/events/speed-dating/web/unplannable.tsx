import { languageName } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Alert } from '#platform/ui/content.tsx'
import type { Unplannable } from '../../timetable/make-problem.ts'
import type { Dating } from '../dating.ts'
import { datingWords } from '../messages/index.ts'
import { problemOf } from '../problem-of.ts'
import { bringTheirOwn, unmetNeeds } from '../unmet-needs.ts'
import { paths } from './paths.ts'

const mostShown = 50

/** What cannot be planned as it stands, one by one, with what would have to give. */
export const SaidWrong = ({ visit, eventId, dating }: { visit: Visit; eventId: string; dating: Dating }) => {
  const t = datingWords(visit.locale)
  const { problem, wrong } = problemOf(dating)
  const names = new Map([...dating.firms, ...dating.applicants].map(({ id, name }) => [id, name]))
  const own = bringTheirOwn(dating)
  const isFirm = new Set(dating.firms.map(({ id }) => id))
  const nameOf = (id: string) => names.get(id) ?? id
  const pathOf = (id: string) => (isFirm.has(id) ? paths.firm(eventId, id) : paths.applicant(eventId, id))
  const items = [
    ...wrong.map((one) => ({ words: saidOf(one, t, nameOf), id: 'id' in one ? one.id : undefined })),
    ...problem.applicants
      .filter(({ wishes, open }) => wishes.length === 0 && open.length > 0)
      .map(({ id }) => ({ words: t.wrong.noWish(nameOf(id)), id })),
    ...unmetNeeds(dating).map((need) => ({
      words:
        need.what === 'interpreter'
          ? t.wrong.noInterpreter(
              nameOf(need.applicantId),
              languageName(staffLocale(visit.locale), need.language),
            )
          : t.wrong.noTable(nameOf(need.applicantId)),
      id: need.applicantId,
    })),
  ]
  return (
    <>
      {own > 0 && (
        <Alert tone="info">
          <p>{t.wrong.bringTheirOwn(own)}</p>
        </Alert>
      )}
      {items.length > 0 && (
        <Alert tone="warning" title={t.wrong.title}>
          <ul>
            {items.slice(0, mostShown).map(({ words, id }) => (
              <li>{id ? <a href={visit.to(pathOf(id))}>{words}</a> : words}</li>
            ))}
          </ul>
          {items.length > mostShown && <p>{t.wrong.more(items.length - mostShown)}</p>}
        </Alert>
      )}
    </>
  )
}

const saidOf = (
  one: Unplannable,
  { wrong }: ReturnType<typeof datingWords>,
  nameOf: (id: string) => string,
): string => {
  switch (one.what) {
    case 'window-short':
      return wrong.windowShort(nameOf(one.id))
    case 'pair-both':
      return wrong.pairBoth(nameOf(one.applicant), nameOf(one.firm))
    case 'wish-unknown':
    case 'pair-unknown':
      return wrong.pairUnknown(nameOf(one.applicant), nameOf(one.firm))
    case 'nobody':
      return wrong.nobody
    case 'no-firm':
      return wrong.noFirm
    default:
      return wrong.rhythm
  }
}
