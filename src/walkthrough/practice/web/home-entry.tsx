import { homeEntries } from '#matching'
import { type Filling, fill } from '#platform/slots.tsx'
import { Card } from '#platform/ui/content.tsx'
import { peopleWords } from '../messages/public/people-words/index.ts'
import { paths } from '../paths.ts'

/** The start page leads here, too. */
export const fills: readonly Filling[] = [
  fill(homeEntries, (visit) => {
    const t = peopleWords(visit.locale)
    return (
      <Card level={2} title={t.entry} href={visit.to(paths.start)}>
        <p>{t.entryText}</p>
      </Card>
    )
  }),
]
