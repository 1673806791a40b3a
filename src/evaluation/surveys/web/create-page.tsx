import { findNetwork, findNetworksOf, findOrganization, isJobcenter } from '#directory'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import { list, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Button, Choices, Form, Select, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { surveyWords } from '../../messages/public/survey-words/index.ts'
import { acting, createSurvey, ledBy } from '../create-survey.ts'
import { surveyStaffWords } from '../messages/index.ts'
import { audiences, mostQuestions, questionsFor } from '../survey.ts'
import { paths } from './paths.ts'

/** What the acting person may ask for, and whom. */
const choicesOf = (visit: Visit) =>
  visit.world.look(visit.actor, async (tx) => {
    const member = acting(tx)
    const own = await findOrganization(tx, member.organizationId)
    const networks = await findNetworksOf(tx, member.organizationId, berlinDay(tx.now))
    const led = await ledBy(tx, member)
    return {
      house: visit.holds('host', 'lead') ? own?.name : undefined,
      network: led ? (await findNetwork(tx, led))?.name : undefined,
      networks: networks.filter(({ kind }) => kind === 'kooperation'),
      staffAlone: own !== undefined && isJobcenter(own) && !led,
    }
  })

export const createPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const t = surveyStaffWords(visit.locale)
  const words = surveyWords(staffLocale(visit.locale))
  const { house, network, networks, staffAlone } = await choicesOf(visit)
  const today = berlinDay(visit.world.now())
  const errors = again ? visit.errors(again.refusal) : {}
  const typed = (name: string, before: string): string => (again ? text(again.form, name) : before)
  const whose = [
    ...(house ? [{ value: 'haus', label: t.whoseHouse(house) }] : []),
    ...(network ? [{ value: 'netzwerk', label: t.whoseNetwork(network) }] : []),
  ]
  return staffPage(
    visit,
    { title: t.createTitle, back: paths.list, again },
    <Form action={visit.to(paths.create)}>
      {whose.length > 1 && (
        <Choices
          type="radio"
          name="whose"
          label={t.whose}
          options={whose}
          value={typed('whose', 'haus')}
          error={errors.whose}
        />
      )}
      <TextField
        name="title"
        label={t.name}
        hint={t.nameHint}
        value={typed('title', '')}
        error={errors.title}
        maxlength={120}
        required
      />
      <Choices
        type="radio"
        name="audience"
        label={t.audience}
        options={audiences
          .filter((one) => one === 'mitarbeitende' || !staffAlone)
          .map((value) => ({ value, label: t.audiences[value] }))}
        value={typed('audience', '')}
        error={errors.audience}
        required
      />
      <p class="muted">{t.questionsHint(mostQuestions)}</p>
      {audiences
        .filter((one) => one === 'mitarbeitende' || !staffAlone)
        .map((audience) => (
          <Choices
            type="checkbox"
            name="questions[]"
            id={audience === 'teilnehmende' && !staffAlone ? 'questions' : `questions-${audience}`}
            label={t.questionsOf[audience]}
            options={questionsFor(audience).map((value) => ({ value, label: words.questions[value] }))}
            value={again ? list(again.form, 'questions') : []}
            error={audience === 'teilnehmende' || staffAlone ? errors.questions : undefined}
          />
        ))}
      {house && (
        <>
          <Choices
            type="checkbox"
            name="withText"
            label={t.withText}
            hint={t.withTextHint}
            options={[{ value: 'ja', label: t.withTextYes }]}
            value={typed('withText', '')}
          />
          {networks.length > 0 && (
            <Select
              name="countsIn"
              label={t.countsIn}
              hint={t.countsInHint}
              options={networks.map(({ id, name }) => ({ value: id, label: name, lang: 'de' }))}
              value={typed('countsIn', '')}
              empty={t.countsNowhere}
            />
          )}
        </>
      )}
      <TextField
        name="opensOn"
        label={t.opensOn}
        type="date"
        value={typed('opensOn', today)}
        error={errors.opensOn}
        required
        short
      />
      <TextField
        name="closesOn"
        label={t.closesOn}
        type="date"
        value={typed('closesOn', addDays(today, 28))}
        error={errors.closesOn}
        required
        short
      />
      <Button>{t.save}</Button>
    </Form>,
  )
}

export const receiveSurvey = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const outcome = await createSurvey(visit.world, visit.actor, {
    whose: text(form, 'whose') || (visit.holds('host', 'lead') ? 'haus' : 'netzwerk'),
    title: text(form, 'title'),
    audience: text(form, 'audience'),
    questions: [...list(form, 'questions')],
    withText: text(form, 'withText') === 'ja',
    countsIn: text(form, 'countsIn') || null,
    opensOn: text(form, 'opensOn'),
    closesOn: text(form, 'closesOn'),
  })
  return after(
    visit,
    outcome,
    (id) => visit.redirect(`${paths.one(id)}?ok=neu`),
    (again) => createPage(visit, again),
  )
}
