import type { Child, PropsWithChildren } from 'hono/jsx'
import { Pictogram, type PictogramName } from './pictogram.tsx'
import { useWords } from './words.ts'

export { PictogramGrid, PictogramTile, type PictogramTileProps } from './pictogram-tile.tsx'
export { type Column, DataTable, Pagination } from './table.tsx'

/** Said by screen readers, not seen. */
export const VisuallyHidden = ({ children }: PropsWithChildren) => (
  <span class="kern-sr-only">{children}</span>
)

export type Tone = 'info' | 'success' | 'warning' | 'danger'
const alerts: Record<Tone, { class: string; pictogram: PictogramName }> = {
  info: { class: 'kern-alert kern-alert--info', pictogram: 'info' },
  success: { class: 'kern-alert kern-alert--success', pictogram: 'check' },
  warning: { class: 'kern-alert kern-alert--warning', pictogram: 'warning' },
  danger: { class: 'kern-alert kern-alert--danger', pictogram: 'danger' },
}

/** A box that must be noticed. `live` says it aloud when the page opens (after a change). */
export const Alert = ({
  tone = 'info',
  title,
  live,
  children,
}: PropsWithChildren<{ tone?: Tone | undefined; title?: Child | undefined; live?: boolean | undefined }>) => {
  const t = useWords()
  return (
    <div class={alerts[tone].class} role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
      <div class="alert__row">
        <Pictogram name={alerts[tone].pictogram} size="l" />
        <div class="stack-s">
          {title === undefined ? <VisuallyHidden>{t.alert[tone]}:</VisuallyHidden> : <strong>{title}</strong>}
          {children}
        </div>
      </div>
    </div>
  )
}

/** A thing in a list. With `href` the whole card leads there; buttons inside keep their own aim. */
export const Card = ({
  title,
  href,
  level = 3,
  lang,
  id,
  children,
}: PropsWithChildren<{
  title?: Child | undefined
  href?: string | undefined
  level?: 2 | 3 | 4 | undefined
  /** The language of the title. */
  lang?: string | undefined
  id?: string | undefined
}>) => {
  const Heading = `h${level}` as 'h3'
  return (
    <article class={href ? 'kern-card kern-card--interactive' : 'kern-card'} id={id}>
      <div class="stack-s">
        {title !== undefined && (
          <Heading lang={lang}>
            {href ? (
              <a class="kern-link--stretched" href={href}>
                {title}
              </a>
            ) : (
              title
            )}
          </Heading>
        )}
        {children}
      </div>
    </article>
  )
}

export type BadgeTone = Tone | 'plain' | 'open'
const badges: Record<BadgeTone, string> = {
  plain: 'kern-badge badge--plain',
  open: 'kern-badge badge--open',
  info: 'kern-badge kern-badge--info',
  success: 'kern-badge kern-badge--success',
  warning: 'kern-badge kern-badge--warning',
  danger: 'kern-badge kern-badge--danger',
}

/** A short fact. `open` (dashed) is what is not known yet ("offen: Kinderbetreuung?"). */
export const Badge = ({
  tone = 'plain',
  pictogram,
  lang,
  children,
}: PropsWithChildren<{
  tone?: BadgeTone | undefined
  pictogram?: PictogramName | undefined
  lang?: string | undefined
}>) => (
  <span class={badges[tone]} lang={lang}>
    {pictogram && <Pictogram name={pictogram} size="s" />}
    <span>{children}</span>
  </span>
)

export type Fact = {
  label: Child
  value: Child
  pictogram?: PictogramName | undefined
  lang?: string | undefined
}

/** Label and value, one below the other on the phone, side by side from 48rem on. Facts without a value are left out. */
export const Facts = ({ items }: { items: readonly Fact[] }) => {
  const known = items.filter(({ value }) => value !== undefined && value !== null && value !== '')
  return (
    <dl class={known.some((fact) => fact.pictogram) ? 'facts facts--pictograms' : 'facts'}>
      {known.map((fact) => (
        <div>
          <dt>
            {fact.pictogram && <Pictogram name={fact.pictogram} />}
            {fact.label}
          </dt>
          <dd lang={fact.lang}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Nothing here yet, and what to do about it. */
export const EmptyState = ({
  pictogram = 'search',
  title,
  children,
}: PropsWithChildren<{ pictogram?: PictogramName | undefined; title: Child }>) => (
  <div class="empty stack-s">
    <Pictogram name={pictogram} size="xl" />
    <p>
      <strong>{title}</strong>
    </p>
    {children}
  </div>
)

export type StepState = 'done' | 'current' | 'todo'
const stepClass: Record<StepState, string> = { done: 'is-done', current: 'is-current', todo: 'is-todo' }

/** How far a task has come; the state is also said in words. */
export const Steps = ({ steps }: { steps: readonly { label: Child; state: StepState }[] }) => {
  const t = useWords()
  return (
    <ol class="steps" aria-label={t.steps}>
      {steps.map(({ label, state }, index) => (
        <li class={stepClass[state]} aria-current={state === 'current' ? 'step' : undefined}>
          <span class="steps__dot" aria-hidden="true">
            {state === 'done' ? '✓' : index + 1}
          </span>
          {label}
          <VisuallyHidden> ({t.step[state]})</VisuallyHidden>
        </li>
      ))}
    </ol>
  )
}

/** One step back, above the heading. */
export const BackLink = ({ href, children }: PropsWithChildren<{ href: string }>) => (
  <a class="back" href={href}>
    <Pictogram name="back" size="s" />
    {children ?? useWords().back}
  </a>
)

/** The way from the start to here; the last entry is this page and has no link. */
export const Breadcrumb = ({
  items,
}: {
  items: readonly { label: Child; href?: string | undefined; lang?: string | undefined }[]
}) => (
  <nav aria-label={useWords().breadcrumb}>
    <ol class="breadcrumb">
      {items.map(({ label, href, lang }) => (
        <li lang={lang}>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
      ))}
    </ol>
  </nav>
)

/** More, for those who want it. */
export const Details = ({
  summary,
  open,
  children,
}: PropsWithChildren<{ summary: Child; open?: boolean | undefined }>) => (
  <details class="details" open={open}>
    <summary>{summary}</summary>
    <div class="details__body stack-s">{children}</div>
  </details>
)

/** How to print without a script. */
export const PrintButtonHint = () => <p class="no-print muted small">{useWords().print}</p>
