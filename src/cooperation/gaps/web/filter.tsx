import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Button, ButtonLink, Buttons, Form, Hidden, Select } from '#platform/ui/forms.tsx'
import { vocabularyWords } from '../../messages/public/index.ts'
import { fieldIds, targetGroups } from '../../vocabulary.ts'
import { gapWords } from '../messages/index.ts'
import { paths } from './paths.ts'
import type { Seen } from './seen.ts'

/** Which space, field and group. */
export const Filter = ({ visit, seen }: { visit: Visit; seen: Seen }) => {
  const t = gapWords(visit.locale)
  const named = vocabularyWords(staffLocale(visit.locale))
  const { field, group, space } = seen.wanted
  const isMap = visit.query.get('karte') === '1'
  return (
    <Form plain method="get" action={visit.to(paths.list(seen.network.id))} label={t.show}>
      {isMap && <Hidden values={{ karte: '1', wert: visit.query.get('wert') ?? undefined }} />}
      <div class="stack">
        <div class="grid">
          <Select
            name="raum"
            label={t.space}
            options={seen.area.spaces.map(({ code, name }) => ({ value: code, label: name, lang: 'de' }))}
            value={space}
            empty={t.whole(seen.area.whole.name)}
          />
          <Select
            name="feld"
            label={t.field}
            options={fieldIds.map((id) => ({ value: id, label: named.fields[id] }))}
            value={field}
            empty={t.all}
          />
          <Select
            name="gruppe"
            label={t.group}
            options={targetGroups.map((id) => ({ value: id, label: named.targetGroups[id] }))}
            value={group}
            empty={t.all}
          />
        </div>
        <Buttons>
          <Button kind="secondary">{t.show}</Button>
          {(field || group || space) && (
            <ButtonLink kind="tertiary" href={visit.to(paths.list(seen.network.id))}>
              {t.reset}
            </ButtonLink>
          )}
        </Buttons>
      </div>
    </Form>
  )
}
