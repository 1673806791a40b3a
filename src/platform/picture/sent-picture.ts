import { z } from 'zod'
import type { Visit } from '../http/visit.ts'
import { type CleanPicture, readPicture } from './read-picture.ts'

/** The picture in the input of an action, as `sentPicture` answers it; what is none is refused with what would do. */
export const cleanPicture = z.custom<CleanPicture>((given) => given instanceof Object, 'platform.noPicture')

/** What was chosen in `PictureField`, painted anew; undefined: nothing, or no picture that is taken. Outside of transactions. */
export const sentPicture = async (visit: Visit): Promise<CleanPicture | undefined> => {
  const file = await visit.file('picture')
  return file && readPicture(file.bytes)
}
