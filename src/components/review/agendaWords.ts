import type { AgendaPoint, Decision } from '../../domain/review/reviewViews.ts';
import type { Speech } from '../../i18n/speak.ts';

/** One point of the agenda in words. */
export function pointWords(
  point: AgendaPoint,
  names: Readonly<Record<'vendor' | 'partner', string>>,
  speech: Speech,
): string {
  const { t, shortDate, money } = speech;
  switch (point.kind) {
    case 'missed':
      return t.review.owes(names[point.party], point.what, shortDate(point.due));
    case 'result': {
      const { actual, target, currency } = point.result;
      return t.review.reachedOf(money(actual, currency), money(target, currency));
    }
    case 'gap':
      return `${point.title}: ${t.review.stands(point.level, point.needed)}`;
    case 'profile':
      return t.review.profileChange(point.version, shortDate(point.date), point.summary);
    case 'dates':
      return dateWords(point, speech);
    case 'decision':
      return decisionWords(point.decision, speech);
  }
}

function dateWords({ title, due, days }: Extract<AgendaPoint, { kind: 'dates' }>, { t, shortDate, language }: Speech) {
  if (days === null) return t.review.newDate(title, shortDate(due));
  const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' });
  return t.review.movedDate(title, shortDate(due), signed.format(days));
}

function decisionWords(decision: Decision, { t, shortDate, money }: Speech): string {
  switch (decision.kind) {
    case 'consequence':
      return t.review.decideConsequence(t.plan.consequences[decision.consequence], decision.what, decision.otherwise);
    case 'tier':
      return t.review.decideTier(decision.name, decision.margin);
    case 'waiver':
      return t.review.decideWaiver(decision.title, shortDate(decision.expires));
    case 'sign':
      return t.review.decideSign(money(decision.target, decision.currency));
  }
}
