import { paths as portrait } from '../../portrait/web/paths.ts'

const { exhibition, slides } = portrait

/** Paths of the avenue, after the language. */
export const paths = {
  // For everybody
  slides,
  weekPicture: (id: string, year: number | string) => `${portrait.one(id)}/aktionswoche/${year}/bild`,
  pressPicture: (id: string) => `${portrait.one(id)}/presse-bild`,
  pressText: (id: string) => `${portrait.one(id)}/presse-text`,
  // For whoever makes portraits
  staff: portrait.staff,
  exhibition,
  print: `${exhibition}/drucken`,
  posters: `${exhibition}/plakate.pdf`,
  labels: `${exhibition}/schilder.pdf`,
  leaflet: `${exhibition}/faltblatt.pdf`,
}

/** Which portraits a page or a file is of. */
export const ofStories = (
  path: string,
  ids: readonly string[],
  more: Readonly<Record<string, string>> = {},
) =>
  `${path}?${new URLSearchParams([...ids.map((id) => ['g', id]), ...Object.entries(more)] as [string, string][])}`
