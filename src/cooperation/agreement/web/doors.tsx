import type { Visit } from '#platform/http/visit.ts'
import { Filled } from '#platform/slots.tsx'
import { ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import { agreementRooms } from '../../slots.ts'
import { agreementWords } from '../messages/index.ts'
import type { Shown } from './of-agreement.ts'
import { paths } from './paths.ts'

/** From an agreement to its text, versions, paper, public page; and what upper chapters have about it. */
export const Doors = ({ visit, shown }: { visit: Visit; shown: Shown }) => {
  const t = agreementWords(visit.locale)
  const { agreement, isLed } = shown
  return (
    <>
      <Buttons>
        <ButtonLink kind="secondary" href={visit.to(paths.text(agreement.id))}>
          {isLed && !shown.version.offeredAt ? t.writeText : t.readText}
        </ButtonLink>
        <ButtonLink kind="tertiary" href={visit.to(paths.versions(agreement.id))}>
          {t.versions}
        </ButtonLink>
        <ButtonLink kind="tertiary" href={visit.to(paths.pdf(agreement.id))}>
          {t.pdf}
        </ButtonLink>
        {isLed && (
          <ButtonLink kind="tertiary" href={visit.to(paths.publish(agreement.id))}>
            {t.publish}
          </ButtonLink>
        )}
      </Buttons>
      <Filled
        of={agreementRooms}
        visit={visit}
        props={{
          agreementId: agreement.id,
          networkId: agreement.networkId,
          hasModelPhase: agreement.modelFrom !== null,
        }}
      />
    </>
  )
}
