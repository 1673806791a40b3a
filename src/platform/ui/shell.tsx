import type { Child, PropsWithChildren } from 'hono/jsx'
import { direction, type Locale, lang } from '../i18n.ts'
import { Button, Form, Hidden } from './forms.tsx'
import { type Again, Languages } from './languages.tsx'
import { Mark } from './mark.tsx'
import { Pictogram } from './pictogram.tsx'
import { LocaleContext, uiWords } from './words.ts'

export type MenuItem = {
  href: string
  label: string
  current?: boolean | undefined
  lang?: string | undefined
}

export type Account = {
  name: string
  organization?: string | undefined
  /** One's own account: how one signs in, where one is signed in. */
  href?: string | undefined
  /** Where the sign-out form posts, and the hidden fields it needs. */
  signOutAction: string
  /** When and how the screen locks by itself (client/session-lock.ts); undefined where it is locked. */
  lock?: { seconds: number; path: string; herePath: string; typedPath: string } | undefined
  fields?: Record<string, string> | undefined
}

export type ShellProps = {
  title: string
  locale: Locale
  /** The current path without locale prefix, with query, for the language links: `/angebote?near=10115`. */
  path: string
  /** Instead of the links, where the page is the answer of a form. */
  again?: Again | undefined
  brand: {
    product?: string | undefined
    operator?: string | undefined
    imprintHref?: string | undefined
    privacyHref?: string | undefined
  }
  /** URLs of files from `dist/assets/manifest.json`; `brandCss` may set the custom properties again. */
  assets: {
    css: string
    icon?: string | undefined
    brandCss?: string | undefined
    scripts?: readonly string[] | undefined
  }
  /** A line above everything ("Demodaten: …"). */
  notice?: Child | undefined
  menu?: readonly MenuItem[] | undefined
  account?: Account | undefined
  /** The main part is in another language than the frame (staff pages under /ar/ are German). */
  mainLocale?: Locale | undefined
  /** Beside accessibility and sign-in. */
  footer?: readonly MenuItem[] | undefined
  /** For tables and columns; pages to read and forms stay narrow. */
  wide?: boolean | undefined
  /** A link that leaves at once, for pages about violence; a string is the address it goes to. */
  quickExit?: boolean | string | undefined
  /** Puts "Fehler:" before the title, so that screen readers say it first. */
  hasErrors?: boolean | undefined
  description?: string | undefined
  /** More for `<head>`. */
  head?: Child | undefined
}

const dir = (locale: Locale) => direction(locale)

const MenuList = ({ items }: { items: readonly MenuItem[] }) => (
  <ul class="menu__list">
    {items.map((item) => (
      <li>
        <a href={item.href} lang={item.lang} aria-current={item.current ? 'page' : undefined}>
          {item.label}
        </a>
      </li>
    ))}
  </ul>
)

const AccountBox = ({ locale, account, wide }: { locale: Locale; account: Account; wide?: boolean }) => {
  const t = uiWords(locale)
  return (
    <div class={wide ? 'account account--wide' : 'account'}>
      <p>
        <span class="kern-sr-only">{t.signedInAs} </span>
        <a href={account.href}>
          <bdi>{account.name}</bdi>
        </a>
        {account.organization && <span class="muted">{account.organization}</span>}
      </p>
      <Form plain action={account.signOutAction}>
        <Hidden values={account.fields ?? {}} />
        <Button kind="tertiary" pictogram="signOut">
          {t.signOut}
        </Button>
      </Form>
    </div>
  )
}

/** The menu twice: folded on the phone (no script needed), in a row from 48rem on; only one is displayed. */
const Menu = ({ locale, menu = [], account }: Pick<ShellProps, 'locale' | 'menu' | 'account'>) => {
  const t = uiWords(locale)
  if (menu.length === 0 && !account) return null
  return (
    <nav class="menu" aria-label={t.menu}>
      <details class="menu--phone">
        <summary>
          <Pictogram name="menu" />
          {t.menu}
        </summary>
        {menu.length > 0 && <MenuList items={menu} />}
        {account && <AccountBox locale={locale} account={account} />}
      </details>
      {menu.length > 0 && (
        <div class="menu--wide">
          <MenuList items={menu} />
        </div>
      )}
    </nav>
  )
}

