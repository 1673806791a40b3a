import type { Visit } from '#platform/http/visit.ts'
import { Filled } from '#platform/slots.tsx'
import { ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import { agreementRooms } from '../../slots.ts'
import { wordsOf } from '../messages/index.ts'
import type { Shown } from './of-agreement.ts'
import { paths } from './paths.ts'

/** From an agreement to its text, versions, paper, public page; and what upper chapters have about it. */
export const Doors = ({ visit, shown }: { visit: Visit; shown: Shown }) => {
  const t = wordsOf(visit.locale, shown.agreement.kind)
  const { agreement, isLed, inForce, asked, draft } = shown
  // The first one is what most people come for: what holds, else what is before them.
  const texts = [inForce, asked, isLed || !(inForce ?? asked) ? draft : undefined].flatMap((one) => one ?? [])
  return (
    <>
      <Buttons>
        {texts.map((one) => (
          <ButtonLink kind="secondary" href={visit.to(paths.text(agreement.id, one.number))}>
            {isLed && one === draft
              ? inForce
                ? t.writeDraft(one.number)
                : t.writeText
              : inForce && one === asked
                ? t.readOffered(one.number)
                : t.readText}
          </ButtonLink>
        ))}
        <ButtonLink kind="tertiary" href={visit.to(paths.versions(agreement.id))}>
          {t.versions}
        </ButtonLink>
        <ButtonLink kind="tertiary" href={visit.to(paths.pdf(agreement.id))}>
          {asked && !inForce ? t.pdfToSign : t.pdf}
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
