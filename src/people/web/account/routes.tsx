import { get, post, type Route } from '#platform/http/route.ts'
import { recoveryCodesPage } from '../sign-in/recovery-codes-page.tsx'
import { accountPage } from './account-page.tsx'
import { askForNewCodes, askToRemovePasskey } from './ask-first.tsx'
import { confirmMailPage, receiveConfirmedMail, receiveMail } from './change-mail.tsx'
import { mailPage, pinPage } from './change-pages.tsx'
import { askPassword, receivePassword } from './change-password.ts'
import { receivePin } from './change-pin.ts'
import { receiveEnd } from './end-session.ts'
import { freshly } from './freshly.ts'
import { receiveNewCodes } from './new-codes.ts'
import { organizationChoicePage, receiveOrganization } from './organization-page.tsx'
import { addPasskey, askForNewPasskey, removePasskey } from './passkeys.ts'
import { ownSecondFactorPage, receiveOwnSecondFactor } from './second-factor-page.tsx'

export const accountRoutes: readonly Route[] = [
  get('/konto', 'signed-in', accountPage),
  get('/konto/organisation', 'signed-in', organizationChoicePage),
  post('/konto/organisation', 'signed-in', receiveOrganization),
  get('/konto/passwort', 'signed-in', askPassword),
  post('/konto/passwort', 'signed-in', receivePassword),
  get(
    '/konto/mail',
    'signed-in',
    freshly((visit) => mailPage(visit)),
  ),
  post('/konto/mail', 'signed-in', receiveMail),
  get('/konto/mail/:token', 'signed-in', confirmMailPage),
  post('/konto/mail/:token', 'signed-in', receiveConfirmedMail),
  get(
    '/konto/pin',
    'signed-in',
    freshly((visit) => pinPage(visit)),
  ),
  post('/konto/pin', 'signed-in', receivePin),
  get('/konto/zweiter-faktor', 'signed-in', ownSecondFactorPage),
  post('/konto/zweiter-faktor', 'signed-in', receiveOwnSecondFactor),
  get('/konto/codes', 'signed-in', askForNewCodes),
  get('/konto/codes/:id', 'signed-in', recoveryCodesPage),
  post('/konto/codes', 'signed-in', receiveNewCodes),
  post('/konto/passkey/frage', 'signed-in', askForNewPasskey),
  post('/konto/passkey', 'signed-in', addPasskey),
  get('/konto/passkey/:id/entfernen', 'signed-in', askToRemovePasskey),
  post('/konto/passkey/entfernen', 'signed-in', removePasskey),
  post('/konto/sitzung/beenden', 'signed-in', receiveEnd),
]
