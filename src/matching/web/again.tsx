import type { PropsWithChildren } from 'hono/jsx'
import type { Visit } from '#platform/http/visit.ts'
import { Button, type ButtonKind, ButtonLink, Form } from '#platform/ui/forms.tsx'
import { type Asked, fieldsOf, isSensitive } from '../asked.ts'
import { resultsPath, searchPath } from './paths.ts'

/** The fields of a search, unseen. */
export const HiddenAsked = ({ asked }: { asked: Asked }) => (
  <>
    {fieldsOf(asked).map(([name, value]) => (
      <input type="hidden" name={`${name}${lists.has(name) ? '[]' : ''}`} value={value} />
    ))}
  </>
)
const lists = new Set(['need', 'language', 'weekday', 'daytime', 'access'])

type AgainProps = {
  visit: Visit
  asked: Asked
  page?: number | undefined
  kind?: ButtonKind | undefined
  /** Posts although nothing in it is known to be sensitive: the answer of a POST stays one. */
  discreet?: boolean | undefined
}

/** The same or a changed search, one step on: a link, or a form where it must stay out of the address. */
export const Again = ({
  visit,
  asked,
  page = 1,
  kind = 'secondary',
  discreet,
  children,
}: PropsWithChildren<AgainProps>) =>
  discreet || isSensitive(asked) ? (
    <Form plain action={visit.to(searchPath)}>
      <HiddenAsked asked={asked} />
      {page > 1 && <input type="hidden" name="page" value={String(page)} />}
      <Button kind={kind}>{children}</Button>
    </Form>
  ) : (
    <ButtonLink kind={kind} href={visit.to(resultsPath(asked, page))}>
      {children}
    </ButtonLink>
  )
