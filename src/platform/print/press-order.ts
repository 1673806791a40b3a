/** What the press is asked; `document` is what `prepare` made, as JSON, with the names of its pictures. */
export interface Order {
  readonly id: number
  readonly document: string
  readonly pictures: readonly Uint8Array[]
}
export type Pages = { readonly id: number } & ({ readonly bytes: Uint8Array } | { readonly error: string })

/** How the template calls a picture of the order. */
export const pictureFile = (at: number): string => `/picture-${at}`
