import type { Child } from 'hono/jsx'
import { BarChart } from '#platform/chart/chart.tsx'
import type { Words } from '#platform/print/document.ts'
import { DataTable } from '#platform/ui/table.tsx'
import type { Told } from '../tell-facts.ts'

/** What is of another language says so, and runs in its own direction. */
const plain = (words: Words): Child =>
  typeof words === 'string'
    ? words
    : words.map((one) => (typeof one === 'string' ? one : <bdi lang={one.language}>{one.text}</bdi>))

/** What a section tells by itself, on a page. `id` makes its tables' ids. */
export const ToldFacts = ({ told, id }: { told: readonly Told[]; id: string }) => (
  <>
    {told.map((one, index) => {
      if (one.is === 'paragraph') return <p class="pre">{plain(one.text)}</p>
      if (one.is === 'list')
        return (
          <ul>
            {one.items.map((item) => (
              <li>{plain(item)}</li>
            ))}
          </ul>
        )
      if (one.is === 'bars') return <BarChart {...one.data} />
      return (
        <DataTable
          id={`${id}-${index}`}
          caption={one.caption}
          columns={one.columns.map(({ title, align }, column) => ({
            key: String(column),
            label: title,
            numeric: align === 'end',
          }))}
          rows={one.rows.map((row) =>
            Object.fromEntries(row.map((cell, column) => [String(column), plain(cell)])),
          )}
        />
      )
    })}
  </>
)
