/** What `/konto?ok=…` may say. */
export const accountMessages = ['passwort', 'mail', 'link', 'pin', 'codes', 'passkey', 'sitzung'] as const
export type AccountMessage = (typeof accountMessages)[number]
