/** A balance by quarter as bars that stand on a zero line or hang below it. */
export interface BalanceDrawing {
  readonly zero: number;
  readonly bars: readonly { readonly y: number; readonly height: number; readonly below: boolean }[];
}

/**
 * Places the bars in a drawing of this height; all of them are on one scale.
 * @param balances in any one currency
 */
export function drawBalance(balances: readonly number[], height: number): BalanceDrawing {
  const top = Math.max(0, ...balances);
  const bottom = Math.min(0, ...balances);
  const unit = height / Math.max(top - bottom, 1);
  const zero = Math.round(top * unit * 10) / 10;
  const bars = balances.map((balance) => {
    const size = Math.round(Math.abs(balance) * unit * 10) / 10;
    return { y: balance < 0 ? zero : zero - size, height: size, below: balance < 0 };
  });
  return { zero, bars };
}
