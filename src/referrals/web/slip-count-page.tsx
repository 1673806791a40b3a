import { bearer } from '#consent'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Alert, BackLink } from '#platform/ui/content.tsx'
import { Button, Form, TextField } from '#platform/ui/forms.tsx'
import { countSlip } from '../count-slip.ts'
import { referralWords } from '../messages/public/index.ts'
import { staffWords } from '../messages/staff/index.ts'
import { paths } from './paths.ts'

/** Somebody came with a slip: the house counts it. */
export const slipCountPage = async (visit: Visit, error?: string): Promise<Response> => {
  const t = staffWords(visit.locale)
  const typed = error ? text(await visit.form(), 'code') : ''
  const words = referralWords(staffLocale(visit.locale))
  return visit.page(
    {
      title: t.slipCount,
      staff: true,
      noStore: true,
      status: error ? 422 : 200,
      hasErrors: error !== undefined,
    },
    <div class="stack">
      <BackLink href={visit.to(paths.list)} />
      <h1>{t.slipCount}</h1>
      {visit.query.get('ok') && (
        <Alert tone="success" live>
          <p>{t.slipCounted}</p>
        </Alert>
      )}
      <p>{t.slipCountText}</p>
      <Form action={visit.to('/uebergaben/zettel')} autocomplete="off">
        <TextField
          name="code"
          label={words.code}
          hint={words.codeHint}
          value={typed}
          error={error}
          required
          short
          maxlength={20}
        />
        <Button>{t.slipCount}</Button>
      </Form>
    </div>,
  )
}

export const receiveSlipCount = async (visit: Visit): Promise<Response> => {
  const t = staffWords(visit.locale)
  const actor = bearer(visit.world, text(await visit.form(), 'code'))
  if (!actor || !visit.account) return slipCountPage(visit, t.slipNotYours)
  const outcome = await countSlip(visit.world, actor, { organizationId: visit.account.member.organizationId })
  if (outcome.ok) return visit.redirect('/uebergaben/zettel?ok=1')
  return slipCountPage(
    visit,
    outcome.refusal.key === 'referrals.alreadyCounted' ? t.alreadyCounted : t.slipNotYours,
  )
}
