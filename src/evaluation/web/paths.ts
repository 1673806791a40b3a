/** URLs of the chapter, without the language. */
export const paths = {
  figures: '/auswertung',
  csv: (period: string) => `/auswertung.csv?quartal=${period}`,
} as const
