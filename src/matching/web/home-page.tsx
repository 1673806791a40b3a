import type { Visit } from '#platform/http/visit.ts'
import { Filled } from '#platform/slots.tsx'
import { Button, ButtonLink, Form } from '#platform/ui/forms.tsx'
import { nothingAsked } from '../asked.ts'
import { searchWords } from '../messages/public/index.ts'
import { homeEntries } from '../slots.ts'
import { NeedTiles } from './need-tiles.tsx'
import { searchPath } from './paths.ts'
import { WhatAndWhere } from './search-form.tsx'

/** The way in: a word and a place, or a picture. */
export const homePage = (visit: Visit): Promise<Response> => {
  const t = searchWords(visit.locale)
  const video = visit.world.config.operator.signLanguageVideo
  return visit.page(
    { title: t.home.title },
    <div class="stack-l">
      <header class="stack-s">
        <h1>{t.home.title}</h1>
        <p class="lead">{t.home.lead}</p>
      </header>
      <Form action={visit.to(searchPath)} label={t.form.label}>
        <WhatAndWhere visit={visit} asked={nothingAsked} />
        <p>
          <Button pictogram="search" block>
            {t.form.search}
          </Button>
        </p>
        <h2>{t.home.tiles}</h2>
        <NeedTiles visit={visit} label={t.home.tiles} />
        <p class="muted">{t.home.private}</p>
      </Form>
      <Filled of={homeEntries} visit={visit} props={{}} />
      <section class="stack-s" aria-labelledby="video">
        <h2 id="video">{t.home.videoTitle}</h2>
        {video ? (
          <p>
            <ButtonLink kind="secondary" href={video}>
              {t.home.video}
            </ButtonLink>
          </p>
        ) : (
          <p class="muted">{t.home.noVideo}</p>
        )}
      </section>
    </div>,
  )
}
