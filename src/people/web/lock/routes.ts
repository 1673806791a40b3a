import { get, post, type Route, whileLocked } from '#platform/http/route.ts'
import { askForPasskey } from '../sign-in/passkey-answers.ts'
import { keptFormPage } from './kept-form-page.tsx'
import { lockPage } from './lock-page.tsx'
import { receiveUnlock, unlockWithPasskey } from './receive-unlock.ts'
import { lockNow, stillHere, typedFields } from './typed-form.ts'

export const lockRoutes: readonly Route[] = [
  whileLocked(get('/gesperrt', 'signed-in', (visit) => lockPage(visit))),
  whileLocked(post('/gesperrt', 'signed-in', receiveUnlock)),
  whileLocked(post('/gesperrt/passkey/frage', 'signed-in', askForPasskey)),
  whileLocked(post('/gesperrt/passkey', 'signed-in', unlockWithPasskey)),
  get('/gesperrt/formular', 'signed-in', keptFormPage),
  get('/gesperrt/getippt', 'signed-in', typedFields),
  whileLocked(post('/gesperrt/jetzt', 'signed-in', lockNow)),
  whileLocked(post('/gesperrt/da', 'signed-in', stillHere)),
]
