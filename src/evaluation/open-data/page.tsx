import { marks } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { shortDate } from '#platform/i18n.ts'
import { Facts } from '#platform/ui/content.tsx'
import { openDataWords } from '../messages/public/index.ts'
import type { Coverage, Dataset } from './dataset.ts'
import { datasets } from './datasets.ts'
import { formatNames, formats } from './formats.ts'
import { licenceOf } from './licences.ts'
import { filePath, jsonLdPath, turtlePath } from './paths.ts'
import { covered } from './read.ts'

/** What there is to take away, on what terms, in which form, and how new it is. */
export const openDataPage = async (visit: Visit): Promise<Response> => {
  const { locale, world } = visit
  const { operator } = world.config
  const t = openDataWords(locale)
  const entries = await covered(world, datasets)
  const licence = licenceOf(world.config)
  return visit.page(
    { title: t.title },
    <div class="stack-l">
      <header class="stack-s">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <p>{t.without}</p>
      </header>
      <section class="stack" aria-labelledby="terms">
        <h2 id="terms">{t.licence}</h2>
        <p>
          {t.terms}{' '}
          <a href={licence.url} rel="noreferrer" {...marks(locale, licence.lang)}>
            {licence.name}
          </a>
        </p>
        {licence.attribution && (
          <p>
            {t.attribution} <bdi>{operator.name}</bdi>
          </p>
        )}
      </section>
      {entries.map(({ dataset, coverage }) => (
        <Table visit={visit} dataset={dataset} coverage={coverage} />
      ))}
      <section class="stack" aria-labelledby="catalogue">
        <h2 id="catalogue">{t.catalogue}</h2>
        <p>{t.catalogueText}</p>
        <ul>
          <li>
            <a href={turtlePath}>Turtle</a>
          </li>
          <li>
            <a href={jsonLdPath}>JSON-LD</a>
          </li>
        </ul>
      </section>
      <section class="stack" aria-labelledby="contact">
        <h2 id="contact">{t.contact}</h2>
        <p>
          <a href={`mailto:${encodeURI(operator.contact)}`}>
            <bdi dir="ltr">{operator.contact}</bdi>
          </a>
        </p>
      </section>
    </div>,
  )
}

const Table = ({ visit, dataset, coverage }: { visit: Visit; dataset: Dataset; coverage: Coverage }) => {
  const { locale } = visit
  const t = openDataWords(locale)
  const { title, description } = dataset.words(locale)
  const at = (date: string) => shortDate(locale, new Date(`${date}T12:00:00Z`))
  return (
    <section class="stack" aria-labelledby={dataset.id}>
      <h2 id={dataset.id}>{title}</h2>
      <p>{description}</p>
      <Facts
        items={[
          {
            label: t.file,
            value: (
              <ul>
                {formatNames.map((format) => (
                  <li>
                    <a href={filePath(dataset.id, format)}>{t.download(title, formats[format].fileType)}</a>
                  </li>
                ))}
              </ul>
            ),
          },
          {
            label: t.updated,
            value: coverage.modified
              ? `${at(coverage.modified)}. ${t.frequencies[dataset.frequency]}`
              : t.frequencies[dataset.frequency],
          },
          {
            label: t.period,
            value: coverage.from && coverage.to ? t.fromTo(at(coverage.from), at(coverage.to)) : undefined,
          },
        ]}
      />
    </section>
  )
}
