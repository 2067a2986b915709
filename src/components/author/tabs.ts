/** Makes tabs of texts that stand below each other, after the tabs pattern of the ARIA practices. */

function select(tabs: readonly HTMLElement[], panels: readonly HTMLElement[], wanted: number): void {
  for (const [index, tab] of tabs.entries()) {
    tab.setAttribute('aria-selected', String(index === wanted));
    tab.tabIndex = index === wanted ? 0 : -1;
    // Found text and links into a hidden panel bring it up.
    if (index === wanted) panels[index]?.removeAttribute('hidden');
    else panels[index]?.setAttribute('hidden', 'until-found');
  }
}

function stepOf(key: string, from: HTMLElement): number {
  const forward = getComputedStyle(from).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
  return key === forward ? 1 : key === back ? -1 : 0;
}

function makeTabs(part: HTMLElement, group: number): void {
  const panels = [...part.querySelectorAll<HTMLElement>(':scope > .tab')];
  const list = document.createElement('div');
  list.setAttribute('role', 'tablist');
  const tabs = panels.map((panel, index) => {
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.setAttribute('role', 'tab');
    tab.id = `Tab-${group}-${index}`;
    tab.textContent = panel.querySelector('.tab-title')?.textContent ?? '';
    panel.id = `Panel-${group}-${index}`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    tab.setAttribute('aria-controls', panel.id);
    tab.addEventListener('click', () => select(tabs, panels, index));
    panel.addEventListener('beforematch', () => select(tabs, panels, index));
    return tab;
  });
  list.addEventListener('keydown', (event) => {
    const at = tabs.findIndex((tab) => tab === event.target);
    const step = stepOf(event.key, list);
    if (at === -1 || step === 0) return;
    const next = (at + step + tabs.length) % tabs.length;
    select(tabs, panels, next);
    tabs[next]?.focus();
  });
  list.append(...tabs);
  part.prepend(list);
  select(tabs, panels, 0);
}

/** Makes tabs of all texts of the page that are marked so. */
export function runTabs(): void {
  for (const [group, part] of [...document.querySelectorAll<HTMLElement>('.tabs')].entries()) makeTabs(part, group);
}
