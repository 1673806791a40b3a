import { type Form as Fields, list, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Button, Choices, Form, Select, TextArea, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { listAgreements } from '../../agreement/queries.ts'
import { ClientDataNote } from '../../client-data-note.tsx'
import { areaOfNetwork } from '../../gaps/queries.ts'
import { vocabularyWords } from '../../messages/public/index.ts'
import { fieldIds, targetGroups } from '../../vocabulary.ts'
import { networkOf } from '../../web/in-network.ts'
import { formatWords } from '../messages/index.ts'
import { changeFormat, proposeFormat } from '../write-format.ts'
import { shownFormat } from './of-format.ts'
import { paths } from './paths.ts'

/** What the form holds, as text. */
interface Written {
  readonly title: string
  readonly about: string
  readonly fields: readonly string[]
  readonly targetGroups: readonly string[]
  readonly areaCode: string
  readonly agreementId: string
}
const typed = (form: Fields): Written => ({
  title: text(form, 'title'),
  about: text(form, 'about'),
  fields: list(form, 'fields'),
  targetGroups: list(form, 'targetGroups'),
  areaCode: text(form, 'areaCode'),
  agreementId: text(form, 'agreementId'),
})
const sent = (form: Fields) => {
  const written = typed(form)
  return {
    ...written,
    areaCode: written.areaCode || null,
    agreementId: written.agreementId || null,
    noClient: text(form, 'noClient') || undefined,
  }
}

const FormatForm = async ({
  visit,
  networkId,
  action,
  value,
  again,
  submit,
}: {
  visit: Visit
  networkId: string
  action: string
  value: Written
  again: Again | undefined
  submit: string
}) => {
  const t = formatWords(visit.locale)
  const named = vocabularyWords(staffLocale(visit.locale))
  const { spaces, agreements } = await visit.world.look(visit.actor, async (tx) => ({
    spaces: (await areaOfNetwork(tx, networkId)).spaces,
    agreements: await listAgreements(tx, networkId),
  }))
  const errors = again ? visit.errors(again.refusal) : {}
  return (
    <Form action={visit.to(action)}>
      <TextField
        name="title"
        label={t.name}
        value={value.title}
        error={errors.title}
        maxlength={140}
        required
      />
      <TextArea
        name="about"
        label={t.what}
        hint={t.whatHint}
        value={value.about}
        error={errors.about}
        maxlength={3000}
        rows={6}
        required
      />
      <Choices
        type="checkbox"
        name="fields[]"
        id="fields"
        label={t.fields}
        hint={t.fieldsHint}
        options={fieldIds.map((id) => ({ value: id, label: named.fields[id] }))}
        value={value.fields}
        error={errors.fields}
        tiles
      />
      <Choices
        type="checkbox"
        name="targetGroups[]"
        id="targetGroups"
        label={t.targetGroups}
        hint={t.groupsHint}
        options={targetGroups.map((id) => ({ value: id, label: named.targetGroups[id] }))}
        value={value.targetGroups}
        error={errors.targetGroups}
        tiles
      />
      <Select
        name="areaCode"
        label={t.space}
        hint={t.whereHint}
        options={spaces.map(({ code, name }) => ({ value: code, label: name, lang: 'de' }))}
        value={value.areaCode}
        error={errors.areaCode}
        empty={t.whole}
      />
      {agreements.length > 0 && (
        <Select
          name="agreementId"
          label={t.agreement}
          options={agreements.map(({ id, title }) => ({ value: id, label: title, lang: 'de' }))}
          value={value.agreementId}
          error={errors.agreementId}
          empty={t.agreementNone}
          optional
        />
      )}
      <ClientDataNote visit={visit} again={again} field={['title', 'about']} />
      <Button>{submit}</Button>
    </Form>
  )
}

/** An idea; a gap may have given field, group and space (`?feld=&gruppe=&raum=`). */
export const proposePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network || (!network.isLed && !visit.holds('counsellor', 'host', 'lead'))) return visit.notFound()
  const t = formatWords(visit.locale)
  const asked = (name: string): string => visit.query.get(name) ?? ''
  return staffPage(
    visit,
    { title: t.proposeTitle, back: paths.list(network.id), again },
    <>
      <p>{t.proposeText}</p>
      <FormatForm
        visit={visit}
        networkId={network.id}
        action={paths.propose(network.id)}
        value={
          again
            ? typed(again.form)
            : {
                title: '',
                about: '',
                fields: [asked('feld')],
                targetGroups: [asked('gruppe')],
                areaCode: asked('raum'),
                agreementId: '',
              }
        }
        again={again}
        submit={t.propose}
      />
    </>,
  )
}

export const receiveProposal = async (visit: Visit): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network) return visit.notFound()
  const outcome = await proposeFormat(visit.world, visit.actor, {
    networkId: network.id,
    ...sent(await visit.form()),
  })
  return after(
    visit,
    outcome,
    (id) => visit.redirect(`${paths.one(id)}?ok=neu`),
    (again) => proposePage(visit, again),
  )
}

/** Other words, fields, groups. */
export const editPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await shownFormat(visit)
  if (!shown?.mayWrite) return visit.notFound()
  const t = formatWords(visit.locale)
  const { format } = shown
  return staffPage(
    visit,
    { title: `${t.edit}: ${format.title}`, back: paths.one(format.id), again },
    <FormatForm
      visit={visit}
      networkId={format.networkId}
      action={paths.edit(format.id)}
      value={
        again
          ? typed(again.form)
          : { ...format, areaCode: format.areaCode ?? '', agreementId: format.agreementId ?? '' }
      }
      again={again}
      submit={t.save}
    />,
  )
}

export const receiveEdit = async (visit: Visit): Promise<Response> => {
  const formatId = visit.params.id ?? ''
  const outcome = await changeFormat(visit.world, visit.actor, { formatId, ...sent(await visit.form()) })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.one(formatId)}?ok=1`),
    (again) => editPage(visit, again),
  )
}
