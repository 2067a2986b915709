/** Works out the payback for the reader's own figures, with the code that the build uses; nothing is sent or stored. */
import { payback, type Payback, type PaybackAssumptions, type PaybackTier } from '../../domain/payback.ts';
import { drawBalance } from '../../graphics/balance.ts';
import { money, percent } from '../../i18n/format.ts';

/** How high the drawing is, in pixels. */
export const chartHeight = 150;

/** What the page says to its script. */
export interface PaybackPage {
  readonly assumptions: PaybackAssumptions;
  readonly tiers: readonly PaybackTier[];
  readonly firstRevenueDay: number;
  readonly currency: string;
  readonly language: string;
  /** The answer in words by the quarter in which all is paid back; the first where it is not. */
  readonly answers: readonly string[];
}

/** The figures of the form; null while one of them is no whole number within its bounds. */
function chosen(form: HTMLFormElement, { assumptions }: PaybackPage): PaybackAssumptions | null {
  if (!form.checkValidity()) return null;
  const fields = [...new FormData(form)].map(([name, value]) => [name, Number(value)] as const);
  return { ...assumptions, ...Object.fromEntries(fields) };
}

function drawTable(part: HTMLElement, { quarters, paidBackIn }: Payback, page: PaybackPage): void {
  const inMoney = (amount: number) => money(amount, page.currency, page.language);
  for (const [index, row] of [...part.querySelectorAll('tbody tr')].entries()) {
    const quarter = quarters[index];
    if (!quarter) continue;
    const { deals, revenue, tier, earned, balance } = quarter;
    const texts = [
      String(deals),
      inMoney(revenue),
      `${tier.name}, ${percent(tier.margin, page.language)}`,
      inMoney(earned),
      inMoney(balance),
    ];
    const cells = [...row.querySelectorAll('td')];
    for (const [place, cell] of cells.entries()) cell.textContent = texts[place] ?? '';
    cells.at(-1)?.classList.toggle('below', balance < 0);
    row.classList.toggle('even', quarter.quarter === paidBackIn);
  }
}

function drawChart(part: HTMLElement, { quarters }: Payback): void {
  const { zero, bars } = drawBalance(
    quarters.map(({ balance }) => balance),
    chartHeight,
  );
  for (const [index, rect] of [...part.querySelectorAll('.chart rect')].entries()) {
    const bar = bars[index];
    rect.setAttribute('y', String(bar?.y ?? 0));
    rect.setAttribute('height', String(bar?.height ?? 0));
    rect.classList.toggle('below', bar?.below ?? false);
  }
  const line = part.querySelector('.chart line');
  line?.setAttribute('y1', String(zero));
  line?.setAttribute('y2', String(zero));
}

/** Brings the form of the page to life. */
export function runPayback(): void {
  const part = document.querySelector<HTMLElement>('.payback');
  const form = part?.querySelector('form');
  const text = document.querySelector('#PaybackFigures')?.textContent;
  if (!part || !form || !text) return;
  const page = JSON.parse(text) as PaybackPage;
  const refresh = () => {
    const assumptions = chosen(form, page);
    if (!assumptions) return;
    const result = payback(assumptions, page.tiers, page.firstRevenueDay);
    const answer = part.querySelector('[data-answer]');
    if (answer) answer.textContent = page.answers[result.paidBackIn ?? 0] ?? '';
    drawTable(part, result, page);
    drawChart(part, result);
  };
  form.addEventListener('input', refresh);
  form.addEventListener('reset', () => setTimeout(refresh));
  form.addEventListener('submit', (event) => event.preventDefault());
}
