import type { Visit } from '#platform/http/visit.ts'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { formatsOfGap } from '../../formats/store.ts'
import { paths } from '../../formats/web/paths.ts'
import { gapWords } from '../messages/index.ts'

/** What became of a gap, and the way to an idea for something joint. */
export const Joint = async ({
  visit,
  networkId,
  gapKey,
}: {
  visit: Visit
  networkId: string
  gapKey: string
}) => {
  const t = gapWords(visit.locale)
  const formats = await visit.world.look(visit.actor, (tx) => formatsOfGap(tx, networkId, gapKey))
  return (
    <section class="stack-s">
      {formats.length > 0 && (
        <>
          <p>{t.formats}</p>
          <ul>
            {formats.map(({ id, title }) => (
              <li>
                <a href={visit.to(paths.one(id))} lang="de">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t.formatText}</p>
      <p>
        <ButtonLink kind="secondary" href={visit.to(paths.fromGap(networkId, gapKey))}>
          {t.format}
        </ButtonLink>
      </p>
    </section>
  )
}
