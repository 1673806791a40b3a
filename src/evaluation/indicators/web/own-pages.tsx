import { networkOf } from '#cooperation'
import { type Form as Fields, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Choices, Form, Select, TextArea, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { directions, levels, units } from '../catalogue.ts'
import { indicatorWords } from '../messages/index.ts'
import { addIndicator, changeIndicator, removeIndicator } from '../own-indicator.ts'
import type { Own } from '../store.ts'
import { paths } from './paths.ts'
import { oneSeen } from './seen.ts'

const words = (form: Fields) => ({
  name: text(form, 'name'),
  definition: text(form, 'definition'),
  level: text(form, 'level'),
  better: text(form, 'better'),
})

const WordFields = ({
  visit,
  again,
  own,
}: {
  visit: Visit
  again: Again | undefined
  own?: Own | undefined
}) => {
  const t = indicatorWords(visit.locale)
  const errors = again ? visit.errors(again.refusal) : {}
  const value = again ? words(again.form) : own
  return (
    <>
      <TextField
        name="name"
        label={t.name}
        hint={t.nameHint}
        value={value?.name}
        error={errors.name}
        maxlength={120}
        required
      />
      <TextArea
        name="definition"
        label={t.definitionLabel}
        hint={t.definitionHint}
        value={value?.definition}
        error={errors.definition}
        maxlength={600}
        required
      />
      <Select
        name="level"
        label={t.level}
        options={levels.map((level) => ({ value: level, label: t.levels[level] }))}
        value={value?.level}
        error={errors.level}
        empty
        required
      />
      <Choices
        type="radio"
        name="better"
        label={t.better}
        options={directions.map((better) => ({ value: better, label: t.betters[better] }))}
        value={value?.better}
        error={errors.better}
        required
      />
    </>
  )
}

/** An indicator of one's own. */
export const addPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network?.isLed) return visit.notFound()
  const t = indicatorWords(visit.locale)
  const errors = again ? visit.errors(again.refusal) : {}
  return staffPage(
    visit,
    { title: t.add, back: paths.all(network.id), again },
    <>
      <p>{t.ownLead}</p>
      <Form action={visit.to(paths.add(network.id))}>
        <WordFields visit={visit} again={again} />
        <Select
          name="unit"
          label={t.unit}
          options={units.map((unit) => ({ value: unit, label: t.units[unit] }))}
          value={again ? text(again.form, 'unit') : 'count'}
          error={errors.unit}
          required
        />
        <Choices
          type="radio"
          name="persons"
          label={t.personsLabel}
          options={[
            { value: 'ja', label: t.yes, hint: t.persons },
            { value: 'nein', label: t.no },
          ]}
          value={again ? text(again.form, 'persons') : undefined}
          error={errors.persons}
          required
        />
        <Button>{t.create}</Button>
      </Form>
    </>,
  )
}

export const receiveNew = async (visit: Visit): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network?.isLed) return visit.notFound()
  const form = await visit.form()
  return after(
    visit,
    await addIndicator(visit.world, visit.actor, {
      networkId: network.id,
      ...words(form),
      unit: text(form, 'unit'),
      persons: text(form, 'persons'),
    }),
    () => visit.redirect(`${paths.all(network.id)}?ok=neu`),
    (again) => addPage(visit, again),
  )
}

/** The own indicator of the address, where the visitor may change it. */
const ownOf = async (visit: Visit) => {
  const seen = await oneSeen(visit)
  return seen?.network.isLed && seen.one.own ? { network: seen.network, own: seen.one.own } : undefined
}

export const changePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const found = await ownOf(visit)
  if (!found) return visit.notFound()
  const { network, own } = found
  const t = indicatorWords(visit.locale)
  return staffPage(
    visit,
    { title: t.changeTitle(own.name), back: paths.one(network.id, own.id), again },
    <Form action={visit.to(paths.change(network.id, own.id))}>
      <WordFields visit={visit} again={again} own={own} />
      <p class="muted small">{t.keptHint}</p>
      <Button>{t.save}</Button>
    </Form>,
  )
}

export const receiveChange = async (visit: Visit): Promise<Response> => {
  const found = await ownOf(visit)
  if (!found) return visit.notFound()
  const of = { networkId: found.network.id, id: found.own.id }
  return after(
    visit,
    await changeIndicator(visit.world, visit.actor, { ...of, ...words(await visit.form()) }),
    () => visit.redirect(`${paths.one(of.networkId, of.id)}?ok=1`),
    (again) => changePage(visit, again),
  )
}

export const removePage = async (visit: Visit): Promise<Response> => {
  const found = await ownOf(visit)
  if (!found) return visit.notFound()
  const { network, own } = found
  const t = indicatorWords(visit.locale)
  return surePage(visit, {
    title: t.removeTitle(own.name),
    text: t.removeText,
    action: paths.remove(network.id, own.id),
    back: paths.one(network.id, own.id),
    yes: t.remove,
    no: t.cancel,
  })
}

export const receiveRemoval = async (visit: Visit): Promise<Response> => {
  const found = await ownOf(visit)
  if (!found) return visit.notFound()
  const { network, own } = found
  const outcome = await removeIndicator(visit.world, visit.actor, { networkId: network.id, id: own.id })
  return outcome.ok ? visit.redirect(`${paths.all(network.id)}?ok=weg`) : visit.notFound()
}
