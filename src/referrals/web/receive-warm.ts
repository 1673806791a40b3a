import { keep, recall } from '#people'
import { list, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { newCode } from '#platform/secrets.ts'
import { draft as draftSchema } from '../draft.ts'
import { draftMinutes, type KeptDraft } from './kept-draft.ts'
import { paths } from './paths.ts'
import { warmPage } from './warm-page.tsx'

/** Takes the filled form into the encrypted session and goes on to the consent. */
export const receiveWarm = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  if (!visit.account) return visit.notFound()
  const parsed = draftSchema.safeParse({
    serviceId: visit.params.service,
    language: text(form, 'language'),
    firstName: text(form, 'firstName'),
    contactKind: text(form, 'contactKind') || undefined,
    contactValue: text(form, 'contactValue'),
    sentences: list(form, 'sentences'),
    note: text(form, 'note'),
    prepare: list(form, 'prepare'),
    times: list(form, 'times'),
  })
  if (!parsed.success)
    return warmPage(visit, { key: 'platform.input', fields: fieldKeys(parsed.error.issues) })
  const old = text(form, 'entwurf')
  const before = old
    ? ((await recall(visit.world, visit.account, 'draft', old)) as KeptDraft | undefined)
    : undefined
  const kept: KeptDraft = { draft: parsed.data, code: before?.code ?? newCode() }
  const id = await keep(visit.world, visit.account, 'draft', kept, draftMinutes, before ? old : undefined)
  return visit.redirect(paths.draft(id))
}

const fieldKeys = (
  issues: readonly { path: readonly PropertyKey[]; message: string; code?: string | undefined }[],
): Record<string, string> => {
  const fields: Record<string, string> = {}
  for (const issue of issues) {
    const name = String(issue.path[0] ?? 'form')
    fields[name] ??= issue.message.startsWith('referrals.')
      ? issue.message
      : issue.code === 'too_big'
        ? 'platform.tooLong'
        : 'platform.missing'
  }
  return fields
}
