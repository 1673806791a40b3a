import { dialled, unbroken } from '#directory'
import { berlinDay } from '#platform/berlin-time.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Alert, Details, Facts } from '#platform/ui/content.tsx'
import { Button, Form, Hidden, TextField } from '#platform/ui/forms.tsx'
import { uiWords } from '#platform/ui/words.ts'
import { daysLeft } from './day.ts'
import { frameWords } from './messages/public/frame-words/index.ts'
import { type Office, officesFor } from './office.ts'
import type { Practice } from './practice.ts'
import { postcodeField, StateField, showPlaceField, typedPostcode } from './state.ts'

/** Official, and the only address outside of the house: where an application is made online. */
const online = 'https://www.jobcenter.digital/'

/** What the postcode leads to, and where it is typed. */
export interface Whereabouts {
  readonly postcode: string | undefined
  readonly offices: readonly Office[]
  /** As typed, where it was no postcode. */
  readonly wrong: string | undefined
}

/** Looks up the Jobcenter for the postcode of the state, or the one just typed. */
export const whereaboutsOf = async (visit: Visit, known: string | undefined): Promise<Whereabouts> => {
  const form = await visit.form()
  const typed = typedPostcode(form)
  const postcode = typed ?? known
  return {
    postcode,
    offices: postcode ? await visit.world.look(visit.actor, (tx) => officesFor(tx, postcode)) : [],
    wrong: typed === null ? text(form, postcodeField) : undefined,
  }
}

/** At the top of every page (R13): no application is made here, where it is made, and how long it counts for this month. */
export const Notice = ({
  visit,
  practice,
  at,
  again,
  keeps,
  open,
}: {
  visit: Visit
  practice: Practice | undefined
  at: Whereabouts
  /** What brings this page back when a postcode was typed: its path, without the language, and its fields. */
  again: { readonly path: string; readonly fields?: Record<string, string> | undefined }
  /** The id of the form that the postcode is sent with, where there is one with something half typed. */
  keeps: string | undefined
  open: boolean
}) => {
  const t = frameWords(visit.locale)
  const days = daysLeft(berlinDay(visit.world.now()))
  const { postcode, offices, wrong } = at
  const asked = (
    <>
      <TextField
        name={postcodeField}
        label={postcode ? t.postcodeChange : t.postcode}
        hint={t.postcodeHint}
        value={wrong ?? ''}
        error={wrong === undefined ? undefined : t.postcodeWrong}
        inputmode="numeric"
        maxlength={10}
        form={keeps}
        short
      />
      <Button kind="secondary" name={showPlaceField} value="ja" form={keeps}>
        {t.postcodeShow}
      </Button>
    </>
  )
  return (
    <Alert title={t.noticeTitle}>
      <p>{t.notice}</p>
      <p>{t.daysLeft(days)}</p>
      {offices.map(({ name, phone }) => (
        <p>
          {postcode && t.officeFor(postcode)} <bdi lang="de">{name}</bdi>
          {phone && (
            <>
              {' · '}
              <a href={`tel:${dialled(phone)}`}>
                <bdi dir="ltr">{unbroken(phone)}</bdi>
              </a>
            </>
          )}
        </p>
      ))}
      {postcode && offices.length === 0 && <p>{t.noOffice(postcode)}</p>}
      <Details summary={t.where} open={open || wrong !== undefined}>
        <p>{t.whereText}</p>
        <p>
          {t.online}{' '}
          <a href={online} target="_blank" rel="noreferrer">
            <bdi dir="ltr">jobcenter.digital</bdi> {uiWords(visit.locale).newWindow}
          </a>
        </p>
        <p>{t.backDated}</p>
        <p>{t.town}</p>
        {offices.map((office) => (
          <OfficeFacts visit={visit} office={office} />
        ))}
        {keeps ? (
          <div class="form">{asked}</div>
        ) : (
          <Form action={visit.to(again.path)} autocomplete="off">
            {practice && <StateField visit={visit} practice={practice} />}
            <Hidden values={again.fields ?? {}} />
            {asked}
          </Form>
        )}
      </Details>
    </Alert>
  )
}

const OfficeFacts = ({ visit, office }: { visit: Visit; office: Office }) => {
  const t = frameWords(visit.locale)
  return (
    <div class="stack-s">
      <strong>
        <bdi lang="de">{office.name}</bdi>
      </strong>
      <Facts
        items={[
          {
            label: t.phone,
            value: office.phone && (
              <a href={`tel:${dialled(office.phone)}`}>
                <bdi dir="ltr">{unbroken(office.phone)}</bdi>
              </a>
            ),
          },
          {
            label: t.mail,
            value: office.email && (
              <a href={`mailto:${encodeURI(office.email)}`}>
                <bdi dir="ltr">{office.email}</bdi>
              </a>
            ),
          },
          {
            label: t.web,
            value: office.url && (
              <a href={office.url} target="_blank" rel="noreferrer">
                <bdi dir="ltr">{office.url.replace(/^https?:\/\//, '').replace(/\/$/, '')}</bdi>{' '}
                {uiWords(visit.locale).newWindow}
              </a>
            ),
          },
        ]}
      />
    </div>
  )
}
