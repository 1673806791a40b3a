import type { PropsWithChildren } from 'hono/jsx'
import { visitor } from '#platform/actor.ts'
import { assetPath } from '#platform/http/assets.ts'
import type { Visit } from '#platform/http/visit.ts'
import { direction, lang, locales } from '#platform/i18n.ts'
import { platformWords } from '#platform/messages/index.ts'
import { Qr } from '#platform/print/qr.tsx'
import { uiWords } from '#platform/ui/words.ts'
import { storyWords } from '../../portrait/messages/index.ts'
import { listShown } from '../../portrait/queries.ts'
import { paths as portraitPaths, withQuery } from '../../portrait/web/paths.ts'
import { avenueWords } from '../messages/index.ts'
import { inRound, secondsFor } from '../short-form.ts'
import { paths } from './paths.ts'
import { Slide, said } from './slide.tsx'

/**
 * A screen in a corridor: one portrait at a time, without the frame of the other pages, read as a visitor, whoever is
 * signed in. The next page is asked for by the browser (no script), so what was withdrawn is gone at the next turn;
 * whoever reads can stop it (WCAG 2.2.1, 2.2.2).
 */
export const slidesPage = async (visit: Visit): Promise<Response> => {
  // Of a place, never of a house or a network: asking one by one would tell of a Jobcenter whom it knows (R12).
  const ort = visit.query.get('ort')?.slice(0, 60) ?? ''
  const found = await visit.world.look(visitor, (tx) => listShown(tx, { channel: 'web' }))
  const stories = found.filter(({ content }) => ort === '' || content.place === ort)
  const number = inRound(Number.parseInt(visit.query.get('nr') ?? '1', 10) || 1, stories.length)
  const story = stories[number - 1]
  const isHeld = visit.query.get('halt') === 'ja'
  const seconds = story ? secondsFor(said(visit, story).text.length) : secondsFor(0)
  const at = (nr: number, held: boolean) =>
    visit.to(
      withQuery(paths.slides, {
        ort,
        nr: String(inRound(nr, stories.length)),
        halt: held ? 'ja' : '',
      }),
    )
  const page = (
    <Frame visit={visit}>
      {story ? <Slide visit={visit} story={story} /> : <Nothing visit={visit} />}
      <Foot visit={visit} number={number} all={stories.length} held={isHeld} seconds={seconds} at={at} />
    </Frame>
  )
  return new Response(`<!doctype html>${await page.toString()}`, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-language': visit.locale === 'de-leicht' ? 'de' : visit.locale,
      ...(isHeld ? {} : { refresh: `${seconds}; url=${at(number + 1, false)}` }),
    },
  })
}

const Frame = ({ visit, children }: PropsWithChildren<{ visit: Visit }>) => {
  const { locale } = visit
  return (
    <html lang={lang[locale]} dir={direction(locale)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${avenueWords(locale).slides.title} – ${storyWords(locale).title}`}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={assetPath('app.css')} />
      </head>
      <body class="slides">
        {visit.world.config.demo && (
          <aside class="notice" aria-label={uiWords(locale).alert.info}>
            <div class="wrap wrap--wide">{platformWords(locale).demo}</div>
          </aside>
        )}
        {children}
      </body>
    </html>
  )
}

const Nothing = ({ visit }: { visit: Visit }) => {
  const t = avenueWords(visit.locale).slides
  return (
    <main class="slides__main" id="main">
      <div class="slides__words">
        <h1 class="slides__name">{t.none}</h1>
        <p class="slides__quote">{t.noneText}</p>
      </div>
    </main>
  )
}

const Foot = ({
  visit,
  number,
  all,
  held,
  seconds,
  at,
}: {
  visit: Visit
  number: number
  all: number
  held: boolean
  seconds: number
  at: (nr: number, held: boolean) => string
}) => {
  const { locale } = visit
  const t = avenueWords(locale).slides
  const gallery = visit.to(portraitPaths.gallery)
  return (
    <footer class="slides__foot">
      <p class="slides__all">
        <Qr text={new URL(gallery, visit.world.config.baseUrl).href} label={t.all} />
        <span>
          <strong>{storyWords(locale).title}</strong>
          <br />
          <a href={gallery}>{t.all}</a>
        </span>
      </p>
      {all > 0 && (
        <nav class="slides__controls" aria-label={t.controls}>
          {all > 1 && <a href={at(number - 1, held)}>{t.previous}</a>}
          <a class="slides__hold" href={at(number, !held)}>
            {held ? t.play : t.pause}
          </a>
          {all > 1 && <a href={at(number + 1, held)}>{t.next}</a>}
          <span class="muted">
            {t.of(number, all)}. {held ? t.paused : t.turns(seconds)}
          </span>
        </nav>
      )}
      <nav class="slides__languages" aria-label={uiWords(locale).languages}>
        {locales
          .filter((other) => other !== locale)
          .map((other) => (
            <a
              href={at(number, held).replace(`/${locale}/`, `/${other}/`)}
              lang={lang[other]}
              hreflang={lang[other]}
              dir={direction(other)}
            >
              {uiWords(locale).languageNames[other]}
            </a>
          ))}
      </nav>
    </footer>
  )
}
