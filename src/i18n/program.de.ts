import type { ProgramMessages } from './program.en.ts';

/** The German text of the program view. */
export const programDe: ProgramMessages = {
  title: 'Das Programm',
  lead: 'Wer verkauft, wie bald, und wer nicht. Jede Zahl führt zu den Partnern, auf denen sie beruht.',
  asOf: (date) => `Stand ${date}`,
  days: (count) => (count === 1 ? '1 Tag' : `${count} Tage`),
  ofAll: (count, all) => `${count} von ${all}`,
  partners: (count) => (count === 1 ? '1 Partner' : `${count} Partner`),
  nobody:
    'Noch hat niemand unterschrieben, es gibt also nichts zu messen. Die Zahlen beginnen mit der ersten Unterschrift.',
  tooFew: (count) =>
    count === 1
      ? 'Das beruht auf einem einzigen Partner und sagt noch nichts über das Programm.'
      : `Das beruht auf nur ${count} Partnern; ein einziger weiterer kann es umkehren.`,
  none: '–',
  table: 'Dasselbe als Tabelle',

  time: {
    title: 'Zeit bis zum Erstumsatz',
    unsold: 'Noch nicht die Hälfte',
    headline: (sold, signed) => `bis die Hälfte verkauft hatte; ${sold} von ${signed} haben verkauft`,
    headlineOpen: (sold, signed) => `haben verkauft, ${sold} von ${signed}`,
    definition: (deadline) =>
      `Kalendertage von der Unterschrift bis zum Erstumsatz, von allen, die je unterschrieben haben. Wer noch nicht verkauft hat, zählt als wartend bis heute oder bis zum Ende des Vertrags (Kaplan–Meier); ohne sie sähe das Programm schneller aus, als es ist. Das Programm verlangt den Erstumsatz innerhalb von ${deadline} Tagen.`,
    spread: (median, lower, upper, least, most) =>
      `Wer verkauft hat: Median ${median} Tage, die mittlere Hälfte zwischen ${lower} und ${upper}, alle zwischen ${least} und ${most}.`,
    inTime: (count, of) => `Rechtzeitig: ${count} von ${of}, deren Frist abgelaufen ist.`,
    noneDue: 'Noch ist niemandes Frist abgelaufen.',
    curve: 'Anteil mit Erstumsatz, nach Tagen seit der Unterschrift',
    curveSummary: (median, deadline) =>
      `Eine steigende Treppenlinie. Die Hälfte hatte verkauft nach: ${median}. Bis zur Frist: ${deadline}.`,
    deadline: (days, percent) => `Frist, Tag ${days}: ${percent} hatten verkauft`,
    half: (days) => `Hälfte, Tag ${days}`,
    byDay: 'Bis Tag',
    share: 'Hatten verkauft',
    cohorts: 'Nach Halbjahr der Unterschrift',
    cohort: 'Unterschrieben',
    cohortName: (half, year) => `${half}. Halbjahr ${year}`,
    strip: 'Tage bis zum Erstumsatz',
    sold: 'Verkauft',
    medianDay: 'Hälfte bis',
    inTimeShort: 'Rechtzeitig',
    markSold: 'verkauft',
    markWaiting: 'wartet noch, Tage bisher',
    markDeadline: (days) => `Frist, ${days} Tage`,
    markQuartiles: 'mittlere Hälfte derer, die verkauft haben, mit Median',
    past: 'Nach der Frist ohne Umsatz',
    noPast: 'Niemand ist nach der Frist ohne Umsatz.',
    waits: (days) => `${days} seit der Unterschrift`,
    all: (count) => `Alle ${count}`,
    undated: (count) =>
      count === 1
        ? 'Ein Partner ist ausgelassen, weil ein Datum fehlt.'
        : `${count} Partner sind ausgelassen, weil ein Datum fehlt.`,
  },

  contribution: {
    title: 'Anteil aktiver Partner',
    headline: (count, of, from, to) => `${count} von ${of} Partnern hatten Umsatz, ${from} bis ${to}`,
    definition: (months) =>
      `Der Anteil der Partner des Programms, die in den letzten ${months} Monaten Umsatz hatten, in ganzen Quartalen gezählt. Es zählen alle, deren Vertrag am letzten Tag des Zeitraums galt, auch wer gerade erst unterschrieben hat.`,
    bands: { low: 'Niedrig', average: 'Durchschnittlich', good: 'Gut', strong: 'Stark' },
    bandsLead: 'Unter 20 % ist niedrig, ab 20 % durchschnittlich, ab 40 % gut, über 60 % stark.',
    trend: 'Nach dem Quartal, mit dem der Zeitraum endet',
    trendSummary: (first, last) => `Eine Linie von ${first} bis ${last}.`,
    window: 'Zeitraum',
    span: (from, to) => `${from} bis ${to}`,
    rate: 'Anteil',
    band: 'Einstufung',
    sold: 'Mit Umsatz',
  },

  standing: {
    title: 'Wo alle Partner stehen',
    names: {
      selling: 'Verkauft',
      early: 'Noch nicht fällig',
      'never-sold': 'Nie verkauft',
      stopped: 'Aufgehört zu verkaufen',
      ended: 'Beendet',
      prospect: 'Interessenten',
    },
    meanings: {
      selling: (quarters) => `Umsatz in den letzten ${quarters} ganzen Quartalen oder im laufenden.`,
      early: () => 'Kein Umsatz, und die Frist läuft noch.',
      'never-sold': () => 'Kein Umsatz, und die Frist ist abgelaufen.',
      stopped: (quarters) => `Einst Umsatz, keiner in den letzten ${quarters} ganzen Quartalen und seither.`,
      ended: () => 'Der Vertrag ist beendet.',
      prospect: () => 'Nicht unterschrieben.',
    },
    count: 'Partner',
    meaning: 'Was es bedeutet',
  },

  silent: {
    title: 'Stille Partner',
    lead: 'Wer verkaufen sollte und es nicht tut: noch nie, oder nicht mehr. Was die eigenen Daten über den Grund sagen und was als Nächstes zu tun ist.',
    nobody: 'Kein Partner ist still.',
    counts: (never, stopped) => `${never} haben nie verkauft, ${stopped} haben aufgehört.`,
    ofSigned: (silent, selling) => `${silent} sind still, ${selling} verkaufen.`,
    causesOfAll: 'Wahrscheinliche Gründe, über alle',
    rule: 'Woran es zu erkennen ist',
    ranked: 'Zuerst, wer am leichtesten zu gewinnen ist',
    rankedLead: (days) =>
      `Punkte: 2, wenn schon einmal verkauft wurde, 2 für einen Meilenstein in den letzten ${days} Tagen, 1 ohne Lücke, 1, wenn wir selbst etwas versäumt haben, denn das können wir ändern. Abzüglich 1 für jede Lücke und jedes volle stille Jahr, höchstens drei, und 1, wenn niemand akkreditiert ist. Wer ausgeschlossen oder abgelehnt ist, den lässt man gehen, ebenso, wer seit zwei Jahren still ist und im letzten nichts erreicht hat. Daten wissen nicht alles: Fragen Sie, bevor Sie handeln.`,
    kinds: { 'never-sold': 'Nie verkauft', stopped: 'Aufgehört zu verkaufen' },
    neverSold: (date, days) => `Unterschrieben am ${date}, vor ${days} Tagen, und seither nichts verkauft.`,
    stopped: (quarter, quarters, ago) =>
      `Letzter Umsatz in ${quarter}, nach ${quarters === 1 ? 'einem Quartal' : `${quarters} Quartalen`} mit Umsatz; seither ${ago === 1 ? 'ein ganzes Quartal' : `${ago} ganze Quartale`} ohne.`,
    fell: (list) => `Was sich zwischen der ersten und der letzten Bewertung verändert hat: ${list}.`,
    fromTo: (criterion, before, after) => `${criterion} fiel von Ausprägung ${before} auf ${after}`,
    causesTitle: 'Wahrscheinliche Gründe',
    noCause: 'Die Daten zeigen keinen Grund.',
    cause: 'Wahrscheinlicher Grund',
    evidence: 'Beleg',
    since: (date) => ` seit ${date}`,
    levels: (has, needs) => ` (${has}; gebraucht: ${needs})`,
    more: (count) => `und ${count} weitere`,
    points: (points) => (points === 1 ? '1 Punkt' : `${points} Punkte`),
    reason: (what, points) => `${what}: ${points > 0 ? '+' : '−'}${Math.abs(points)}`,
    reasons: {
      'sold-before': 'hat schon verkauft',
      moving: 'ist in Bewegung',
      'no-gap': 'keine Lücke',
      'ours-to-mend': 'liegt an uns',
      gaps: 'Lücken',
      'nobody-accredited': 'niemand akkreditiert',
      'silent-years': 'stille Jahre',
    },
    missing: {
      'no-plan': 'Es gibt keinen Plan.',
      'nobody-accredited': 'Niemand ist als akkreditiert eingetragen.',
    },
    causes: {
      'vendor-commitments': 'Wir haben Zusagen nicht gehalten',
      'vendor-milestones': 'Unsere Meilensteine sind überfällig',
      'no-plan': 'Kein Plan',
      gaps: 'Lücken im Profil',
      'partner-commitments': 'Der Partner hat Zusagen nicht gehalten',
      'partner-milestones': 'Meilensteine des Partners sind überfällig',
      learning: 'Lektionen nicht gelesen',
      'nobody-accredited': 'Niemand akkreditiert',
      'stale-plan': 'Der Plan ruht',
    },
    rules: {
      'vendor-commitments': () => 'Eine unserer Zusagen im aktuellen Plan ist überfällig und nicht gehalten.',
      'vendor-milestones': () => 'Ein Meilenstein, den nur wir verantworten, ist überfällig und nicht erreicht.',
      'no-plan': () => 'Es liegt kein Plan vor.',
      gaps: () => 'Ein Kriterium liegt in der letzten Bewertung unter seinem Minimum.',
      'partner-commitments': () => 'Eine Zusage des Partners ist überfällig und nicht gehalten.',
      'partner-milestones': () =>
        'Ein Meilenstein, den der Partner allein oder mit uns verantwortet, ist überfällig und nicht erreicht.',
      learning: () => 'Der Meilenstein, den die Lektion vorbereitet, ist überfällig und nicht erreicht.',
      'nobody-accredited': () => 'In der Datei des Partners steht niemand, der akkreditiert ist.',
      'stale-plan': (days) =>
        `Etwas ist überfällig und seit ${days} Tagen wurde nichts erreicht, oder die Durchsicht des Plans ist überfällig.`,
    },
    next: {
      'let-go': 'Gehen lassen.',
      'vendor-commitments': 'Zuerst unser eigenes Wort halten:',
      'vendor-milestones': 'Zuerst das Unsere tun:',
      'no-plan': 'Einen Plan vereinbaren oder sich trennen.',
      gaps: 'Die schwerste Lücke schließen:',
      'partner-commitments': 'Fragen, was im Weg steht:',
      'partner-milestones': 'Einen neuen Tag vereinbaren für:',
      learning: 'Die Lektion lesen:',
      'nobody-accredited': 'Eine Person akkreditieren.',
      'stale-plan': 'Die Durchsicht nachholen:',
      ask: 'Fragen, was sich verändert hat.',
    },
    letGo: {
      'knocked-out': 'Gehen lassen: Ein Kriterium ist ein Ausschluss, daran ändern weder Zeit noch Geld etwas.',
      declined: 'Gehen lassen: Die Eignung ist zu gering.',
      'too-long': 'Gehen lassen: seit zwei Jahren still, und im letzten wurde nichts erreicht.',
    },
  },

  rows: {
    figures: {
      signed: () => 'Alle, die je unterschrieben haben, nach Zeit bis zum Erstumsatz',
      sold: () => 'Wer verkauft hat, nach Zeit bis zum Erstumsatz',
      'past-deadline': () => 'Nach der Frist ohne Umsatz',
      undated: () => 'Ausgelassen, weil ein Datum fehlt',
      cohort: (of) => `Unterschrieben im ${of}`,
      counted: (of) => `Gezählt für den Anteil aktiver Partner ${of}, die mit Umsatz zuerst`,
      standing: (of) => of,
      cause: (of) => `Kein Umsatz, und ein wahrscheinlicher Grund ist: ${of}`,
    },
    lead: (count) =>
      count === 1 ? 'Auf einem Partner beruht diese Zahl.' : `Auf ${count} Partnern beruht diese Zahl.`,
    partner: 'Partner',
    standing: 'Stand',
    signed: 'Unterschrieben',
    firstRevenue: 'Erstumsatz',
    days: 'Tage',
    soFar: (days) => `${days} bisher`,
    quarters: 'Quartale mit Umsatz',
    file: 'Datei',
    page: (page, of) => `Seite ${page} von ${of}`,
  },
};
