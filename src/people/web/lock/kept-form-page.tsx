import type { Visit } from '#platform/http/visit.ts'
import { Button, Form } from '#platform/ui/forms.tsx'
import { recallForm } from '../../kept-form.ts'
import { accountWords } from '../../messages/account/index.ts'
import { safePath, wayOn } from '../sign-in/way-on.ts'

/** After the lock: one click sends on what was sent when it was locked. */
export const keptFormPage = async (visit: Visit): Promise<Response> => {
  const t = accountWords(visit.locale)
  const way = (await wayOn(visit)) ?? ''
  const kept = visit.account && (await recallForm(visit.world, visit.account, way))
  const path = safePath(kept?.path)
  if (!kept?.sent || !path)
    return visit.page(
      { title: t.unlocked, staff: true, noStore: true, status: 410 },
      <div class="stack">
        <h1>{t.unlocked}</h1>
        <p>{t.keptGone}</p>
      </div>,
    )
  return visit.page(
    { title: t.unlocked, staff: true, noStore: true },
    <div class="stack">
      <h1>{t.unlocked}</h1>
      <p>{t.keptThere}</p>
      <Form action={visit.to(path)} plain>
        {Object.entries(kept.fields).flatMap(([name, value]) =>
          typeof value === 'string' ? (
            <input type="hidden" name={name} value={value} />
          ) : (
            value.map((one) => <input type="hidden" name={`${name}[]`} value={one} />)
          ),
        )}
        <Button>{t.sendOn}</Button>
      </Form>
      <p>
        <a href={visit.to('/')}>{t.dropIt}</a>
      </p>
    </div>,
  )
}
