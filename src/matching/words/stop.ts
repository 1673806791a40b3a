/** Words that say nothing about what somebody looks for. */
export const stopWords: readonly string[] = [
  ...'ich du er sie es wir ihr mein meine meinen meinem meiner dein deine sein seine unser unsere'.split(' '),
  ...'der die das den dem des ein eine einen einem einer eines kein keine keinen und oder aber mit ohne'.split(
    ' ',
  ),
  ...'für von vom zu zum zur in im am an auf aus bei beim nach um über unter vor bis durch gegen wegen'.split(
    ' ',
  ),
  ...'ist sind bin war habe hat haben hatte werden wird kann können könnte möchte will muss brauche suche'.split(
    ' ',
  ),
  ...'suchen gibt gerne gern etwas jemand jemanden mir mich dich uns euch sich nicht auch nur sehr mehr noch'.split(
    ' ',
  ),
  ...'wo was wie wer wann warum welche hier da dort bitte hilfe helfen angebot angebote nähe uhr so als wenn'.split(
    ' ',
  ),
  ...'spricht sprechen zwischen'.split(' '),
  ...'i me my you your he she it we they the a an and or but with without for from to in on at of is are am'.split(
    ' ',
  ),
  ...'was have has had can could would want need looking near please help someone some any not no do does this'.split(
    ' ',
  ),
  ...'that who what where how when there too much speaks'.split(' '),
  ...'في من إلى على عن مع أنا أريد هل هو هي أو لا ما كيف أين أحتاج عندي لي أن هذا هذه أبحث كل يوم مساعدة'.split(
    ' ',
  ),
]

/** "Sucht" is addiction, but after or before one of these (folded) it is a verb: "sie sucht Kontakt". */
export const seekers: ReadonlySet<string> = new Set('er sie es man wer jemand'.split(' '))
export const sought: ReadonlySet<string> = new Set(
  `ein eine einen nach neue neuen nette netten kontakt anschluss freunde leute helfer helferinnen paten patinnen
  ehrenamtliche freiwillige mitspieler verstaerkung`.split(/\s+/),
)
