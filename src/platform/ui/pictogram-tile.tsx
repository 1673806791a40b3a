import type { Child, PropsWithChildren } from 'hono/jsx'
import { Pictogram, type PictogramName } from './pictogram.tsx'

export type PictogramTileProps = {
  pictogram: PictogramName
  label: Child
  hint?: Child | undefined
  lang?: string | undefined
  current?: boolean | undefined
} & ({ href: string } | { name: string; value: string; formaction?: string | undefined })

/** A big pictogram with its word: a link, or (sensitive topics travel by POST) a button of the surrounding form. */
export const PictogramTile = (props: PictogramTileProps) => {
  const { pictogram, label, hint, lang, current } = props
  const face = (
    <>
      <Pictogram name={pictogram} size="xl" />
      <span>{label}</span>
      {hint !== undefined && <span class="muted">{hint}</span>}
    </>
  )
  return 'href' in props ? (
    <a class="pictogram-tile" href={props.href} lang={lang} aria-current={current ? 'true' : undefined}>
      {face}
    </a>
  ) : (
    <button
      class="pictogram-tile"
      type="submit"
      name={props.name}
      value={props.value}
      formaction={props.formaction}
      lang={lang}
      aria-current={current ? 'true' : undefined}
    >
      {face}
    </button>
  )
}

/** Tiles side by side: three on a phone of 360 px, two at 320 px, one at 200 % text. */
export const PictogramGrid = ({
  tiles,
  label,
}: PropsWithChildren<{ tiles: readonly PictogramTileProps[]; label?: string | undefined }>) => (
  <ul class="pictogram-grid" aria-label={label}>
    {tiles.map((tile) => (
      <li>
        <PictogramTile {...tile} />
      </li>
    ))}
  </ul>
)
