/** A page whose looks are recorded: what is looked at on it, by the name that the record has for it. */
export interface Looked {
  readonly name: string;
  readonly path: string;
  readonly parts: Readonly<Record<string, string>>;
  /** A key that is pressed first. */
  readonly press?: '/';
}

/** What frames every page. */
const frame = {
  page: 'body',
  top: 'header.top',
  menu: 'nav.menu',
  'menu heading': 'nav.menu h2',
  main: 'main',
  'page title': 'h1',
  footer: 'main footer',
};

const reading = {
  'menu, this page': 'nav.menu [aria-current=page]',
  'above the title': '.trail',
  lead: '.lead',
  'on this page': 'nav.contents',
  'next and previous': '.neighbours a',
};

const prose = {
  paragraph: '.prose > p',
  'second heading': '.prose > h2',
  callout: '.callout',
  reference: '.reference',
};

/** The pages that show each way in which the handbook is drawn. */
export const looked: readonly Looked[] = [
  {
    name: 'home',
    path: '',
    parts: {
      ...frame,
      promise: '.promise',
      question: '.question',
      'question heading': '.question h2',
      'way on': '.onward',
      elements: '.elements',
      'not for you': '.not-for-you',
      'journey lane': '.journey .lane',
      'critical point': '.journey .point.critical',
      'tiers in brief': '.ladder',
      margin: '.ladder .margin',
      chapters: '.chapters',
    },
  },
  {
    name: 'chapter',
    path: 'handbook/the-first-120-days/',
    parts: { ...frame, ...reading, ...prose, term: '.explained', steps: '.steps', table: '.prose table' },
  },
  {
    name: 'stage',
    path: 'stages/management/',
    parts: {
      ...frame,
      ...reading,
      ...prose,
      'both sides': '.facing',
      legend: '.legend',
      milestones: '.entries',
      milestone: '.entry',
      'critical milestone': '.entry.critical',
      rail: '.entry .rail',
    },
  },
  {
    name: 'criterion',
    path: 'profile/funding/',
    parts: {
      ...frame,
      lead: '.lead',
      scale: '.scale',
      level: '.scale li',
      'ideal level': '.scale .ideal',
      facing: '.facing',
    },
  },
  {
    name: 'self-check',
    path: 'fit/',
    parts: {
      ...frame,
      lead: '.lead',
      'not for you': '.first',
      choice: '.choice',
      'mark of a scale': '.scale-mark',
      'below the minimum': '.scale-mark .below',
      progress: '.fit-progress',
      result: '.result',
    },
  },
  {
    name: 'journey',
    path: 'stages/',
    parts: {
      ...frame,
      lead: '.lead',
      drawing: '.drawing',
      'critical path': '.timeline .path',
      lane: '.timeline .lane',
      stage: '.outline',
      line: '.outline .line li',
      'critical line': '.outline .line .critical',
      'share of the vendor': '.share .vendor',
    },
  },
  {
    name: 'tiers',
    path: 'tiers/',
    parts: {
      ...frame,
      lead: '.lead',
      ladder: '.ladder',
      margin: '.ladder .margin',
      tread: '.ladder .tread',
      payback: '.payback',
      answer: '.payback .answer',
      chart: '.payback .chart',
    },
  },
  {
    name: 'search',
    path: 'glossary/',
    press: '/',
    parts: {
      terms: 'main dl',
      term: 'main dt',
      meaning: 'main dd',
      field: 'input[type=search], input[type=text]',
    },
  },
];
