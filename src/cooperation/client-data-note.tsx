import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import type { Again } from '#platform/ui/staff-page.tsx'
import { looksLikeClientData } from './client-data.ts'
import { clientDataWords } from './client-data-words.ts'

/**
 * Inside a form, above its buttons: asks again where a text looks like data about a client. The answer is sent as
 * `noClient` and holds for exactly this text (`askAboutClients`). Nothing where nothing was asked.
 * @param field name of the text that was asked about, or of all of them; the ids are the same
 */
export const ClientDataNote = ({
  visit,
  again,
  field,
}: {
  visit: Visit
  again: Again | undefined
  field: string | readonly string[]
}) => {
  if (again?.refusal.key !== 'cooperation.clientData') return null
  const t = clientDataWords(visit.locale)
  const fields = [field].flat()
  const first = fields.find((name) => looksLikeClientData(text(again.form, name)).length > 0) ?? fields[0]
  return (
    <Alert tone="warning" title={t.ask}>
      <p>{t.askText}</p>
      <Buttons>
        <ButtonLink kind="secondary" href={`#${first}`}>
          {t.change}
        </ButtonLink>
        <Button kind="secondary" name="noClient" value={String(again.refusal.values?.confirmation ?? '')}>
          {t.keep}
        </Button>
      </Buttons>
    </Alert>
  )
}
