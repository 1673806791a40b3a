import { noonOf } from '#platform/berlin-time.ts'
import { shortDate } from '#platform/i18n.ts'
import { newId } from '#platform/secrets.ts'
import { Facts } from '#platform/ui/content.tsx'
import { Button, Form } from '#platform/ui/forms.tsx'
import { type Strength, strengthText } from '../../strengths.ts'
import { pathWords } from '../messages/index.ts'
import { Carried } from './carried.tsx'
import { type Opened, openedPage } from './opened.tsx'
import { hoursText } from './own-cards.tsx'
import { paths } from './paths.ts'

export interface Chosen {
  readonly house: { readonly id: string; readonly name: string }
  readonly name: string
  readonly role: string
  readonly from: string
  readonly until: string
  readonly quarters: number | null
  readonly strengths: readonly Strength[]
}

/** Exactly what the house will see; nothing is sent yet. */
export const showCheck = (of: Opened, chosen: Chosen): Promise<Response> => {
  const { visit } = of
  const t = pathWords(visit.locale)
  const day = (text: string) => shortDate(visit.locale, noonOf(text))
  // Sent twice, it is the same.
  const id = newId()
  const again = (tun: string, label: string, kind: 'primary' | 'secondary') => (
    <Form action={visit.to(paths.send)} plain>
      <Carried of={of} values={{ tun, id }} />
      <Button kind={kind}>{label}</Button>
    </Form>
  )
  return openedPage(
    of,
    { title: t.checkTitle },
    <>
      <p>{t.checkText}</p>
      <Facts
        items={[
          { label: t.house, value: <bdi>{chosen.house.name}</bdi> },
          { label: t.name, value: <bdi>{chosen.name}</bdi> },
          { label: t.role, value: <bdi>{chosen.role}</bdi> },
          { label: t.period, value: t.fromTo(day(chosen.from), day(chosen.until)) },
          {
            label: t.sentHours,
            value: chosen.quarters === null ? t.withoutHours : hoursText(visit.locale, chosen.quarters),
          },
          {
            label: t.strengths,
            value:
              chosen.strengths.map((one) => strengthText(visit.locale, one)).join(' · ') || t.noStrengths,
          },
        ]}
      />
      <p>{t.checkNotSeen}</p>
      <div class="cluster">
        {again('senden', t.sendNow, 'primary')}
        {again('aendern', t.change, 'secondary')}
      </div>
    </>,
  )
}
