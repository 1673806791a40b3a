import { noonOf } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { shortDate } from '#platform/i18n.ts'
import { DataTable, Details } from '#platform/ui/content.tsx'
import { allowanceRules, earningsBrackets, unknownFrom } from '../allowance-rules.ts'
import { otherSources } from '../facts.ts'
import { moneyWords } from '../messages/index.ts'
import { euros } from './result-part.tsx'

/** The address of a source as its reader sees it. */
const Source = ({ url }: { url: string }) => (
  <a href={url} rel="noreferrer" lang="de" dir="ltr">
    {new URL(url).hostname.replace(/^www\./, '')}
  </a>
)

/** Every figure with its paragraph, its source and the day of which it speaks; insurance and certificates. */
export const Facts = ({ visit }: { visit: Visit }) => {
  const { locale } = visit
  const t = moneyWords(locale)
  const day = (text: string) => shortDate(locale, noonOf(text))
  return (
    <>
      <section class="stack-s">
        <h2>{t.insurance}</h2>
        <ul>
          {t.insuranceItems.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      </section>
      <section class="stack-s">
        <h2>{t.rules}</h2>
        <p>{t.kinds}</p>
        <DataTable
          id="rules"
          caption={t.rulesCaption}
          columns={[
            { key: 'since', label: t.since },
            { key: 'limit', label: t.limit },
            { key: 'paragraph', label: t.paragraph },
            { key: 'source', label: t.source },
          ]}
          rows={allowanceRules.toReversed().map((rule) => ({
            since: day(rule.validFrom),
            limit: (
              <>
                {rule.per === 'year'
                  ? t.perYear(euros(locale, rule.limit * 100))
                  : t.perMonth(euros(locale, rule.limit * 100))}
                {!rule.isConfirmed && (
                  <>
                    {' '}
                    <strong>({t.unconfirmed})</strong>
                  </>
                )}
              </>
            ),
            paragraph: (
              <span lang="de" dir="ltr">
                {rule.paragraph}
              </span>
            ),
            source: (
              <>
                <Source url={rule.source} /> <span class="nowrap muted">({t.asOf(day(rule.asOf))})</span>
              </>
            ),
          }))}
        />
        <p class="muted">{t.unknownFrom(day(unknownFrom))}</p>
        <Details summary={t.sources}>
          <ul>
            <li>
              <span lang="de" dir="ltr">
                {earningsBrackets.paragraph}
              </span>
              {': '}
              <Source url={earningsBrackets.source} /> ({t.asOf(day(earningsBrackets.validFrom))})
            </li>
            {otherSources.map(({ about, name, url }) => (
              <li>
                <span lang="de">
                  {about}:{' '}
                  <a href={url} rel="noreferrer">
                    {name}
                  </a>
                </span>{' '}
                ({t.asOf('11/2026')})
              </li>
            ))}
          </ul>
        </Details>
      </section>
    </>
  )
}
