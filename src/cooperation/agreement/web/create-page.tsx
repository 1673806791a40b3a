import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Choices, Form, Hidden, Select, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { networkOf } from '../../web/in-network.ts'
import { paths as front } from '../../web/paths.ts'
import { agreementKinds, ended } from '../agreement.ts'
import { changeHead, createAgreement, dropAgreement } from '../create-agreement.ts'
import { agreementWords } from '../messages/index.ts'
import { frameworksAbove } from '../queries.ts'
import { agreementOf, type Shown } from './of-agreement.ts'
import { paths } from './paths.ts'

/** Those that have not ended, and the one that is chosen. */
const frameworkOptions = (visit: Visit, networkId: string, chosen: string | null = null) =>
  visit.world
    .look(visit.actor, (tx) => frameworksAbove(tx, networkId))
    .then((found) =>
      found
        .filter(({ id, state }) => id === chosen || !ended.includes(state))
        .map((one) => ({ value: one.id, label: `${one.title} (${one.network})` })),
    )

const HeadFields = ({
  visit,
  again,
  title,
  framework,
  frameworks,
  fixedTitle,
}: {
  visit: Visit
  again: Again | undefined
  title: string
  framework: string
  frameworks: readonly { value: string; label: string }[]
  /** The title is part of what was signed. */
  fixedTitle?: boolean | undefined
}) => {
  const t = agreementWords(visit.locale)
  const errors = again ? visit.errors(again.refusal) : {}
  return (
    <>
      {fixedTitle ? (
        <Hidden values={{ title }} />
      ) : (
        <TextField
          name="title"
          label={t.title}
          hint={t.titleHint}
          value={again ? text(again.form, 'title') : title}
          error={errors.title}
          maxlength={160}
          required
        />
      )}
      {frameworks.length > 0 && (
        <Select
          name="framework"
          label={t.framework}
          options={frameworks}
          value={again ? text(again.form, 'framework') : framework}
          error={errors.frameworkId}
          empty={t.frameworkNone}
          optional
        />
      )}
    </>
  )
}

/** An agreement is being prepared. */
export const createPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network?.isLed) return visit.notFound()
  const t = agreementWords(visit.locale)
  return staffPage(
    visit,
    { title: t.createTitle, back: front.network(network.id), again },
    <>
      <p>{t.createText}</p>
      <Form action={visit.to(paths.create(network.id))}>
        <Choices
          type="radio"
          name="kind"
          label={t.kind}
          options={agreementKinds.map((value) => ({
            value,
            label: t.kinds[value],
            hint: t.kindHints[value],
          }))}
          value={again ? text(again.form, 'kind') : ''}
          error={again && visit.errors(again.refusal).kind}
          required
        />
        <HeadFields
          visit={visit}
          again={again}
          title=""
          framework=""
          frameworks={await frameworkOptions(visit, network.id)}
        />
        <Button>{t.create}</Button>
      </Form>
    </>,
  )
}

export const receiveCreation = async (visit: Visit): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network?.isLed) return visit.notFound()
  const form = await visit.form()
  const outcome = await createAgreement(visit.world, visit.actor, {
    kind: text(form, 'kind'),
    title: text(form, 'title'),
    frameworkId: text(form, 'framework') || null,
  })
  return after(
    visit,
    outcome,
    (id) => visit.redirect(paths.one(id)),
    (again) => createPage(visit, again),
  )
}

/** Whether there is something of the head that may be changed: the title until anybody is asked, the frame with a draft. */
export const mayChangeHead = ({ isLed, draft, agreement }: Shown): boolean =>
  isLed && draft !== undefined && !ended.includes(agreement.state)

/** Another title, another frame. */
export const headPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await agreementOf(visit)
  if (!shown || !mayChangeHead(shown)) return visit.notFound()
  const t = agreementWords(visit.locale)
  const { agreement } = shown
  const isSigned = agreement.state !== 'anbahnung'
  return staffPage(
    visit,
    { title: isSigned ? t.headFramework : t.head, back: paths.one(agreement.id), again },
    <Form action={visit.to(paths.head(agreement.id))}>
      <HeadFields
        visit={visit}
        again={again}
        title={agreement.title}
        fixedTitle={isSigned}
        framework={agreement.frameworkId ?? ''}
        frameworks={await frameworkOptions(visit, agreement.networkId, agreement.frameworkId)}
      />
      <Button>{t.save}</Button>
    </Form>,
  )
}

export const receiveHead = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const id = visit.params.id ?? ''
  const outcome = await changeHead(visit.world, visit.actor, {
    agreementId: id,
    title: text(form, 'title'),
    frameworkId: text(form, 'framework') || null,
  })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.one(id)}?ok=1`),
    (again) => headPage(visit, again),
  )
}

/** Asked before a preparation is deleted. */
export const dropPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await agreementOf(visit)
  if (!shown?.isLed) return visit.notFound()
  const t = agreementWords(visit.locale)
  const { agreement } = shown
  return surePage(visit, {
    title: `${t.drop}: ${agreement.title}`,
    text: t.dropText,
    action: paths.drop(agreement.id),
    back: paths.one(agreement.id),
    yes: t.drop,
    no: t.cancel,
    again,
  })
}

export const receiveDrop = async (visit: Visit): Promise<Response> => {
  const shown = await agreementOf(visit)
  const outcome = await dropAgreement(visit.world, visit.actor, { agreementId: visit.params.id })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${front.network(shown?.agreement.networkId ?? '')}?ok=weg`),
    (again) => dropPage(visit, again),
  )
}