const Masthead = (props: ShellProps) => {
  const { locale, brand } = props
  const t = uiWords(locale)
  const product = brand.product ?? 'Trittstein'
  return (
    <header class="masthead">
      <div class="wrap wrap--wide masthead__row">
        <a class="brand" href={`/${locale}/`} title={t.home}>
          <Mark />
          <span>
            <span class="brand__name">{product}</span>
            {brand.operator && (
              <span class="brand__operator" lang="de">
                {brand.operator}
              </span>
            )}
          </span>
        </a>
        <Languages locale={locale} path={props.path} again={props.again} />
        {props.account && <AccountBox locale={locale} account={props.account} wide />}
        <Menu locale={locale} menu={props.menu} account={props.account} />
      </div>
    </header>
  )
}

const Foot = ({ locale, brand, footer = [], account }: ShellProps) => {
  const t = uiWords(locale)
  const links = [
    { href: `/${locale}/barrierefreiheit`, label: t.accessibility },
    ...footer,
    ...(account ? [] : [{ href: `/${locale}/anmelden`, label: t.signIn }]),
  ]
  return (
    <footer class="foot">
      <nav class="wrap wrap--wide" aria-label={t.footer}>
        <ul class="foot__list">
          {links.map((link) => (
            <li>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
          {brand.privacyHref && (
            <li>
              <a href={brand.privacyHref}>{t.privacy}</a>
            </li>
          )}
          <li>
            {brand.imprintHref ? (
              <a href={brand.imprintHref}>{t.imprint}</a>
            ) : (
              <p class="foot__place muted">{t.imprintMissing}</p>
            )}
          </li>
        </ul>
      </nav>
    </footer>
  )
}

/** The Deutscher Wetterdienst: public, harmless, quick. */
const harmless = 'https://www.dwd.de/'

/** The frame of every page, from `<html>` on; the doctype comes from the renderer. Children are the main part. */
export const Shell = (props: PropsWithChildren<ShellProps>) => {
  const { locale, brand, assets, quickExit } = props
  const lock = props.account?.lock
  const t = uiWords(locale)
  const main = props.mainLocale ?? locale
  const product = brand.product ?? 'Trittstein'
  const title = props.title === product ? product : `${props.title} – ${product}`
  return (
    <html lang={lang[locale]} dir={dir(locale)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{props.hasErrors ? `${t.errorInTitle} ${title}` : title}</title>
        {props.description && <meta name="description" content={props.description} />}
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="stylesheet" href={assets.css} />
        {assets.brandCss && <link rel="stylesheet" href={assets.brandCss} />}
        {assets.icon && <link rel="icon" type="image/svg+xml" href={assets.icon} />}
        {assets.scripts?.map((script) => (
          <script type="module" src={script} />
        ))}
        {props.head}
      </head>
      <body
        class="page"
        data-lock-after={lock?.seconds}
        data-lock-path={lock?.path}
        data-here-path={lock?.herePath}
        data-typed-path={lock?.typedPath}
      >
        <a class="skip" href="#main">
          {t.skip}
        </a>
        {quickExit && (
          <nav class="quick-exit" aria-label={t.quickExit}>
            <div class="wrap wrap--wide">
              <a href={typeof quickExit === 'string' ? quickExit : harmless} rel="noreferrer nofollow">
                {t.quickExit}
              </a>
            </div>
          </nav>
        )}
        {props.notice && (
          <aside class="notice" aria-label={t.alert.info}>
            <div class="wrap wrap--wide">{props.notice}</div>
          </aside>
        )}
        <Masthead {...props} />
        <main
          class={props.wide ? 'wrap wrap--wide' : 'wrap'}
          id="main"
          tabindex={-1}
          lang={main === locale ? undefined : lang[main]}
          dir={main === locale ? undefined : dir(main)}
        >
          <LocaleContext.Provider value={main}>{props.children}</LocaleContext.Provider>
        </main>
        <Foot {...props} />
      </body>
    </html>
  )
}
