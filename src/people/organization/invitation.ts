/** How long an invitation holds, in days. */
export const invitationDays = 7
/** Expired ones stay in the list, to be sent again, for so many days more. */
export const expiredDays = 30

const day = 86_400_000
export const expiryOf = (now: Date): Date => new Date(now.getTime() + invitationDays * day)
export const isOpen = ({ expires_at }: { readonly expires_at: Date }, now: Date): boolean => expires_at > now

const spelled: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/**
 * The user name of somebody without a mailbox, made from their name and three digits: `toni.probe.417`. It is made
 * and never chosen, so that nobody learns by asking for one which names are taken.
 * @param digits three random digits
 */
export const userName = (name: string, digits: string): string => {
  const plain = name
    .toLowerCase()
    .replace(/[äöüß]/g, (sign) => spelled[sign] ?? sign)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/g, '.')
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 40)
  return `${plain || 'zugang'}.${digits}`
}
