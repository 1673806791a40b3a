import type { Outcome } from '#platform/action.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Form, Hidden, TextArea, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { wordsOf } from '../messages/index.ts'
import { dropDraft, offerText, redraft } from '../offer-text.ts'
import { longestBlock } from '../text.ts'
import { addBlock, moveBlock, removeBlock, writeBlock } from '../write-text.ts'
import { agreementOf } from './of-agreement.ts'
import { paths } from './paths.ts'
import { textPage } from './text-page.tsx'

const blockOf = async (visit: Visit) => {
  const shown = await agreementOf(visit)
  const block = shown?.draft?.blocks.find(({ key }) => key === visit.params.block)
  return shown?.isLed && shown.draft && block ? { ...shown, version: shown.draft, block } : undefined
}

/** One part, to be written. What somebody else wrote meanwhile is shown above what was typed. */
export const blockPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await blockOf(visit)
  if (!shown) return visit.notFound()
  const t = wordsOf(visit.locale, shown.agreement.kind)
  const { agreement, version, block } = shown
  const errors = again ? visit.errors(again.refusal) : {}
  const action = paths.block(agreement.id, block.key)
  return staffPage(
    visit,
    { title: t.editOf(block.title), back: `${paths.text(agreement.id)}#${block.key}`, again },
    <>
      {again?.refusal.key === 'cooperation.textChanged' && (
        <blockquote lang="de" class="pre">
          {block.text}
        </blockquote>
      )}
      <Form action={visit.to(action)}>
        <Hidden values={{ revision: version.revision }} />
        <TextField
          name="title"
          label={t.blockTitle}
          value={again ? text(again.form, 'title') : block.title}
          error={errors.title}
          maxlength={120}
          required
        />
        <TextArea
          name="text"
          label={t.blockText}
          hint={t.blockHint}
          value={again ? text(again.form, 'text') : block.text}
          error={errors.text}
          rows={14}
          maxlength={longestBlock}
          lang="de"
        />
        <Button>{t.save}</Button>
      </Form>
      <p>
        <a href={visit.to(paths.removeBlock(agreement.id, block.key))}>{t.takeOut}</a>
      </p>
    </>,
  )
}

export const receiveBlock = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const { id = '', block = '' } = visit.params
  const outcome = await writeBlock(visit.world, visit.actor, {
    agreementId: id,
    key: block,
    revision: text(form, 'revision'),
    title: text(form, 'title'),
    text: text(form, 'text'),
  })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.text(id)}?ok=1#${block}`),
    async (again) => ((await blockOf(visit)) ? blockPage(visit, again) : textPage(visit, again)),
  )
}

/** Asked before a part is left out with its words. */
export const removeBlockPage = async (visit: Visit): Promise<Response> => {
  const shown = await blockOf(visit)
  if (!shown) return visit.notFound()
  const t = wordsOf(visit.locale, shown.agreement.kind)
  const { agreement, version, block } = shown
  return surePage(visit, {
    title: `${t.takeOut}: ${block.title}`,
    text: t.takeOutText,
    action: paths.removeBlock(agreement.id, block.key),
    back: paths.block(agreement.id, block.key),
    yes: t.takeOut,
    no: t.cancel,
    values: { revision: version.revision },
  })
}

const toText = <T,>(visit: Visit, outcome: Outcome<T>, onto: (value: T) => string): Promise<Response> =>
  after(
    visit,
    outcome,
    (value) => visit.redirect(onto(value)),
    (again) => textPage(visit, again),
  )

export const receiveBlockRemoval = async (visit: Visit): Promise<Response> => {
  const { id = '', block = '' } = visit.params
  const revision = text(await visit.form(), 'revision')
  return toText(
    visit,
    await removeBlock(visit.world, visit.actor, { agreementId: id, key: block, revision }),
    () => `${paths.text(id)}?ok=1`,
  )
}

export const receiveNewBlock = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const id = visit.params.id ?? ''
  return toText(
    visit,
    await addBlock(visit.world, visit.actor, {
      agreementId: id,
      key: text(form, 'key'),
      revision: text(form, 'revision'),
    }),
    (key) => paths.block(id, key),
  )
}

export const receiveMove = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const { id = '', block = '' } = visit.params
  return toText(
    visit,
    await moveBlock(visit.world, visit.actor, {
      agreementId: id,
      key: block,
      revision: text(form, 'revision'),
      way: text(form, 'way'),
    }),
    () => `${paths.text(id)}#${block}`,
  )
}

export const receiveOffer = async (visit: Visit): Promise<Response> => {
  const id = visit.params.id ?? ''
  const revision = text(await visit.form(), 'revision')
  return toText(visit, await offerText(visit.world, visit.actor, { agreementId: id, revision }), () =>
    paths.one(id),
  )
}

/** Asked before a text that lies before the parties is taken back: whose yes is lost. */
export const redraftPage = async (visit: Visit): Promise<Response> => {
  const shown = await agreementOf(visit)
  if (!shown?.isLed || !shown.asked) return visit.notFound()
  const { agreement, asked, parties, signed } = shown
  const t = wordsOf(visit.locale, agreement.kind)
  const yes = signed(asked.number)
  const lost = parties.filter(({ organizationId }) => yes.has(organizationId)).map(({ name }) => name)
  return surePage(visit, {
    title: t.redraftTitle(asked.number),
    text: (
      <>
        <p>{t.redraftOffered}</p>
        <p>{lost.length > 0 ? t.redraftLost(lost.join(', ')) : t.redraftNothingLost}</p>
        {shown.inForce && <p>{t.redraftSigned}</p>}
      </>
    ),
    action: paths.redraft(agreement.id),
    back: paths.text(agreement.id),
    yes: t.redraftYes,
    no: t.cancel,
  })
}

export const receiveRedraft = async (visit: Visit): Promise<Response> => {
  const id = visit.params.id ?? ''
  return toText(visit, await redraft(visit.world, visit.actor, { agreementId: id }), () => paths.text(id))
}

/** Asked before a change that was begun is thrown away. */
export const dropDraftPage = async (visit: Visit): Promise<Response> => {
  const shown = await agreementOf(visit)
  if (!shown?.isLed || !shown.draft || shown.agreement.state === 'anbahnung') return visit.notFound()
  const t = wordsOf(visit.locale, shown.agreement.kind)
  const { id } = shown.agreement
  return surePage(visit, {
    title: t.dropDraft,
    text: t.dropDraftText,
    action: paths.dropDraft(id),
    back: paths.text(id),
    yes: t.dropDraft,
    no: t.cancel,
  })
}

export const receiveDropDraft = async (visit: Visit): Promise<Response> => {
  const id = visit.params.id ?? ''
  return toText(
    visit,
    await dropDraft(visit.world, visit.actor, { agreementId: id }),
    () => `${paths.one(id)}?ok=1`,
  )
}
