import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Form, Hidden, TextArea, TextField } from '#platform/ui/forms.tsx'
import type { Again } from '#platform/ui/staff-page.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import { steeringWords } from '../../steering/messages/index.ts'
import { openPointOf } from '../../steering/point-store.ts'
import { paths as steeringPaths } from '../../steering/web/paths.ts'
import { codeOf, gapKey, type Subject } from '../coverage.ts'
import { gapWords } from '../messages/index.ts'
import { Joint } from './joint.tsx'
import { paths } from './paths.ts'
import type { Seen } from './seen.ts'

/** What comes of a gap, a synergy or a need: a point of the agenda, or an idea. */
export const WhatNow = async ({
  visit,
  seen,
  subject,
  title,
  again,
}: {
  visit: Visit
  seen: Seen
  subject: Subject
  /** What the point is called, to be changed. */
  title: string
  again: Again | undefined
}) => {
  const t = gapWords(visit.locale)
  const key = gapKey(subject, seen.row.around)
  const isThere = await visit.world.look(visit.actor, (tx) => openPointOf(tx, seen.network.id, 'gap', key))
  const space = seen.isWhole ? undefined : codeOf(seen.row.around)
  const errors = again ? visit.errors(again.refusal) : {}
  return (
    <div class="stack no-print">
      <section class="panel stack-s">
        <h2>{t.point}</h2>
        {isThere ? (
          <>
            <p>{t.pointThere}</p>
            <p>
              {isThere.roundId ? (
                <a href={visit.to(steeringPaths.round(seen.network.id, isThere.roundId))}>
                  {steeringWords(visit.locale).rounds.open}
                </a>
              ) : (
                <a href={visit.to(steeringPaths.points(seen.network.id))}>{t.points}</a>
              )}
            </p>
          </>
        ) : (
          <>
            <p>{t.pointText}</p>
            <Form action={visit.to(paths.point(seen.network.id))} label={t.point}>
              <Hidden values={{ feld: subject.field, gruppe: subject.group, raum: space }} />
              <TextField
                name="title"
                label={t.pointTitle}
                value={again ? text(again.form, 'title') : title.slice(0, 140)}
                error={errors.title}
                maxlength={140}
                required
              />
              <TextArea
                name="text"
                label={t.pointNote}
                hint={t.pointNoteHint}
                value={again ? text(again.form, 'text') : ''}
                error={errors.text}
                maxlength={4000}
                rows={3}
                optional
              />
              <ClientDataNote visit={visit} again={again} field={['title', 'text']} />
              <Button>{t.point}</Button>
            </Form>
          </>
        )}
      </section>
      <Joint visit={visit} networkId={seen.network.id} gapKey={key} />
    </div>
  )
}
