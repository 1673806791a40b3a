import { get, post, type Route } from '#platform/http/route.ts'
import { gapsPage } from './gaps-page.tsx'
import { paths } from './paths.ts'
import { receivePoint } from './receive-point.ts'

const staff = ['counsellor', 'host', 'lead', 'privacy', 'coordinator', 'evaluator'] as const
const proposers = ['counsellor', 'host', 'lead', 'coordinator'] as const

export const routes: readonly Route[] = [
  get(paths.list(':network'), staff, (visit) => gapsPage(visit)),
  post(paths.point(':network'), proposers, receivePoint),
]
