import { findService } from '#directory'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { newId } from '#platform/secrets.ts'
import { Button, ErrorSummary, Form, Hidden, TextField } from '#platform/ui/forms.tsx'
import { beginPath, readPath } from '../change-path.ts'
import { pathWords } from '../messages/index.ts'
import { offerPathCode, openPathCode, pathBearer } from '../open-path.ts'
import { addEngagement, emptyPath, longestTitle } from '../own-path.ts'
import { showOwn } from './own-page.tsx'
import { paths } from './paths.ts'
import { startPage, WhoSees } from './start-page.tsx'

/** A published role, as `?angebot=` of its page names it. */
const roleOf = (visit: Visit, id: string) => visit.world.look(visit.actor, (tx) => findService(tx, id))

/** The code is made with the form, so that sending it twice makes one path. */
export const beginPage = async (visit: Visit, error?: string): Promise<Response> => {
  const t = pathWords(visit.locale)
  const form = error ? await visit.form() : {}
  const neu = text(form, 'neu')
  const isOpen = openPathCode(visit.world, neu) !== undefined
  const role = await roleOf(visit, error ? text(form, 'angebot') : (visit.query.get('angebot') ?? ''))
  return visit.page(
    {
      title: t.beginTitle,
      noStore: true,
      quickExit: true,
      status: error ? 422 : 200,
      hasErrors: error !== undefined,
    },
    <div class="stack">
      <h1>{t.beginTitle}</h1>
      {error && <ErrorSummary errors={[{ field: 'title', message: error }]} />}
      <p>{t.beginText}</p>
      <Form action={visit.to(paths.begin)} autocomplete="off">
        <Hidden values={{ neu: isOpen ? neu : offerPathCode(visit.world), angebot: role?.id }} />
        <TextField
          name="title"
          label={t.engagementTitle}
          hint={t.engagementHint}
          value={error ? text(form, 'title') : role?.title}
          error={error}
          optional
          maxlength={longestTitle}
        />
        <Button>{t.beginYes}</Button>
      </Form>
      <WhoSees visit={visit} />
    </div>,
  )
}

export const receiveBegin = async (visit: Visit): Promise<Response> => {
  const t = pathWords(visit.locale)
  const form = await visit.form()
  const bearer = pathBearer(visit.world, openPathCode(visit.world, text(form, 'neu')) ?? '')
  if (!bearer) return beginPage(visit, t.formOld)
  const title = text(form, 'title')
  if (title.length > longestTitle) return beginPage(visit, t.tooLong)
  const role = await roleOf(visit, text(form, 'angebot'))
  const first = (title || role?.title)?.slice(0, longestTitle)
  const path = first
    ? addEngagement(emptyPath, { id: newId(), title: first, serviceId: role?.id ?? null })
    : emptyPath
  if ('refused' in path) return beginPage(visit, t.formOld)
  const outcome = await beginPath(visit.world, bearer, path)
  const begun = outcome.ok && (await readPath(visit.world, bearer))
  return begun
    ? showOwn({ visit, bearer, path: begun, form }, { isNew: true })
    : startPage(visit, t.codeWrong)
}
