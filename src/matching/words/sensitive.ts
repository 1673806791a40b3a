/**
 * Parts of words that tell of illness, addiction, debt, violence, prison or need, wherever they stand in a compound
 * ("Methadonprogramm", "Privatinsolvenz"). `angst-`: a word begins with it; `-angst`: a word ends with it, so that
 * "Klangstunde" has none. With umlauts: "Häftling", "Haeftling" and "Haftling" are all found.
 */
export const sensitiveParts: readonly string[] = [
  ...['adhs-', 'aids-', 'amputi', 'asthma', 'autis-', 'autismus', 'behinder', 'betäub', 'demenz', 'diabet'],
  ...['diagnos', 'epilep', 'hepatit', 'hiv-', 'krank', 'krebs', 'medikament', 'pflegegrad', 'schlaganf'],
  ...['schmerz', 'sklerose', 'therap', 'tumor', 'schwanger', 'abtreib'],
  ...['ängst-', '-angst', '-ängste', '-ängsten', 'anorex', 'bipolar', 'borderline', 'bulimi', 'burnout'],
  ...['depress', 'essgestört', 'essstörung', 'esstörung', 'magersu', 'panik', 'psych', 'ptbs-', 'schizo'],
  ...['selbsthilfe', 'selbstmord', 'selbstverletz', 'suizid', 'trauma', 'zwangsstör'],
  ...['abhängig', 'alkohol', 'drogen', 'entgift', 'entzug', 'heroin', 'kokain', 'methadon', 'substitut'],
  ...['sucht', 'süchte', 'süchtig', 'schuldn', 'schulden', 'verschuld', 'überschuld', 'schufa'],
  ...['gepfänd', 'inkasso', 'insolvenz', 'pfändung'],
  ...['obdachlos', 'räumung', 'wohnungslos', 'zwangsräum', '-unterhalt', 'unterhalts'],
  ...['frauenhäus', 'gewalt', 'missbräuch', 'misshandl', 'stalking', 'zwangsheir'],
  ...['gefängnis', 'haftanstalt', 'haftentl', 'haftstraf', 'häftling', 'untersuchungshaft'],
]

/** Harmless words, or parts of them, in which one of these stands by chance: they are taken out before. */
export const harmlessParts: readonly string[] = [
  ...['gesucht', 'besucht', 'versucht-', 'untersucht-', 'durchsucht-', 'ersucht-', 'aufsucht-', 'aussucht'],
  ...['sehnsucht', 'sehnsüchtig', 'eifersucht', 'eifersüchtig'],
  ...['unabhängig', 'altersabhängig', 'einkommensabhängig', 'wetterabhängig'],
  ...['krankenpfleg', 'krankenschwester', 'gewaltenteil', 'gewaltfrei', 'gewaltig-', 'gewaltlos'],
  ...['traumarbeit', 'traumausbild', 'traumausflu', 'traumauto'],
  ...['aufräumung', 'schneeräumung', 'unterhaltsam'],
]

/**
 * Further words and phrases that tell of such things, also of family law, residence and benefits, in all languages.
 * They are found by their stem; none of them holds one of the parts above.
 */
export const sensitiveWords: readonly string[] = [
  ...['schlägt mich', 'bedroht', 'opfer', 'mahnung', 'kiffen', 'reha', 'krise', 'trauer', 'hebamme'],
  ...['trennung', 'scheidung', 'sorgerecht', 'jugendamt', 'haft', 'vorbestraft', 'asyl', 'abschiebung'],
  ...['schwul', 'lesbisch', 'queer', 'trans', 'bürgergeld', 'grundsicherung'],
  ...['violence', 'abuse', 'debt', 'debts', 'addiction', 'alcohol', 'drugs', 'ill', 'illness', 'cancer'],
  ...['disability', 'pregnant', 'pregnancy', 'abortion', 'divorce', 'separation', 'suicide', 'anxiety'],
  ...['self help', 'eviction', 'homeless'],
  ...['عنف', 'ديون', 'إدمان', 'كحول', 'مخدرات', 'مرض', 'مريض', 'سرطان', 'اكتئاب', 'حامل', 'طلاق', 'انفصال'],
  ...['إجهاض', 'لجوء', 'انتحار', 'إعاقة', 'نفسي'],
  ...['borç', 'şiddet', 'bağımlılık', 'hamile', 'boşanma', 'depresyon'],
  ...['борги', 'насильство', 'вагітна', 'депресія', 'розлучення'],
  ...['долги', 'насилие', 'беременна', 'депрессия', 'развод'],
]
