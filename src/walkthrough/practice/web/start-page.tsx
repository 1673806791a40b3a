import type { Visit } from '#platform/http/visit.ts'
import { Badge, Card } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Form, Hidden } from '#platform/ui/forms.tsx'
import type { PictogramName } from '#platform/ui/pictogram.tsx'
import { frame, Go } from '../frame.tsx'
import { frameWords } from '../messages/public/frame-words/index.ts'
import { peopleWords } from '../messages/public/people-words/index.ts'
import { paths } from '../paths.ts'
import { personas } from '../personas.ts'
import { type PersonaId, type Practice, personaIds } from '../practice.ts'
import { postcodeField, readState, typedPostcode } from '../state.ts'
import { PractisingAs } from './practising-as.tsx'

const pictograms: Readonly<Record<PersonaId, PictogramName>> = {
  allein: 'person',
  alleinerziehend: 'kinder',
  familie: 'leute',
  'wenig-lohn': 'euro',
  selbststaendig: 'arbeit',
  'unter-25': 'house',
  erspartes: 'geld',
  schwanger: 'seele',
  dolmetschen: 'language',
}

/** What this is, and with whom to practise. `lost`: somebody came to a page of the walk without what belongs to it. */
export const startPage = async (
  visit: Visit,
  { known, lost }: { known?: Practice; lost?: true } = {},
): Promise<Response> => {
  const t = peopleWords(visit.locale)
  const f = frameWords(visit.locale)
  const practice = known ?? (await readState(visit))
  const postcode = typedPostcode(await visit.form()) ?? practice?.case.postcode
  return frame(
    visit,
    practice,
    {
      title: t.title,
      again: { path: paths.start },
      withoutTasks: true,
      wide: true,
      openNotice: postcode !== undefined,
      lost,
    },
    <div class="stack-l">
      {practice && (
        <div class="panel stack-s">
          <PractisingAs visit={visit} practice={practice} />
          {isSaid(practice) ? (
            <Go visit={visit} practice={practice} to={{ path: paths.tasks }}>
              {f.toTasks}
            </Go>
          ) : (
            <Go visit={visit} practice={practice} to={{ path: paths.answers }}>
              {t.startOwn}
            </Go>
          )}
        </div>
      )}
      <div class="stack text">
        <p class="lead">{t.lead}</p>
        <p>{t.takes}</p>
      </div>
      <div class="stack-s">
        <h2>{t.forWhom}</h2>
        <ul>
          {t.forWhomList.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </div>
      <Form action={visit.to(paths.begin)} autocomplete="off" plain>
        <Hidden values={{ [postcodeField]: postcode }} />
        <div class="stack-l">
          <div class="stack-s">
            <h2>{t.choose}</h2>
            <p>{t.chooseText}</p>
          </div>
          <div class="grid">
            {personaIds.map((id) => (
              <PersonaCard visit={visit} id={id} />
            ))}
          </div>
          <div class="panel stack">
            <h2>{t.own}</h2>
            <p>{t.ownText}</p>
            <p>
              <Button name="wer" value="eigene">
                {t.startOwn}
              </Button>
            </p>
          </div>
        </div>
      </Form>
      <section class="stack">
        <h2>{t.inGroup}</h2>
        <p>{t.inGroupText}</p>
        <div class="cluster">
          <ButtonLink href={visit.to(paths.group)} kind="secondary" pictogram="print">
            {t.toGroup}
          </ButtonLink>
          <ButtonLink href={visit.to(paths.forms)} kind="secondary">
            {t.toForms}
          </ButtonLink>
        </div>
      </section>
    </div>,
  )
}

/** Nobody applies at the age of 0: the first question is still open. */
const isSaid = (practice: Practice): boolean => practice.case.household.persons[0]?.age !== 0

const PersonaCard = ({ visit, id }: { visit: Visit; id: PersonaId }) => {
  const t = peopleWords(visit.locale)
  const { name, first } = personas[id]
  return (
    <Card title={<bdi>{name}</bdi>}>
      <p>
        <Badge pictogram={pictograms[id]}>{t.kinds[id]}</Badge>
      </p>
      <p>{t.stories[id]}</p>
      <p class="cluster">
        <Button kind="secondary" name="wer" value={id}>
          {t.start(first)}
        </Button>
      </p>
    </Card>
  )
}
