// Before the first paint, so that a chosen theme never flashes. A file of its own, since no page may hold a script.
try {
  const theme = localStorage.getItem('theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; the theme of the system serves then.
}
