/** URLs of the chapter, without the language. */
export const paths = {
  choose: (serviceId: string, profile?: string | undefined) =>
    `/weitergabe/${serviceId}${profile ? `?profil=${profile}` : ''}`,
  hint: (serviceId: string) => `/weitergabe/${serviceId}/hinweis`,
  slip: (serviceId: string) => `/weitergabe/${serviceId}/zettel`,
  warm: (serviceId: string) => `/weitergabe/${serviceId}/warm`,
  warmAgain: (serviceId: string) => `/weitergabe/${serviceId}/warm/sprache`,
  draft: (id: string) => `/weitergabe/entwurf/${id}`,
  copy: (id: string) => `/weitergabe/ausdruck/${id}`,
  done: '/weitergabe/fertig',
  list: '/uebergaben',
  one: (id: string) => `/uebergaben/${id}`,
  step: (id: string) => `/uebergaben/${id}/schritt`,
  takeOver: (id: string) => `/uebergaben/${id}/uebernehmen`,
  passOn: (id: string) => `/uebergaben/${id}/abgeben`,
  answer: (token: string) => `/antwort/${token}`,
  openAnswer: (token: string) => `/antwort/${token}/oeffnen`,
  closeAnswer: (token: string) => `/antwort/${token}/schliessen`,
  sheet: '/zettel',
} as const
