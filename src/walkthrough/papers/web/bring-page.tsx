import { marks } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { Alert, Card, Facts } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { frame } from '../../practice/frame.tsx'
import { bringList, type Paper, paperGroups } from '../bring.ts'
import { type BringWords, bringWords } from '../messages/public/bring-words/index.ts'
import { formWords } from '../messages/public/form-words/index.ts'
import { paths } from './paths.ts'
import { answered } from './questions.tsx'
import { type Source, Take } from './source.tsx'

export const bringPage = (visit: Visit): Promise<Response> => {
  const t = bringWords(visit.locale)
  return answered(visit, { title: t.title, lead: t.asking, path: paths.bring, send: t.send }, (source) =>
    show(visit, source),
  )
}

const show = (visit: Visit, source: Source): Promise<Response> => {
  const t = bringWords(visit.locale)
  const papers = bringList(source.case)
  return frame(
    visit,
    source.practice,
    { title: t.title, again: { path: paths.bring, fields: source.answers && source.carry } },
    <div class="stack">
      <p class="lead no-print">{t.lead}</p>
      <div class="cluster no-print">
        <Take visit={visit} source={source} to={paths.bringPdf} kind="primary" newWindow>
          {t.pdf}
        </Take>
        <span class="muted">{t.printHint}</span>
      </div>
      {paperGroups.map((group) => {
        const some = papers.filter((paper) => paper.group === group)
        return some.length === 0 ? null : <Group visit={visit} t={t} group={group} papers={some} />
      })}
      <Advice t={t} />
      <div class="cluster no-print">
        <Take visit={visit} source={source} to={paths.forms}>
          {formWords(visit.locale).toForms}
        </Take>
        {!source.practice && (
          <ButtonLink href={visit.to(paths.bring)} kind="secondary">
            {formWords(visit.locale).again}
          </ButtonLink>
        )}
      </div>
    </div>,
  )
}

/** The square is for a pen; German stands beside every other language, so that both sides of a counter can read it. */
const Group = ({
  visit,
  t,
  group,
  papers,
}: {
  visit: Visit
  t: BringWords
  group: Paper['group']
  papers: readonly Paper[]
}) => {
  const de = bringWords('de')
  const isGerman = visit.locale === 'de'
  const words = (of: BringWords, { id, way }: Paper) => (
    <>
      {of.papers[id]}
      <br />
      <span class="muted">{of.ways[way]}</span>
    </>
  )
  return (
    <section class="stack-s" aria-labelledby={`bring-${group}`}>
      <h2 id={`bring-${group}`}>{t.groups[group]}</h2>
      <Facts
        items={papers.map((paper) => ({
          label: (
            <span>
              <span aria-hidden="true">☐ </span>
              {isGerman ? t.papers[paper.id] : words(t, paper)}
            </span>
          ),
          value: isGerman ? t.ways[paper.way] : <div {...marks(visit.locale, 'de')}>{words(de, paper)}</div>,
        }))}
      />
    </section>
  )
}

const Advice = ({ t }: { t: BringWords }) => (
  <div class="stack">
    <Alert title={t.idTitle}>
      <p>{t.id}</p>
      <p class="small muted">{t.idSource}</p>
    </Alert>
    <p>{t.originals}</p>
    <p>{t.blacken}</p>
    <Card title={t.missingTitle} level={2}>
      <p>{t.missing}</p>
    </Card>
    <Card title={t.companionTitle} level={2}>
      <p>{t.companion}</p>
      <p class="small muted">{t.companionSource}</p>
    </Card>
    <Card title={t.interpreterTitle} level={2}>
      <p>{t.interpreter}</p>
      <p>{t.sign}</p>
      <p class="small muted">{t.interpreterSource}</p>
    </Card>
    <p class="small muted">
      {t.sources}: {t.listSource}
    </p>
  </div>
)
