import { visitor } from '#platform/actor.ts'
import { assetPath } from '#platform/http/assets.ts'
import type { Visit } from '#platform/http/visit.ts'
import { direction, lang, locales } from '#platform/i18n.ts'
import { platformWords } from '#platform/messages/index.ts'
import { VisuallyHidden } from '#platform/ui/content.tsx'
import { uiWords } from '#platform/ui/words.ts'
import { isUuid } from '#platform/uuid.ts'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { screenWords } from '../messages/public/index.ts'
import { findScreen, type Screen } from '../store.ts'
import { paths } from './paths.ts'
import { type ScreenState, shownAt, stateOf, timeOf } from './screen.ts'

/** Read as a visitor, whoever is signed in: on the wall stands what everybody may see, and nothing else. */
const screenOf = async (visit: Visit): Promise<Screen | undefined> => {
  const id = visit.params.id ?? ''
  return isUuid(id) ? visit.world.look(visitor, (tx) => findScreen(tx, id)) : undefined
}

/** What the script of the screen asks for again and again; short where nothing has changed. */
export const statePage = async (visit: Visit): Promise<Response> => {
  const screen = await screenOf(visit)
  if (!screen) return visit.notFound()
  const { now, stand, ...rest } = stateOf(visit.locale, screen, visit.world.now())
  return Response.json(visit.query.get('stand') === stand ? { now, stand } : { now, stand, ...rest }, {
    headers: { 'cache-control': 'no-cache' },
  })
}

const looks = {
  before: 'hall hall--before',
  talk: 'hall hall--talk',
  change: 'hall hall--change',
  break: 'hall hall--break',
  after: 'hall hall--after',
}
/** Seconds until a page without JavaScript looks again at the latest: the clock may be turned at any time. */
const refreshMost = 20
const farMs = 3_600_000

/**
 * The screen in the hall. A page of its own without the frame of the others: for a projector, readable from the back,
 * and without the lock of a session, because nobody sits there.
 */
export const screenPage = async (visit: Visit): Promise<Response> => {
  const screen = await screenOf(visit)
  if (!screen) return visit.notFound()
  const state = stateOf(visit.locale, screen, visit.world.now())
  const page = `<!doctype html>${(<ScreenPage visit={visit} screen={screen} state={state} />).toString()}`
  return new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-language': visit.locale === 'de-leicht' ? 'de' : visit.locale,
    },
  })
}

const ScreenPage = ({ visit, screen, state }: { visit: Visit; screen: Screen; state: ScreenState }) => {
  const { locale } = visit
  const t = screenWords(locale)
  const { part, left } = shownAt(state, state.now)
  const isNear = left !== null && left < farMs
  const seconds = Math.ceil((left ?? Number.POSITIVE_INFINITY) / 1000)
  const german = locale === 'de' ? undefined : 'de'
  return (
    <html lang={lang[locale]} dir={direction(locale)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${t.title} – ${screen.title}`}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="stylesheet" href={assetPath('app.css')} />
        <script type="module" src={assetPath('hall.js')} />
        {/* A clock that everybody in the hall goes by is the exception of WCAG 2.2.1. With the script nothing reloads. */}
        <noscript>
          <meta
            http-equiv="refresh"
            content={String(Math.max(1, Math.min(refreshMost, state.held ? refreshMost : seconds)))}
          />
        </noscript>
      </head>
      <body class={looks[part.is]} data-state={visit.to(paths.state(screen.eventId))} data-is={part.is}>
        {visit.world.config.demo && (
          <aside class="notice" aria-label={uiWords(locale).alert.info}>
            <div class="wrap wrap--wide">{platformWords(locale).demo}</div>
          </aside>
        )}
        <main class="hall__main" id="main">
          <p class="hall__title" lang={german} dir={german && 'ltr'}>
            {screen.title}
          </p>
          <h1 class="hall__big" data-hall="big">
            {part.big}
          </h1>
          <p class="hall__left hall__left--words" data-hall="left-row" hidden={!isNear}>
            <VisuallyHidden>{t.left} </VisuallyHidden>
            <span role="timer" data-hall="left">
              {isNear && t.minutes(Math.max(1, Math.round(left / 60_000)))}
            </span>
          </p>
          <p class="hall__line" data-hall="line">
            {state.held ?? part.line}
          </p>
          <p class="hall__next" data-hall="next">
            {state.held ? '' : part.next}
          </p>
          <p class="hall__paper" data-hall="paper">
            {part.paper}
          </p>
          <VisuallyHidden>
            <span role="status" data-hall="said" />
          </VisuallyHidden>
        </main>
        <Foot visit={visit} screen={screen} state={state} />
      </body>
    </html>
  )
}

const Foot = ({ visit, screen, state }: { visit: Visit; screen: Screen; state: ScreenState }) => {
  const { locale } = visit
  const t = screenWords(locale)
  return (
    <footer class="hall__foot">
      <p>
        {t.now} <strong data-hall="now">{t.clock(timeOf(state.now))}</strong>
        <span class="hall__offline" data-hall="offline" hidden>
          {` ${t.offline}`}
        </span>
      </p>
      <div class="cluster" data-hall="buttons" hidden>
        <button type="button" class="kern-btn kern-btn--primary" data-hall="sound" data-off={t.soundOff}>
          <span class="kern-label">{t.soundOn}</span>
        </button>
        <button type="button" class="kern-btn kern-btn--secondary" data-hall="full">
          <span class="kern-label">{t.full}</span>
        </button>
      </div>
      <nav aria-label={t.languages}>
        <ul class="languages">
          {locales.map((other) => (
            <li>
              <a
                href={`/${other}${paths.screen(screen.eventId)}`}
                lang={lang[other]}
                hreflang={lang[other]}
                dir={direction(other)}
                aria-current={other === locale ? 'true' : undefined}
              >
                {uiWords(locale).languageNames[other]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p>
        <a href={visit.to(eventPaths.one(screen.eventId))}>{t.back}</a>
      </p>
    </footer>
  )
}
