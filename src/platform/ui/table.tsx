import type { Child } from 'hono/jsx'
import { Pictogram } from './pictogram.tsx'
import { useWords } from './words.ts'

export type Column<Key extends string = string> = {
  key: Key
  label: Child
  numeric?: boolean | undefined
  lang?: string | undefined
}

const headerClass = (numeric: boolean | undefined) =>
  numeric ? 'kern-table__header kern-table__header--numeric' : 'kern-table__header'
const cellClass = (numeric: boolean | undefined) =>
  numeric ? 'kern-table__cell kern-table__cell--numeric' : 'kern-table__cell'

/**
 * A table with a caption. On a phone each row stands for itself, every value beside the name of its column; a table
 * that is still too wide scrolls inside its own region, which takes the focus so that arrow keys can scroll it.
 * `id` must be unique on the page. The first column names the row, unless `rowHeader` is false.
 */
export const DataTable = <Key extends string>({
  id,
  caption,
  columns,
  rows,
  empty,
  rowHeader = true,
}: {
  id: string
  caption: Child
  columns: readonly Column<Key>[]
  rows: readonly Record<Key, Child>[]
  /** Said instead of rows. */
  empty?: Child | undefined
  rowHeader?: boolean | undefined
}) => {
  const t = useWords()
  return (
    <section class="kern-table-responsive" aria-labelledby={`${id}-caption`} tabindex={0}>
      <table class="kern-table" id={id}>
        <caption id={`${id}-caption`}>{caption}</caption>
        <thead class="kern-table__head">
          <tr>
            {columns.map((column) => (
              <th class={headerClass(column.numeric)} scope="col" lang={column.lang}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="kern-table__body">
          {rows.length === 0 ? (
            <tr>
              <td class="kern-table__cell table-empty" colspan={columns.length}>
                {empty ?? t.noRows}
              </td>
            </tr>
          ) : (
            rows.map((row) => (
              <tr class="kern-table__row">
                {columns.map(({ key, label, lang, numeric }, index) =>
                  index === 0 && rowHeader ? (
                    <th class={headerClass(numeric)} scope="row">
                      {row[key]}
                    </th>
                  ) : (
                    <td class={cellClass(numeric)}>
                      <span class="table-label" lang={lang}>
                        {label}
                      </span>
                      <div>{row[key]}</div>
                    </td>
                  ),
                )}
              </tr>
            ))
          )}
        </tbody>
      </table>
    </section>
  )
}

/** Previous and next, with "Seite 2 von 5" between; nothing where one page is enough. Pages count from 1. */
export const Pagination = ({
  page,
  pages,
  href,
}: {
  page: number
  pages: number
  href: (page: number) => string
}) => {
  const t = useWords()
  if (pages <= 1) return null
  return (
    <nav class="pagination" aria-label={t.pages}>
      {page > 1 ? (
        <a class="back" href={href(page - 1)} rel="prev">
          <Pictogram name="back" size="s" />
          {t.previous}
        </a>
      ) : (
        <span />
      )}
      <span>{t.page(page, pages)}</span>
      {page < pages ? (
        <a class="back back--next" href={href(page + 1)} rel="next">
          {t.next}
          <Pictogram name="arrow" size="s" />
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
