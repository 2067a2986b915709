// Functions that run in the page. Each is sent there as text, so it can use nothing from outside itself.

/** Where the first of each part stands, how it is set, and how far it keeps from what is above it. */
export function placesOf(selectors: readonly string[]): string[] {
  const grid = (length: number) => Math.round(length / 4) * 4;
  return selectors.map((selector) => {
    const part = document.querySelector(selector);
    if (!part) return 'absent';
    if (!part.checkVisibility({ visibilityProperty: true })) return 'hidden';
    const { x, width } = part.getBoundingClientRect();
    const style = getComputedStyle(part);
    const family = style.fontFamily.split(',')[0]!.replaceAll(/['"]/g, '');
    const type = `${style.fontSize}/${style.lineHeight} ${style.fontWeight} ${family}`;
    const space = `margin ${style.marginTop} padding ${style.paddingTop}`;
    // What is inline or drawn is as wide as its words or its data say.
    const isBlock = !/inline|contents/.test(style.display) && !(part instanceof SVGElement);
    return `${isBlock ? `from ${grid(x)} to ${grid(x + width)}, ` : ''}${type}, ${space}`;
  });
}

/** The colours of the first of each part. */
export function coloursOf(selectors: readonly string[]): string[] {
  const hex = (colour: string) => {
    const [red, green, blue, alpha = '1'] = colour.match(/[\d.]+/g) ?? [];
    if (blue === undefined || alpha === '0') return colour.startsWith('rgb') ? 'none' : colour;
    const parts = [red, green, blue].map((part) => Number(part).toString(16).padStart(2, '0'));
    return `#${parts.join('')}${alpha === '1' ? '' : ` ${alpha}`}`;
  };
  return selectors.map((selector) => {
    const part = document.querySelector(selector);
    if (!part) return 'absent';
    const style = getComputedStyle(part);
    if (part instanceof SVGElement) return `fill ${hex(style.fill)}, stroke ${hex(style.stroke)} ${style.strokeWidth}`;
    const line = (side: 'Top' | 'Left') =>
      style[`border${side}Style`] === 'none'
        ? ''
        : `, ${side.toLowerCase()} line ${style[`border${side}Width`]} ${hex(style[`border${side}Color`])}`;
    return `${hex(style.color)} on ${hex(style.backgroundColor)}${line('Top')}${line('Left')}`;
  });
}
