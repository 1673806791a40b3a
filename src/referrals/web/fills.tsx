import { offerActions } from '#directory'
import { hitActions, homeEntries } from '#matching'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { type Filling, fill } from '#platform/slots.tsx'
import { Button, ButtonLink, Buttons, Form } from '#platform/ui/forms.tsx'
import { referralWords } from '../messages/public/index.ts'
import { staffWords } from '../messages/staff/index.ts'
import { paths } from './paths.ts'

const Actions = ({
  visit,
  serviceId,
  profileId,
}: {
  visit: Visit
  serviceId: string
  profileId?: string | undefined
}) => {
  if (!visit.holds('counsellor', 'host')) return null
  const t = staffWords(visit.locale)
  return (
    <div class="no-print" lang={staffLocale(visit.locale)} dir="ltr">
      <Buttons>
        <ButtonLink
          href={visit.to(paths.choose(serviceId, profileId))}
          kind="secondary"
          pictogram="handshake"
        >
          {t.handOver}
        </ButtonLink>
        <Form action={visit.to(paths.hint(serviceId))} plain>
          <Button kind="tertiary" pictogram="print">
            {t.hint}
          </Button>
        </Form>
      </Buttons>
    </div>
  )
}

/** What a counsellor or host can do with a hit and with an offer, and the person with a slip. */
export const fills: readonly Filling[] = [
  fill(hitActions, (visit, { hit, profileId }) => (
    <Actions visit={visit} serviceId={hit.offer.id} profileId={profileId} />
  )),
  fill(offerActions, (visit, { service }) => <Actions visit={visit} serviceId={service.id} />),
  // Whoever comes with a slip finds the way from the start page.
  fill(homeEntries, (visit) => (
    <ButtonLink href={visit.to(paths.sheet)} kind="secondary" pictogram="lock">
      {referralWords(visit.locale).slipTitle}
    </ButtonLink>
  )),
]
