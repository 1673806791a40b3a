import type { Visit } from '#platform/http/visit.ts'
import { Alert } from '#platform/ui/content.tsx'
import { accountWords } from '../messages/account/index.ts'
import { withWay } from './sign-in/way-on.ts'

/** For somebody signed in whom the provider vouches for: to show there that it is still them. */
export const ProviderLink = ({
  visit,
  way,
  text,
}: {
  visit: Visit
  way: string | undefined
  text: (name: string) => string
}) => {
  const { oidc } = visit.world.config
  return (
    <>
      {visit.query.has('dienstkonto') && (
        <Alert tone="warning" title={accountWords(visit.locale).providerNotAgain} />
      )}
      {oidc && (
        <p>
          <a class="kern-btn kern-btn--primary" href={visit.to(withWay('/anmelden/oidc', way))}>
            <span class="kern-label">{text(oidc.name)}</span>
          </a>
        </p>
      )}
    </>
  )
}
