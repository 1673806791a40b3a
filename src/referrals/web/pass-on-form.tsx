import type { Visit } from '#platform/http/visit.ts'
import type { Refusal } from '#platform/refusal.ts'
import { Details } from '#platform/ui/content.tsx'
import { Button, Form, Select } from '#platform/ui/forms.tsx'
import { staffWords } from '../messages/staff/index.ts'
import { paths } from './paths.ts'

export interface Taker {
  readonly personId: string
  readonly name: string
}

/** Gives it to a colleague; not there where there is none. */
export const PassOnForm = ({
  visit,
  id,
  takers,
  open = false,
  refusal,
}: {
  visit: Visit
  id: string
  takers: readonly Taker[]
  /** Nobody looks after it: the form lies open. */
  open?: boolean | undefined
  refusal?: Refusal | undefined
}) => {
  const t = staffWords(visit.locale)
  const error = refusal ? visit.errors(refusal).to : undefined
  if (takers.length === 0) return null
  return (
    <Details summary={t.passOnTitle} open={open || error !== undefined}>
      <Form action={visit.to(paths.passOn(id))}>
        <Select
          name="to"
          label={t.passOn}
          hint={t.passOnHint}
          error={error}
          options={takers.map(({ personId, name }) => ({ value: personId, label: name }))}
          empty
        />
        <Button kind="secondary">{t.passOnButton}</Button>
      </Form>
    </Details>
  )
}
