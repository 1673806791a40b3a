import { westernDigits } from '#platform/digits.ts'
import { list, type Form as Sent, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Choices, Form, Hidden, TextField } from '#platform/ui/forms.tsx'
import { frame } from '../../practice/frame.tsx'
import { staysHere } from '../../practice/state.ts'
import { type Answers, type Fact, facts, isFact, mostChildren } from '../answers.ts'
import { formWords } from '../messages/public/form-words/index.ts'
import { fromAnswers, readSource, type Source } from './source.tsx'

/** Sent along with the questions, so that an empty form is an answer, too. */
const asked = 'fragen'

interface Typed {
  readonly partner: string
  readonly under15: string
  readonly from15: string
  readonly facts: readonly Fact[]
}
type Errors = Readonly<Partial<Record<'partner' | 'under15' | 'from15', string>>>

const typedIn = (form: Sent): Typed => ({
  partner: text(form, 'partner'),
  under15: text(form, 'under15'),
  from15: text(form, 'from15'),
  facts: list(form, 'facts').filter(isFact),
})

const childrenOf = (typed: string): number | undefined => {
  const plain = westernDigits(typed)
  return /^\d?$/.test(plain) && Number(plain) <= mostChildren ? Number(plain) : undefined
}

const answersOf = (typed: Typed): Answers | undefined => {
  const under15 = childrenOf(typed.under15)
  const from15 = childrenOf(typed.from15)
  if (under15 === undefined || from15 === undefined || !['ja', 'nein'].includes(typed.partner))
    return undefined
  return {
    partner: typed.partner === 'ja',
    under15,
    from15,
    facts: facts.filter((fact) => typed.facts.includes(fact)),
  }
}

interface Page {
  readonly title: string
  readonly lead: string
  readonly path: string
  readonly send: string
}

/** Shows what is asked for, by the walk or by answers; where there is neither, or something is wrong, the questions. */
export const answered = async (
  visit: Visit,
  page: Page,
  show: (source: Source) => Promise<Response>,
): Promise<Response> => {
  const source = await readSource(visit)
  if (source) return show(source)
  const form: Sent = visit.request.method === 'POST' ? await visit.form() : {}
  const typed = typedIn(form)
  if (!(asked in form) || staysHere(form)) return askQuestions(visit, page, typed, {})
  const answers = answersOf(typed)
  if (answers) return show(fromAnswers(visit, answers))
  const t = formWords(visit.locale)
  return askQuestions(visit, page, typed, {
    ...(!['ja', 'nein'].includes(typed.partner) && { partner: t.partnerWrong }),
    ...(childrenOf(typed.under15) === undefined && { under15: t.childrenWrong }),
    ...(childrenOf(typed.from15) === undefined && { from15: t.childrenWrong }),
  })
}

const groups: readonly (readonly ['home' | 'money' | 'life', readonly Fact[]])[] = [
  ['home', ['miete', 'eigenheim', 'wohngemeinschaft', 'mit-verwandten']],
  ['money', ['arbeit', 'selbststaendig', 'job-verloren', 'ausbildung', 'vermoegen']],
  [
    'life',
    [
      'schwanger',
      'getrennt',
      'kind-anderer-elternteil',
      'privat-versichert',
      'ernaehrung',
      'besonderer-bedarf',
      'unfall',
      'aufenthaltstitel',
      'dolmetschen',
    ],
  ],
]

const formId = 'fragebogen'

const askQuestions = (visit: Visit, page: Page, typed: Typed, errors: Errors): Promise<Response> => {
  const t = formWords(visit.locale)
  const number = (name: 'under15' | 'from15') => (
    <TextField
      name={name}
      label={t[name]}
      hint={t.childrenHint}
      value={typed[name]}
      error={errors[name]}
      inputmode="numeric"
      maxlength={2}
      short
    />
  )
  return frame(
    visit,
    undefined,
    {
      title: page.title,
      again: { path: page.path },
      keeps: formId,
      errors: Object.entries(errors).map(([field, message]) => ({ field, message })),
    },
    <div class="stack">
      <p class="lead">{page.lead}</p>
      <h2>{t.askTitle}</h2>
      <p>{t.askLead}</p>
      <Form action={visit.to(page.path)} id={formId} autocomplete="off">
        <Hidden values={{ [asked]: '1' }} />
        <Choices
          type="radio"
          name="partner"
          label={t.partner}
          value={typed.partner}
          error={errors.partner}
          options={[
            { value: 'ja', label: t.yes },
            { value: 'nein', label: t.no },
          ]}
        />
        {number('under15')}
        {number('from15')}
        {groups.map(([group, members]) => (
          <Choices
            type="checkbox"
            name="facts[]"
            id={group}
            label={t[group]}
            hint={t.several}
            value={typed.facts}
            options={members.map((fact) => ({ value: fact, label: t.situations[fact] }))}
          />
        ))}
        <Button>{page.send}</Button>
      </Form>
    </div>,
  )
}
