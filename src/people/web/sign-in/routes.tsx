import { bare, get, post, type Route, whileLocked } from '#platform/http/route.ts'
import { askLinkPage, linkPage, receiveLink, receiveLinkWish } from './link-pages.tsx'
import { comeFromProvider, goToProvider } from './oidc.ts'
import { askForPasskey } from './passkey-answers.ts'
import { signInWithPasskey } from './passkey-sign-in.ts'
import { signInWithPassword } from './password-sign-in.ts'
import { provePage } from './prove-page.tsx'
import { proveWithPasskey, receiveProof } from './receive-proof.ts'
import { receiveSecondFactor } from './receive-second-factor.ts'
import { secondFactorPage } from './second-factor-page.tsx'
import { signInPage } from './sign-in-page.tsx'

export const signInRoutes: readonly Route[] = [
  get('/anmelden', 'everyone', (visit) => signInPage(visit)),
  post('/anmelden', 'everyone', signInWithPassword),
  whileLocked(get('/anmelden/oidc', 'everyone', goToProvider)),
  whileLocked(bare(get('/anmelden/oidc/zurueck', 'everyone', comeFromProvider))),
  post('/anmelden/passkey/frage', 'everyone', askForPasskey),
  post('/anmelden/passkey', 'everyone', signInWithPasskey),
  get('/anmelden/link', 'everyone', (visit) => askLinkPage(visit)),
  post('/anmelden/link', 'everyone', receiveLinkWish),
  get('/anmelden/link/:token', 'everyone', linkPage),
  post('/anmelden/link/:token', 'everyone', receiveLink),
  get('/anmelden/zweiter-faktor', 'signed-in', (visit) => secondFactorPage(visit)),
  post('/anmelden/zweiter-faktor', 'signed-in', receiveSecondFactor),
  get('/anmelden/bestaetigen', 'signed-in', (visit) => provePage(visit)),
  post('/anmelden/bestaetigen', 'signed-in', receiveProof),
  post('/anmelden/bestaetigen/passkey/frage', 'signed-in', askForPasskey),
  post('/anmelden/bestaetigen/passkey', 'signed-in', proveWithPasskey),
]
