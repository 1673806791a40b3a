import { bearer, findSheet, isDraft, offerNewCode, unsealFields, wording } from '#consent'
import { findService, offerPath } from '#directory'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { direction, isLocale, lang, longDate } from '#platform/i18n.ts'
import { Alert, Details, Facts } from '#platform/ui/content.tsx'
import { Button, EqualButtons, Form, Hidden, TextField } from '#platform/ui/forms.tsx'
import { consentFacts, fieldLines } from '../consent-facts.ts'
import { referralWords } from '../messages/public/index.ts'
import { findPartiesOrNone } from '../parties.ts'
import type { SheetFields } from '../send-handover.ts'
import { paths } from './paths.ts'
import { findReaders, SheetReaders } from './sheet-readers.tsx'
import { isGiven, senderHasIt, sheetState } from './sheet-state.ts'
import { WordingText } from './wording-text.tsx'

/** Where the person types the code of their slip. */
export const sheetPage = async (visit: Visit, error?: string, notice?: string): Promise<Response> => {
  const t = referralWords(visit.locale)
  const typed = error ? text(await visit.form(), 'code') : ''
  return visit.page(
    {
      title: t.slipTitle,
      noStore: true,
      quickExit: true,
      status: error ? 422 : 200,
      hasErrors: error !== undefined,
    },
    <div class="stack">
      <h1>{t.slipTitle}</h1>
      {notice && (
        <Alert tone="success" live>
          <p>{notice}</p>
        </Alert>
      )}
      <p>{t.slipIntro}</p>
      <Form action={visit.to(paths.sheet)} autocomplete="off">
        <TextField
          name="code"
          label={t.code}
          hint={t.codeHint}
          value={typed}
          error={error}
          required
          short
          maxlength={20}
          spellcheck={false}
        />
        <Button>{t.open}</Button>
      </Form>
    </div>,
  )
}

export const openSheetPage = (visit: Visit): Promise<Response> => showSheet(visit)

/**
 * The sheet itself: the answer to a POST, never stored, never in a URL. Given and withdrawn look the same, and it
 * tells no more than the sender knows: the counsellor has seen the code on the print-out (decision 0004).
 */
export const showSheet = async (
  visit: Visit,
  notice?: { tone: 'success' | 'warning'; text: string },
  newCode?: string,
): Promise<Response> => {
  const t = referralWords(visit.locale)
  const form = await visit.form()
  const typed = newCode ?? text(form, 'code')
  const actor = bearer(visit.world, typed)
  if (!actor) return sheetPage(visit, typed === '' ? t.codeMissing : t.codeWrong)
  const found = await visit.world.look(actor, async (tx) => {
    const sheet = await findSheet(tx)
    const service = sheet && (await findService(tx, sheet.service_id))
    const fields = sheet && (unsealFields(tx.world, actor.typed, sheet) as SheetFields | undefined)
    if (!sheet || !service || !fields) return undefined
    const parties = isDraft(sheet.state)
      ? await findPartiesOrNone(tx, sheet.sender_id, sheet.service_id, sheet.location_id ?? undefined)
      : undefined
    const readers = isGiven(sheet) ? await findReaders(tx, sheet, fields.receivedId) : undefined
    return { sheet, service, fields, parties, readers }
  })
  if (!found) return sheetPage(visit, t.codeWrong)
  const { sheet, service, fields, parties, readers } = found
  const act = (path: string, label: string, more: Record<string, string> = {}) => (
    <Form action={visit.to(`${paths.sheet}/${path}`)} plain>
      <Hidden values={{ code: actor.typed, ...more }} />
      <Button kind="secondary">{label}</Button>
    </Form>
  )
  const language = isLocale(sheet.language) ? sheet.language : 'de'
  const shown =
    fields.draft && parties
      ? wording(fields.draft.language, consentFacts(fields.draft.language, fields.draft, parties))
      : undefined
  const words = referralWords(language)
  const draft = isDraft(sheet.state)
  const handedOver = isGiven(sheet)
  const now = visit.world.now()
  const asking = text(form, 'frage') === 'zuruecknehmen'
  return visit.page(
    { title: t.slipTitle, opened: true, quickExit: true },
    <div class="stack">
      <h1>{t.slipTitle}</h1>
      {notice && (
        <Alert tone={notice.tone} live>
          <p>{notice.text}</p>
        </Alert>
      )}
      {newCode && (
        <Alert title={t.newCode}>
          <p>
            <strong class="code" dir="ltr">
              {newCode}
            </strong>
          </p>
          <p>{t.newCodeHint}</p>
        </Alert>
      )}
      <p>{sheetState(t, sheet, now)}</p>
      {draft && <p class="muted small">{t.draftHint}</p>}
      <Facts
        items={[
          {
            label: t.offer,
            value: (
              <a href={visit.to(offerPath(service.id))} lang="de">
                {service.title}
              </a>
            ),
          },
          { label: t.house, value: fields.recipient, lang: 'de' },
          { label: t.from, value: fields.sender, lang: 'de' },
          {
            label: t.when,
            value: draft ? undefined : longDate(visit.locale, sheet.given_at ?? sheet.created_at),
          },
        ]}
      />
      {fields.draft && handedOver && (
        <section class="stack-s">
          <h2>{t.fieldsTitle}</h2>
          <Facts items={fieldLines(visit.locale, fields.draft)} />
          <p>{t.nothingElse}</p>
        </section>
      )}
      {shown && fields.draft && (
        <>
          <WordingText locale={fields.draft.language} text={shown} />
          <Form plain action={visit.to(`${paths.sheet}/zustimmen`)}>
            <Hidden
              values={{
                code: actor.typed,
                hash: shown.hash,
                neu: offerNewCode(visit.world, actor.typed),
              }}
            />
            <EqualButtons
              first={{ label: words.agree, lang: lang[language] }}
              second={{
                label: words.refuse,
                lang: lang[language],
                formaction: visit.to(`${paths.sheet}/ablehnen`),
              }}
            />
          </Form>
        </>
      )}
      {!draft && sheet.progress !== 'declined' && !sheet.released_at && senderHasIt(sheet, now) && (
        <section class="stack-s">
          {act('angekommen', t.release(fields.sender))}
          <p class="muted small">{t.releaseHint(fields.sender)}</p>
        </section>
      )}
      {sheet.released_at && <p>{t.released(fields.sender)}</p>}
      {handedOver && asking && (
        <Alert tone="warning" title={t.withdrawSure} live>
          <div class="cluster">
            {act('zuruecknehmen', t.withdrawYes)}
            <Form action={visit.to(paths.sheet)} plain>
              <Hidden values={{ code: actor.typed }} />
              <Button kind="secondary">{t.withdrawNo}</Button>
            </Form>
          </div>
        </Alert>
      )}
      {handedOver && !asking && (
        <section class="stack-s">
          <Form action={visit.to(paths.sheet)} plain>
            <Hidden values={{ code: actor.typed, frage: 'zuruecknehmen' }} />
            <Button kind="secondary">{t.withdraw}</Button>
          </Form>
          <p class="muted small">{t.withdrawHint}</p>
        </section>
      )}
      {readers && <SheetReaders visit={visit} found={readers} />}
      {fields.text && !draft && (
        <Details summary={t.yourText}>
          <div lang={lang[language]} dir={direction(language)}>
            {fields.text.paragraphs.map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </div>
        </Details>
      )}
    </div>,
  )
}
