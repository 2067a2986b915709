import { page } from './pages.ts';

const field = (type: string, name: string, label: string) =>
  `<a class="field ${type === 'check' ? 'tick' : ''}" href="https://pdf-field.invalid/?${new URLSearchParams({ type, name, label })}"></a>`;

/** A page with everything that finishing has to do with. */
export const samplePage = page(`
  <p>Words, <strong>strong</strong> ones and <em>others</em>, and a <a href="https://example.com/">link to
  <b>somewhere</b></a> (or by <a href="mailto:ada@example.com" aria-label="Write to Ada">mail</a>).</p>
  <p aria-hidden="true" style="opacity:.2">DRAFT</p>
  <nav><h2>Contents</h2><ol>
    <li><a href="#first"><span>The first part</span> <span data-page-of="first">00</span></a></li>
    <li><a href="#second"><span>The second part</span> <span data-page-of="second">00</span></a></li>
  </ol></nav>
  <p class="page"></p>
  <section><h2 id="first">The first<br>part</h2>
    <ul><li>One</li><li>Two <ul><li>Two and a half</li></ul></li></ul>
    <h4>Two levels down</h4>
    <table><caption>Numbers</caption>
      <thead><tr><td></td><th>A</th><th>B</th></tr></thead>
      <tbody><tr><th>Row</th><td>1</td><td></td></tr><tr><th>Other</th><td></td><td><p>2</p><p>3</p></td></tr></tbody>
    </table>
    <div style="border:1px solid;background:rgb(0 0 0/5%)"><div>A line</div><div>Another line</div></div>
    <figure><svg role="img" aria-label="A square" width="60" height="40"><rect x="5" y="5" width="30" height="30"/>
      <text x="40" y="20">Q</text></svg><figcaption>What the square is</figcaption></figure>
    <svg aria-hidden="true" width="60" height="20"><circle cx="9" cy="9" r="8"/></svg>
  </section>
  <p class="page"></p>
  <section><h2 id="second">The second part</h2>
    <p>Done ${field('check', 'milestone.1', 'The kick-off is held')}</p>
    <p>Name ${field('text', 'name', 'Name of who signs')}</p>
    <p>Date ${field('date', 'date', 'Date of signing')}</p>
    <p>Signature ${field('signature', 'signature', 'Signature of the partner')}</p>
    <a href="https://example.com/card"><h3>A card</h3><p>with words</p></a>
  </section>`);
