import { createServer, request, type Server } from 'node:http'

const listening = (server: Server): Promise<string> =>
  new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
    }),
  )
const closing = (server: Server) => (): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

/** What today's browsers say about where a request comes from, and those of old phones do not. */
const unsaid = /^(origin|sec-.*)$/

/** The server as an old phone reaches it: on the way everything is lost that says where a form was. */
export const asOldPhone = async (url: string) => {
  const posts: string[] = []
  const server = createServer((incoming, outgoing) => {
    const headers = Object.fromEntries(
      Object.entries(incoming.headers).filter(([name]) => !unsaid.test(name)),
    )
    if (incoming.method === 'POST') posts.push(incoming.url ?? '')
    const onward = request(`${url}${incoming.url}`, { method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  return { url: await listening(server), posts, close: closing(server) }
}

/** Another site with one page: what an attacker sends people to. */
export const anotherSite = async (html: string) => {
  const server = createServer((_, outgoing) =>
    outgoing.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html),
  )
  return { url: await listening(server), close: closing(server) }
}
