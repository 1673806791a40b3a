import { distance, resolvePlace } from '#places'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { EmptyState } from '#platform/ui/content.tsx'
import { Button, Choices, Form, TextField } from '#platform/ui/forms.tsx'
import { type AskedHouse, housesCalled, housesNear, mostHouses } from '../house.ts'
import { housesToAsk } from '../house-queries.ts'
import { pathWords } from '../messages/index.ts'
import { Carried } from './carried.tsx'
import { Door, type Errors, type Opened, openedPage } from './opened.tsx'
import { paths } from './paths.ts'

/** All of them where there are few; else what was searched for, by name and then by place. */
const found = (visit: Visit, typed: string) =>
  visit.world.look(visit.actor, async (tx) => {
    const all = await housesToAsk(tx)
    if (typed === '') return { all, hits: all.length <= mostHouses ? all : [] }
    const called = housesCalled(all, typed)
    const place = called.length === 0 ? await resolvePlace(tx, typed) : undefined
    return { all, hits: place ? housesNear(all, (point) => distance(place, point)) : called }
  })

/** Whom to ask: searched for by name or place, and chosen; where there is none, the way of paper. */
export const showHouses = async (of: Opened, errors?: Errors): Promise<Response> => {
  const { visit, form } = of
  const t = pathWords(visit.locale)
  const typed = text(form, 'haus').slice(0, 200)
  const { all, hits } = await found(visit, typed)
  return openedPage(
    of,
    { title: t.askTitle, errors, back: true },
    <>
      <p>{t.askText}</p>
      {all.length > mostHouses && (
        <Form action={visit.to(paths.send)} autocomplete="off">
          <Carried of={of} values={{ tun: 'haus', organizationId: undefined }} />
          <TextField
            name="haus"
            type="search"
            label={t.houseFind}
            hint={t.houseFindHint}
            value={typed}
            maxlength={200}
            optional
          />
          <Button kind="secondary" pictogram="search">
            {t.houseSearch}
          </Button>
        </Form>
      )}
      {hits.length > 0 && <Found of={of} hits={hits} error={errors?.organizationId} />}
      {hits.length === 0 && (typed !== '' || all.length === 0) && (
        <EmptyState title={t.houseNone}>
          <p>{t.houseNoneText}</p>
        </EmptyState>
      )}
      <section class="stack-s">
        <p class="muted">{t.askPaper}</p>
        <Door of={of} action={paths.sheet}>
          {t.printSheet}
        </Door>
      </section>
    </>,
  )
}

const Found = ({
  of,
  hits,
  error,
}: {
  of: Opened
  hits: readonly AskedHouse[]
  error: string | undefined
}) => {
  const t = pathWords(of.visit.locale)
  return (
    <Form action={of.visit.to(paths.send)} autocomplete="off">
      <Carried
        of={of}
        values={{ tun: 'waehlen', organizationId: undefined, haus: text(of.form, 'haus') || undefined }}
      />
      <Choices
        type="radio"
        name="organizationId"
        label={t.house}
        hint={t.houseHint}
        error={error}
        value={hits.length === 1 ? hits[0]?.id : undefined}
        options={hits.slice(0, mostHouses).map(({ id, name, places }) => ({
          value: id,
          label: name,
          lang: 'de',
          hint:
            places
              .map((place) => place.name)
              .filter((one) => one !== name)
              .join(' · ')
              .slice(0, 160) || undefined,
        }))}
      />
      {hits.length > mostHouses && <p class="muted">{t.houseMore(String(mostHouses))}</p>}
      <Button>{t.houseNext}</Button>
    </Form>
  )
}
