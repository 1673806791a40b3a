/** An error for programs (RFC 9457). `detail` says how to mend it. */
export const problem = (
  status: number,
  title: string,
  detail?: string,
  fields?: Record<string, string>,
): Response =>
  new Response(
    JSON.stringify({
      type: 'about:blank',
      title,
      status,
      ...(detail ? { detail } : {}),
      ...(fields ? { errors: fields } : {}),
    }),
    {
      status,
      headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
    },
  )
