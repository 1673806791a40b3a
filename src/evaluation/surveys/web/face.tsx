import { raw } from 'hono/html'
import type { Answer } from '../survey.ts'

/** Mouths from a smile to a frown; each beside its word, so that neither shape nor colour must be seen. */
const mouths: Readonly<Record<Exclude<Answer, 0>, string>> = {
  5: 'M80 144q48 60 96 0z',
  4: 'M84 150q44 36 88 0',
  3: 'M88 164h80',
  2: 'M84 176q44-36 88 0',
  1: 'M80 184q48-56 96 0z',
}

/** Inner drawing of a face in a box of 256, drawn with strokes alone. */
export const faceShape = (answer: Exclude<Answer, 0>): string =>
  `<circle cx="128" cy="128" r="100"/><path d="M96 100v8M160 100v8"/><path d="${mouths[answer]}"/>`

const strokes =
  'fill="none" stroke="currentColor" stroke-width="14" stroke-linecap="round" stroke-linejoin="round"'

/** A face as a decoration beside its word. */
export const Face = ({ answer }: { answer: Exclude<Answer, 0> }) => (
  <svg class="pictogram pictogram--l" viewBox="0 0 256 256" aria-hidden="true">
    {raw(`<g ${strokes}>${faceShape(answer)}</g>`)}
  </svg>
)
