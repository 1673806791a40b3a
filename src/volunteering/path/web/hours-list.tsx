import { noonOf } from '#platform/berlin-time.ts'
import { shortDate } from '#platform/i18n.ts'
import { pathWords } from '../messages/index.ts'
import { Door, type Opened } from './opened.tsx'
import { hoursText } from './own-cards.tsx'
import { paths } from './paths.ts'

const mostAtOnce = 60

/** The latest first; older ones are in the sums and in the file. */
export const HoursList = ({ of }: { of: Opened }) => {
  const { visit, path } = of
  const t = pathWords(visit.locale)
  const titles = new Map(path.engagements.map(({ id, title }) => [id, title]))
  return (
    <>
      <ul class="stack-s">
        {path.hours.slice(0, mostAtOnce).map((one) => (
          <li class="panel stack-s">
            <p>
              <strong>{shortDate(visit.locale, noonOf(one.day))}</strong>
              {' · '}
              {hoursText(visit.locale, one.quarters)}
              {one.what !== '' && (
                <>
                  <br />
                  <bdi>{one.what}</bdi>
                </>
              )}
              {one.engagementId && titles.has(one.engagementId) && (
                <>
                  <br />
                  <bdi class="muted small">{titles.get(one.engagementId)}</bdi>
                </>
              )}
            </p>
            <div class="cluster">
              <Door of={of} action={paths.hours} values={{ id: one.id }} kind="tertiary">
                {t.change}
                <span class="kern-sr-only">: {shortDate(visit.locale, noonOf(one.day))}</span>
              </Door>
              <Door of={of} action={paths.hours} values={{ id: one.id, frage: 'weg' }} kind="tertiary">
                {t.hoursDrop}
                <span class="kern-sr-only">: {shortDate(visit.locale, noonOf(one.day))}</span>
              </Door>
            </div>
          </li>
        ))}
      </ul>
      {path.hours.length > mostAtOnce && <p class="muted small">{t.moreHours(String(mostAtOnce))}</p>}
    </>
  )
}
