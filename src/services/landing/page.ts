// The first page as HTML, of figures alone: nobody is named on it.

/** What is told of a registry to whoever comes by. */
export interface Figures {
  people: number;
  held: number;
  minorChildren: number;
  /** The last date for which a custody status is reported; absent where there is none. */
  asOf: string | undefined;
  /** The position of the public feed. */
  seq: number;
}

const WAYS: readonly (readonly [href: string, name: string, says: string])[] = [
  ['/docs', 'The explorer', 'every question that can be asked, with examples, to try in the browser'],
  ['/v1/prisoners?limit=20', 'People', 'names in several scripts, sentences, custody, dependent children, as JSON'],
  ['/v1/statistics/prisoners?group_by=custody_status', 'Figures', 'how many, of what, as of when, and what is not known'],
  ['/v1/calendar.ics', 'The calendar', 'anniversaries, hearings and expected releases, for a calendar program'],
  ['/v1/changes.atom', 'What changes', 'for a feed reader; programs follow /v1/changes'],
  ['/v1/ledger', 'The ledger', 'signed heads, by which whoever keeps them can prove later that nothing was rewritten'],
  ['/openapi.yaml', 'openapi.yaml', 'the contract, for programs that write clients'],
];

export function landingHtml({ people, held, minorChildren, asOf, seq }: Figures): string {
  const reported =
    asOf === undefined
      ? 'No custody status is reported yet.'
      : `The latest report of a custody status is as of <time datetime="${asOf}">${asOf}</time>. Each says what was reported then, not what is so now.`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>Political prisoner registry</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/docs/landing.css">
  </head>
  <body>
    <main>
      <h1>Political prisoner registry</h1>
      <p>Who is deprived of liberty for political reasons: each statement with its source and the date for which it holds.</p>
      <dl>
        <div><dt>People</dt><dd>${people}</dd></div>
        <div><dt>In custody by the latest report</dt><dd>${held}</dd></div>
        <div><dt>Minor children of theirs</dt><dd>${minorChildren}</dd></div>
      </dl>
      <p>${reported} Position in the public feed: ${seq}.</p>
      <h2>Where to go</h2>
      <ul>
${WAYS.map(([href, name, says]) => `        <li><a href="${href}">${name}</a>: ${says}</li>`).join('\n')}
      </ul>
      <h2>Something is wrong, or puts somebody in danger?</h2>
      <p>Anybody can say so without a key and without saying who they are: <a href="/docs#/corrections/createCorrection"><code>POST /v1/corrections</code></a>.</p>
    </main>
  </body>
</html>
`;
}
