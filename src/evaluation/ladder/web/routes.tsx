import { get, post, type Route } from '#platform/http/route.ts'
import { beginPage, receiveBegin } from './begin-page.tsx'
import { openLadder, receiveRemoval, receiveStep } from './ladder-page.tsx'
import { paths } from './paths.ts'
import { startPage } from './start-page.tsx'

export const routes: readonly Route[] = [
  get(paths.start, 'everyone', (visit) => startPage(visit)),
  post(paths.start, 'everyone', openLadder),
  get(paths.begin, 'everyone', (visit) => beginPage(visit)),
  post(paths.begin, 'everyone', receiveBegin),
  post(paths.say, 'everyone', receiveStep),
  post(paths.drop, 'everyone', receiveRemoval),
]
