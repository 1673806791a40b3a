import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { readGapKey } from '../../gaps/coverage.ts'
import { networkOf } from '../../web/in-network.ts'
import { formatWords } from '../messages/index.ts'
import { changeFormat, proposeFormat } from '../write-format.ts'
import { FormatForm, sent, typed } from './format-form.tsx'
import { shownFormat } from './of-format.ts'
import { paths } from './paths.ts'

/** An idea; a gap may have given field, group and space (`?luecke=`). */
export const proposePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network || (!network.isLed && !visit.holds('counsellor', 'host', 'lead'))) return visit.notFound()
  const t = formatWords(visit.locale)
  const gapKey = again ? text(again.form, 'gapKey') : (visit.query.get('luecke') ?? '')
  const gap = readGapKey(gapKey)
  return staffPage(
    visit,
    { title: t.proposeTitle, back: paths.list(network.id), again },
    <>
      <p>{t.proposeText}</p>
      <FormatForm
        visit={visit}
        networkId={network.id}
        action={paths.propose(network.id)}
        value={
          again
            ? typed(again.form)
            : {
                title: '',
                about: '',
                fields: gap ? [gap.field] : [],
                targetGroups: gap?.group ? [gap.group] : [],
                areaCode: gap?.space ?? '',
                agreementId: '',
              }
        }
        again={again}
        submit={t.propose}
        gapKey={gap && gapKey}
      />
    </>,
  )
}

export const receiveProposal = async (visit: Visit): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network) return visit.notFound()
  const form = await visit.form()
  const outcome = await proposeFormat(visit.world, visit.actor, {
    networkId: network.id,
    ...sent(form),
    gapKey: text(form, 'gapKey') || null,
  })
  return after(
    visit,
    outcome,
    (id) => visit.redirect(`${paths.one(id)}?ok=neu`),
    (again) => proposePage(visit, again),
  )
}

/** Other words, fields, groups. */
export const editPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await shownFormat(visit)
  if (!shown?.mayWrite) return visit.notFound()
  const t = formatWords(visit.locale)
  const { format } = shown
  return staffPage(
    visit,
    { title: `${t.edit}: ${format.title}`, back: paths.one(format.id), again },
    <FormatForm
      visit={visit}
      networkId={format.networkId}
      action={paths.edit(format.id)}
      value={
        again
          ? typed(again.form)
          : { ...format, areaCode: format.areaCode ?? '', agreementId: format.agreementId ?? '' }
      }
      again={again}
      submit={t.save}
    />,
  )
}

export const receiveEdit = async (visit: Visit): Promise<Response> => {
  const formatId = visit.params.id ?? ''
  const outcome = await changeFormat(visit.world, visit.actor, { formatId, ...sent(await visit.form()) })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.one(formatId)}?ok=1`),
    (again) => editPage(visit, again),
  )
}
