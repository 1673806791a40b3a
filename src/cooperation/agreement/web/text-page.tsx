import type { Visit } from '#platform/http/visit.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, Hidden, Select } from '#platform/ui/forms.tsx'
import { type Again, staffPage } from '#platform/ui/staff-page.tsx'
import { binding, type State } from '../agreement.ts'
import { wordsOf } from '../messages/index.ts'
import { templateBlock } from '../template.ts'
import { blockKeys } from '../text.ts'
import { agreementOf, type Shown } from './of-agreement.ts'
import { paths } from './paths.ts'
import { Paragraphs, TextView } from './text-view.tsx'
import { VersionNote } from './version-note.tsx'

/** The text as it stands: to read, or, for whoever coordinates and as long as it is a draft, to write on. */
export const textPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await agreementOf(visit)
  if (!shown) return visit.notFound()
  const t = wordsOf(visit.locale, shown.agreement.kind)
  const { agreement, version, isLed } = shown
  const isDraft = version.offeredAt === null
  return staffPage(
    visit,
    {
      title: `${t.textTitle}: ${agreement.title}`,
      back: paths.one(agreement.id),
      again,
      ...(visit.query.get('ok') ? { done: t.saved } : {}),
    },
    <div class="stack-l">
      <div class="stack-s">
        <p class="muted">
          {t.version(version.number)}. <VersionNote visit={visit} version={version} />
        </p>
        <Others visit={visit} shown={shown} />
        {isDraft && (
          <Alert>
            <p>{t.legalNote}</p>
          </Alert>
        )}
        {version.hash && (
          <p class="muted small">
            {t.fingerprint}: <code class="pre">{version.hash}</code>
          </p>
        )}
      </div>
      {isLed && isDraft ? <Draft visit={visit} shown={shown} /> : <TextView blocks={version.blocks} />}
      <p class="no-print">
        <a href={visit.to(paths.pdf(agreement.id, version.number))}>
          {version === shown.asked ? t.pdfToSign : t.pdf}
        </a>
      </p>
      {isLed && <Onward visit={visit} shown={shown} />}
    </div>,
  )
}

/** Where another text holds, lies before the parties or is being written: that it is there, and the way to it. */
const Others = ({ visit, shown }: { visit: Visit; shown: Shown }) => {
  const t = wordsOf(visit.locale, shown.agreement.kind)
  const { agreement, version, inForce, asked, draft, isLed } = shown
  const others = [
    { one: inForce, words: t.otherInForce },
    { one: asked, words: t.otherAsked },
    { one: isLed ? draft : undefined, words: t.otherDraft },
  ].flatMap(({ one, words }) => (one && one !== version ? [{ number: one.number, words }] : []))
  if (others.length === 0) return null
  return (
    <Alert>
      <ul>
        {others.map(({ number, words }) => (
          <li>
            <a href={visit.to(paths.text(agreement.id, number))}>{words(number)}</a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

const Draft = ({ visit, shown }: { visit: Visit; shown: Shown }) => {
  const t = wordsOf(visit.locale, shown.agreement.kind)
  const { agreement, version } = shown
  const missing = blockKeys.filter((key) => !version.blocks.some((block) => block.key === key))
  return (
    <div class="stack-l">
      {version.blocks.map((block, index) => (
        <section class="stack-s" id={block.key}>
          <h2 lang="de">
            {index + 1}. {block.title}
          </h2>
          {block.text === '' ? <p class="muted">{t.blockEmptyNote}</p> : <Paragraphs text={block.text} />}
          <div class="cluster no-print">
            <a href={visit.to(paths.block(agreement.id, block.key))} aria-label={t.editOf(block.title)}>
              {t.edit}
            </a>
            {(['up', 'down'] as const).map((way) => {
              const isEdge = way === 'up' ? index === 0 : index === version.blocks.length - 1
              return isEdge ? null : (
                <Form plain action={visit.to(paths.moveBlock(agreement.id, block.key))}>
                  <Hidden values={{ revision: version.revision, way }} />
                  <Button kind="tertiary">
                    <span aria-hidden="true">{t[way]}</span>
                    <span class="kern-sr-only">{t.moveOf(t[way], block.title)}</span>
                  </Button>
                </Form>
              )
            })}
          </div>
        </section>
      ))}
      <Form action={visit.to(paths.addBlock(agreement.id))}>
        <Hidden values={{ revision: version.revision }} />
        <Select
          name="key"
          label={t.addBlock}
          options={[
            ...missing.map((key) => ({
              value: key,
              label: templateBlock(key, agreement.kind).title,
              lang: 'de',
            })),
            { value: 'eigener', label: t.ownBlock },
          ]}
        />
        <Button kind="secondary">{t.add}</Button>
      </Form>
    </div>
  )
}

/** Lay before the parties, begin anew, throw a draft away: what fits. */
const Onward = ({ visit, shown }: { visit: Visit; shown: Shown }) => {
  const t = wordsOf(visit.locale, shown.agreement.kind)
  const { agreement, version, draft } = shown
  if (draft && version !== draft) return null
  if (draft)
    return (
      <section class="stack-s no-print">
        <h2>{t.offer}</h2>
        <p>{t.offerText}</p>
        <Buttons>
          <Form plain action={visit.to(paths.offer(agreement.id))}>
            <Hidden values={{ revision: draft.revision }} />
            <Button>{t.offer}</Button>
          </Form>
          {agreement.state !== 'anbahnung' && (
            <ButtonLink kind="tertiary" href={visit.to(paths.dropDraft(agreement.id))}>
              {t.dropDraft}
            </ButtonLink>
          )}
        </Buttons>
      </section>
    )
  // Only from where the change begins: the text that lies before the parties, else the one that holds.
  const changeable: readonly State[] = ['abgestimmt', ...binding]
  if (version !== (shown.asked ?? shown.inForce)) return null
  if (!changeable.includes(agreement.state)) return null
  return (
    <section class="stack-s no-print">
      <h2>{t.redraft}</h2>
      <p>{shown.asked ? t.redraftOffered : t.redraftSigned}</p>
      {shown.asked ? (
        <ButtonLink kind="secondary" href={visit.to(paths.redraft(agreement.id))}>
          {t.redraft}
        </ButtonLink>
      ) : (
        <Form plain action={visit.to(paths.redraft(agreement.id))}>
          <Button kind="secondary">{t.redraft}</Button>
        </Form>
      )}
    </section>
  )
}
