import { visitor } from '../actor.ts'
import { isLocale, type Locale } from '../i18n.ts'
import { platformWords } from '../messages/index.ts'
import { unbrokenReferencesIn } from '../references.ts'
import type { Refusal } from '../refusal.ts'
import { withFormToken } from '../ui/form-token.ts'
import { Shell } from '../ui/shell.tsx'
import type { World } from '../world.ts'
import { assetPath } from './assets.ts'
import { readFile, readForm } from './form.ts'
import { formTokenOf } from './form-token.ts'
import type { Account, Visit } from './visit.ts'

/** All a page needs of one request. */
export const makeVisit = (parts: {
  world: World
  request: Request
  locale: Locale
  params: Readonly<Record<string, string>>
  account: Account | undefined
  address: string
}): Visit => {
  const { world, request, locale, params, account, address } = parts
  const url = new URL(request.url)
  const first = url.pathname.split('/')[1] ?? ''
  const path = isLocale(first) ? url.pathname.slice(first.length + 1) || '/' : '/'
  const to = (target: string): string => `/${locale}${target}`
  const say = (refusal: Refusal): string => speak(world, locale, refusal.key, refusal.values ?? {})
  const visit: Visit = {
    world,
    locale,
    actor: account?.member ?? visitor,
    account,
    request,
    url,
    path,
    params,
    // PostgreSQL takes no NUL, and nobody types one.
    query: new URLSearchParams(
      [...url.searchParams].map(([name, value]): [string, string] => [name, value.replaceAll('\u0000', '')]),
    ),
    form: () => readForm(request),
    file: (name) => readFile(request, name),
    address,
    to,
    holds: (...roles) => roles.some((role) => account?.member.roles.includes(role)),
    page: async (options, body) => {
      const proof = formTokenOf(request, world.config)
      const open = account?.locked ? undefined : account
      const shell = (
        <Shell
          title={options.title}
          locale={locale}
          // A POST's answer has no address of its own: it says what brings it back, or the links go to the start.
          path={request.method === 'GET' ? `${path}${url.search}` : '/'}
          again={options.again}
          brand={{
            operator: world.config.operator.name === 'Trittstein' ? undefined : world.config.operator.name,
          }}
          assets={{
            css: assetPath('app.css'),
            scripts: [...(open ? ['session-lock.js'] : []), ...(options.scripts ?? [])].map(assetPath),
          }}
          notice={noticeOf(world, locale, account)}
          menu={menuOf(world, locale, path, open)}
          footer={world.chapters
            .flatMap((chapter) => chapter.footer ?? [])
            .map((item) => ({ href: to(item.path), label: item.label(locale) }))}
          account={
            account && {
              name: account.name,
              organization: account.organizationName,
              href: to('/konto'),
              signOutAction: to('/abmelden'),
              lock: open && {
                seconds: world.config.lockMinutes * 60,
                path: to('/gesperrt/jetzt'),
                herePath: to('/gesperrt/da'),
                typedPath: to('/gesperrt/getippt'),
              },
            }
          }
          mainLocale={options.staff ? (locale === 'en' ? 'en' : 'de') : undefined}
          wide={options.wide}
          quickExit={options.quickExit}
          hasErrors={options.hasErrors}
        >
          {body}
        </Shell>
      )
      const html = unbrokenReferencesIn(await withFormToken(proof?.token, () => shell.toString()))
      return new Response(`<!doctype html>${html}`, {
        status: options.status ?? 200,
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'cache-control': options.opened
            ? 'no-store, no-transform'
            : options.noStore || account || proof || request.method !== 'GET'
              ? 'no-store'
              : 'no-cache',
          'content-language': locale === 'de-leicht' ? 'de' : locale,
          ...(proof?.cookie ? { 'set-cookie': proof.cookie } : {}),
        },
      })
    },
    redirect: (target, ...cookies) => {
      const headers = new Headers({ location: to(target), 'cache-control': 'no-store' })
      for (const cookie of cookies) headers.append('set-cookie', cookie)
      return new Response(null, { status: 303, headers })
    },
    notFound: () => messagePage(visit, 'notFound'),
    say,
    errors: (refusal) =>
      Object.fromEntries(
        Object.entries(refusal.fields ?? {}).map(([field, key]) => [field, speak(world, locale, key, {})]),
      ),
  }
  return visit
}

/** What every page must say: that data are invented, or, to staff, that hand-overs are off. */
const noticeOf = (world: World, locale: Locale, account: Account | undefined): string | undefined => {
  const t = platformWords(locale)
  if (world.config.demo) return t.demo
  return account && !world.config.handover ? t.noHandover : undefined
}

/** The search first, then the chapters floor by floor. */
const menuOf = (world: World, locale: Locale, path: string, account: Account | undefined) =>
  world.chapters
    .flatMap((chapter) => chapter.menu ?? [])
    .filter((item) => !item.roles || item.roles.some((role) => account?.member.roles.includes(role)))
    .sort((a, b) => Number(b.path === '/') - Number(a.path === '/'))
    .map((item) => ({
      href: `/${locale}${item.path}`,
      label: item.label(locale),
      current: item.path === '/' ? path === '/' : path === item.path || path.startsWith(`${item.path}/`),
    }))

const speak = (
  world: World,
  locale: Locale,
  key: string,
  values: Record<string, string | number>,
): string => {
  const own: Record<string, string> = platformWords(locale)
  const [chapter, word] = key.split('.')
  if (chapter === 'platform' && word && own[word]) return own[word]
  for (const { refusals } of world.chapters) {
    const said = refusals?.(locale, key, values)
    if (said !== undefined) return said
  }
  return own.wrong ?? key
}

const pages = {
  notFound: { status: 404, title: 'notFoundTitle', text: 'notFoundText' },
  error: { status: 500, title: 'errorTitle', text: 'errorText' },
  busy: { status: 503, title: 'busyTitle', text: 'busyText' },
  crossSite: { status: 403, title: 'errorTitle', text: 'crossSite' },
  unproven: { status: 403, title: 'errorTitle', text: 'unproven' },
  wrongMethod: { status: 405, title: 'notFoundTitle', text: 'wrongMethod' },
  unreadable: { status: 400, title: 'errorTitle', text: 'unreadable' },
  tooLarge: { status: 413, title: 'errorTitle', text: 'tooLarge' },
  fileTooLarge: { status: 413, title: 'errorTitle', text: 'fileTooLarge' },
  tooLong: { status: 414, title: 'errorTitle', text: 'addressTooLong' },
  tooOften: { status: 429, title: 'tooOftenTitle', text: 'tooOften' },
} as const
export type MessageKind = keyof typeof pages

/** A page that only says what went wrong and where to go on. */
export const messagePage = async (visit: Visit, kind: MessageKind): Promise<Response> => {
  const t = platformWords(visit.locale)
  const { status, title, text } = pages[kind]
  const answer = await visit.page(
    { title: t[title], status, noStore: true },
    <div class="stack">
      <h1>{t[title]}</h1>
      <p>{t[text]}</p>
      <p>
        <a href={visit.to('/')}>{t.toStart}</a>
      </p>
    </div>,
  )
  if (kind === 'busy') answer.headers.set('retry-after', '5')
  return answer
}
