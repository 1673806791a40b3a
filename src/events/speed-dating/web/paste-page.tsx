import { type Form as Fields, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { type NoTable, tableText } from '#platform/import/table-text.ts'
import { Alert, Details } from '#platform/ui/content.tsx'
import { Button, FileField, Form, TextArea } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { type Imported, type ImportWrong, importDatingTable } from '../import-tables.ts'
import { datingWords } from '../messages/index.ts'
import { paths } from './paths.ts'
import { eventIdOf, readyDating } from './seen-dating.ts'

type Whose = 'betriebe' | 'bewerber'
const mostShown = 100

/** A table as a file or pasted; afterwards line by line what was wrong, and all of it stands there to be mended. */
const page = async (
  visit: Visit,
  whose: Whose,
  {
    again,
    form,
    imported,
    noTable,
  }: { again?: Again; form?: Fields; imported?: Imported; noTable?: NoTable } = {},
): Promise<Response> => {
  const found = await readyDating(visit)
  if (!found) return visit.notFound()
  const { event } = found
  const t = datingWords(visit.locale).paste
  const isFirms = whose === 'betriebe'
  const list = isFirms ? paths.firms(event.id) : paths.applicants(event.id)
  return staffPage(
    visit,
    { title: isFirms ? t.firms : t.applicants, back: list, again },
    <div class="stack-l">
      {imported && <Result visit={visit} imported={imported} list={list} />}
      <Form files action={visit.to(isFirms ? paths.pasteFirms(event.id) : paths.pasteApplicants(event.id))}>
        <FileField
          name="file"
          label={t.file}
          hint={t.fileHint}
          accept=".xlsx,.csv,.txt"
          error={noTable && t.noTable[noTable]}
          optional
        />
        <TextArea
          name="text"
          label={t.text}
          hint={t.hint}
          value={text(form ?? again?.form ?? {}, 'text')}
          rows={12}
          optional
        />
        <Button>{t.send}</Button>
      </Form>
      <Details summary={t.columns} open={!imported}>
        <ul>
          {(isFirms ? t.firmColumns : t.applicantColumns).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Details>
    </div>,
  )
}

const Result = ({ visit, imported, list }: { visit: Visit; imported: Imported; list: string }) => {
  const t = datingWords(visit.locale).paste
  const { kept, wrong } = imported
  return (
    <>
      <Alert tone={kept > 0 ? 'success' : 'warning'} live>
        <p>
          {kept > 0 ? t.kept(kept) : t.nothingKept} <a href={visit.to(list)}>{t.toList}</a>
        </p>
      </Alert>
      {wrong.length > 0 && (
        <Alert tone="warning" title={t.wrongTitle(wrong.length)}>
          <ul>
            {wrong.slice(0, mostShown).map((one) => (
              <li>{saidOf(visit, one)}</li>
            ))}
          </ul>
          {wrong.length > mostShown && <p>{t.more(wrong.length - mostShown)}</p>}
        </Alert>
      )}
    </>
  )
}

const saidOf = (visit: Visit, one: ImportWrong): string => {
  const t = datingWords(visit.locale).paste
  const value = 'value' in one ? (one.value ?? '') : ''
  const other = 'other' in one ? (one.other ?? '') : ''
  const said = t.wrong[one.what](value, other)
  return one.line > 0 ? `${t.line(one.line)}: ${said}` : said
}

const receive =
  (whose: Whose) =>
  async (visit: Visit): Promise<Response> => {
    const form = await visit.form()
    const file = await visit.file('file')
    // Not trimmed: tabs at the ends are empty cells.
    const pasted = typeof form.text === 'string' ? form.text : ''
    const read = file ? await tableText(file.bytes) : { text: pasted }
    if ('wrong' in read) return page(visit, whose, { form, noTable: read.wrong })
    return after(
      visit,
      await importDatingTable(visit.world, visit.actor, {
        eventId: eventIdOf(visit),
        whose,
        text: read.text,
      }),
      (imported) =>
        page(visit, whose, { form: imported.wrong.length > 0 ? { text: read.text } : {}, imported }),
      (again) => page(visit, whose, { again, form: { text: read.text } }),
    )
  }

export const pasteFirmsPage = (visit: Visit) => page(visit, 'betriebe')
export const receiveFirmsTable = receive('betriebe')
export const pasteApplicantsPage = (visit: Visit) => page(visit, 'bewerber')
export const receiveApplicantsTable = receive('bewerber')
