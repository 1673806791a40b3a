import { type Form as Sent, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { direction, lang, locales } from '#platform/i18n.ts'
import { Card } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Form, TextField } from '#platform/ui/forms.tsx'
import { uiWords } from '#platform/ui/words.ts'
import { frame } from '../../practice/frame.tsx'
import { stepsWords } from '../../practice/messages/public/steps-words/index.ts'
import { paths as walk } from '../../practice/paths.ts'
import { readState, StateField, staysHere } from '../../practice/state.ts'
import { type StepId, stepIds } from '../../practice/steps.ts'
import { type GroupWords, groupWords } from '../messages/public/group-words/index.ts'
import { readStumbles, sumOf } from '../stumbles.ts'
import { paths } from './paths.ts'

export const nameField = 'name'
export const longestName = 80
const stonesForm = 'zaehlen'
export const stoneField = (step: StepId): string => `stein-${step}`

/** For councillors, teams and classes: what to print, where it was hard, and a certificate. Nothing of it is kept. */
export const groupPage = async (visit: Visit): Promise<Response> => {
  const t = groupWords(visit.locale)
  const titles = stepsWords(visit.locale).steps
  const practice = await readState(visit)
  const form: Sent = visit.request.method === 'POST' ? await visit.form() : {}
  const isSent = stepIds.some((step) => stoneField(step) in form)
  // Another language, or a postcode, in the middle of counting.
  const isChecked = isSent && !staysHere(form)
  const typed = (step: StepId): string =>
    isSent ? text(form, stoneField(step)) : `${practice?.stumbled[step] ?? ''}`
  const { wrong, counts } = readStumbles(typed)
  const isEmpty = isChecked && wrong.length === 0 && sumOf(counts) === 0
  const wrongAt = (step: StepId): string | undefined => {
    if (isChecked && wrong.includes(step)) return t.stonesWrong(titles[step].title)
    return isEmpty && step === stepIds[0] ? t.stonesNone : undefined
  }
  const name = text(form, nameField)
  const isNameWrong = name.length > longestName
  return frame(
    visit,
    practice,
    {
      title: t.title,
      again: { path: paths.group },
      keeps: stonesForm,
      errors: [
        ...stepIds.flatMap((step) => {
          const message = wrongAt(step)
          return message === undefined ? [] : [{ field: stoneField(step), message }]
        }),
        ...(isNameWrong ? [{ field: nameField, message: t.nameWrong }] : []),
      ],
    },
    <div class="stack">
      <p class="lead">{t.lead}</p>
      {!practice && (
        <p>
          <a href={visit.to(walk.start)}>{t.toStart}</a>
        </p>
      )}
      <Card title={t.sheetTitle} level={2}>
        <p>{t.sheetText}</p>
        <div class="cluster">
          <ButtonLink href={visit.to(paths.groupSheet)} kind="secondary" newWindow>
            {t.sheetPdf}
          </ButtonLink>
        </div>
      </Card>
      <RoleCards t={t} />
      <Card title={t.stonesTitle} level={2}>
        <p>{t.stonesText}</p>
        <Form action={visit.to(paths.groupStones)} id={stonesForm} autocomplete="off">
          {practice && <StateField visit={visit} practice={practice} />}
          {stepIds.map((step, index) => (
            <TextField
              name={stoneField(step)}
              label={`${index + 1}. ${titles[step].title}`}
              value={typed(step)}
              error={wrongAt(step)}
              hint={index === 0 ? t.stonesHint : undefined}
              inputmode="numeric"
              maxlength={3}
              short
            />
          ))}
          <Button>{t.stonesSend}</Button>
        </Form>
      </Card>
      <Card title={t.certificateTitle} level={2}>
        <p>{t.certificateText}</p>
        <Form action={visit.to(paths.groupCertificate)} autocomplete="off">
          {practice && <StateField visit={visit} practice={practice} />}
          <TextField
            name={nameField}
            label={t.name}
            hint={t.nameHint}
            value={name}
            error={isNameWrong ? t.nameWrong : undefined}
            maxlength={longestName}
            spellcheck={false}
            optional
          />
          <Button newWindow>{t.certificatePdf}</Button>
        </Form>
      </Card>
    </div>,
  )
}

/** In every language: players of one group may read different ones. */
const RoleCards = ({ t }: { t: GroupWords }) => (
  <Card title={t.cardsTitle} level={2}>
    <p>{t.cardsText}</p>
    <ul>
      {locales.map((locale) => (
        <li>
          <a
            href={`/${locale}${paths.groupCards}`}
            target="_blank"
            lang={lang[locale]}
            dir={direction(locale)}
            rel="noopener"
          >
            {uiWords(locale).languageNames[locale]}: {groupWords(locale).cardsPdf} {uiWords(locale).newWindow}
          </a>
        </li>
      ))}
    </ul>
  </Card>
)
