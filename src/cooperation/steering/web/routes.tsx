import type { Role } from '#platform/actor.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { cancelPage, closePage, dropPage, receiveCancel, receiveClose, receiveDrop } from './ask-pages.tsx'
import { minutesPage } from './minutes-page.tsx'
import { minutesPdf } from './minutes-pdf.ts'
import { paths } from './paths.ts'
import { changePage, planPage, receiveChange, receivePlan } from './plan-page.tsx'
import { pointPage, receivePointChange } from './point-page.tsx'
import { pointsPage } from './points-page.tsx'
import { receiveMinutes } from './receive-minutes.ts'
import { receiveStep } from './receive-step.ts'
import { roundCalendarFile } from './round-calendar.ts'
import { receiveAddendum, receivePoint, receivePointStep, receiveTakeOn } from './round-changes.ts'
import { roundPage } from './round-page.tsx'
import { roundsPage } from './rounds-page.tsx'
import { receiveFinish, receiveTask, receiveTaskRemoval, removeTaskPage } from './task-changes.tsx'
import { receiveTaskChange, taskPage } from './task-page.tsx'

/** Whoever works in an organization of the network; the operator is technique only. */
const staff: readonly Role[] = ['counsellor', 'host', 'lead', 'privacy', 'coordinator', 'evaluator']
const proposers: readonly Role[] = ['counsellor', 'host', 'lead', 'coordinator']
const led: readonly Role[] = ['coordinator']
const finishers: readonly Role[] = ['lead', 'coordinator']
const [network, round, point, task] = [':network', ':round', ':point', ':task'] as const

export const routes: readonly Route[] = [
  get(paths.rounds(network), staff, (visit) => roundsPage(visit)),
  get(paths.plan(network), led, (visit) => planPage(visit)),
  post(paths.plan(network), led, receivePlan),
  get(paths.round(network, round), staff, (visit) => roundPage(visit)),
  get(paths.calendar(network, round), staff, roundCalendarFile),
  get(paths.pdf(network, round), staff, minutesPdf),
  get(paths.change(network, round), led, (visit) => changePage(visit)),
  post(paths.change(network, round), led, receiveChange),
  post(paths.step(network, round), led, receiveStep),
  get(paths.cancel(network, round), led, (visit) => cancelPage(visit)),
  post(paths.cancel(network, round), led, receiveCancel),
  get(paths.drop(network, round), led, (visit) => dropPage(visit)),
  post(paths.drop(network, round), led, receiveDrop),
  post(paths.takeOn(network, round), led, receiveTakeOn),
  get(paths.minutes(network, round), led, (visit) => minutesPage(visit)),
  post(paths.minutes(network, round), led, receiveMinutes),
  get(paths.close(network, round), led, (visit) => closePage(visit)),
  post(paths.close(network, round), led, receiveClose),
  post(paths.addendum(network, round), led, receiveAddendum),
  // Points
  get(paths.points(network), staff, (visit) => pointsPage(visit)),
  post(paths.points(network), proposers, receivePoint),
  get(paths.point(network, point), proposers, (visit) => pointPage(visit)),
  post(paths.point(network, point), proposers, receivePointChange),
  post(paths.movePoint(network, point), proposers, receivePointStep),
  // Tasks
  post(paths.tasks(network), led, receiveTask),
  get(paths.task(network, task), led, (visit) => taskPage(visit)),
  post(paths.task(network, task), led, receiveTaskChange),
  post(paths.finishTask(network, task), finishers, receiveFinish),
  get(paths.removeTask(network, task), led, (visit) => removeTaskPage(visit)),
  post(paths.removeTask(network, task), led, receiveTaskRemoval),
]
