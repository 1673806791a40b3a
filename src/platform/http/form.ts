/** A submitted form: text as typed, line ends as LF; fields whose name ends in `[]` are lists (without the brackets). */
export type Form = Readonly<Record<string, string | readonly string[]>>

/** Reads a form body (urlencoded or multipart without files); the server bounds its size. */
export const readForm = async (request: Request): Promise<Form> => {
  const body = await request.formData().catch(() => new FormData())
  const form: Record<string, string | string[]> = {}
  for (const [name, value] of body) {
    if (typeof value !== 'string') continue
    // PostgreSQL takes no NUL; nobody types one.
    const text = value.replaceAll('\r\n', '\n').replaceAll('\u0000', '')
    if (name.endsWith('[]')) {
      const list = form[name.slice(0, -2)]
      if (Array.isArray(list)) list.push(text)
      else form[name.slice(0, -2)] = [text]
    } else form[name] = text
  }
  return form
}

export const text = (form: Form, name: string): string => {
  const value = form[name]
  return typeof value === 'string' ? value.trim() : ''
}

export const list = (form: Form, name: string): readonly string[] => {
  const value = form[name]
  return Array.isArray(value) ? value : typeof value === 'string' && value !== '' ? [value] : []
}
