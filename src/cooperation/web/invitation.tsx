import { isInvited } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, Form } from '#platform/ui/forms.tsx'
import { after } from '#platform/ui/staff-page.tsx'
import { belongToNetwork, declineNetwork } from '../agreement/belong.ts'
import { agreementWords } from '../agreement/messages/index.ts'
import { paths } from './paths.ts'

/** Says that one's organization was asked in, and what changes with its yes; its lead may say it. */
export const Invitation = async ({ visit, networkId }: { visit: Visit; networkId: string }) => {
  const organizationId = visit.account?.member.organizationId
  if (!organizationId) return null
  if (!(await visit.world.look(visit.actor, (tx) => isInvited(tx, { networkId, organizationId }))))
    return null
  const t = agreementWords(visit.locale)
  return (
    <Alert title={t.invited}>
      <p>{t.invitedText}</p>
      {visit.account?.member.roles.includes('lead') && <EqualForms visit={visit} networkId={networkId} />}
    </Alert>
  )
}

/** Yes and no weigh the same. */
const EqualForms = ({ visit, networkId }: { visit: Visit; networkId: string }) => {
  const t = agreementWords(visit.locale)
  return (
    <div class="equal">
      <Form plain action={visit.to(paths.belong(networkId))}>
        <Button kind="secondary" block>
          {t.belong}
        </Button>
      </Form>
      <Form plain action={visit.to(paths.decline(networkId))}>
        <Button kind="secondary" block>
          {t.decline}
        </Button>
      </Form>
    </div>
  )
}

export const receiveDecline = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await declineNetwork(visit.world, visit.actor, { networkId: visit.params.network }),
    () => visit.redirect(paths.networks),
    async () => visit.notFound(),
  )

export const receiveBelonging = async (visit: Visit): Promise<Response> => {
  const id = visit.params.network ?? ''
  return after(
    visit,
    await belongToNetwork(visit.world, visit.actor, { networkId: id }),
    () => visit.redirect(paths.network(id)),
    async () => visit.notFound(),
  )
}
