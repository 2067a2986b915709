import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../site/command.ts';

const text = (path: string) => readFileSync(join(root, path), 'utf8');
const scripts = (JSON.parse(text('package.json')) as { scripts: Record<string, string> }).scripts;

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly 'timeout-minutes': number;
  readonly 'runs-on': string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const blast = '.github/workflows/blast-radius.yml';
const comment = '.github/workflows/blast-radius-comment.yml';
const large = '.github/workflows/large-program.yml';
const paths = ['.github/workflows/ci.yml', '.github/workflows/pages.yml', large, blast, comment];
/** The jobs that may do more than read the code, with what they may. */
const rights: Readonly<Record<string, object>> = {
  '.github/workflows/pages.yml': { deploy: { pages: 'write', 'id-token': 'write' } },
  [comment]: { comment: { actions: 'read', 'pull-requests': 'write' } },
};
const workflows = new Map(paths.map((path) => [path, parse(text(path)) as Workflow]));
const stepsOf = (path: string): Step[] => Object.values(workflows.get(path)?.jobs ?? {}).flatMap(({ steps }) => steps);
/** The scripts of package.json that some commands name. */
const named = (commands: string) => [...commands.matchAll(/npm run (?:-s )?([\w-]+)/g)].map(([, name = '']) => name);

describe.each(paths)('%s', (path) => {
  const workflow = workflows.get(path);

  test('may read the code and nothing else, but for the jobs that publish or comment', () => {
    expect(workflow?.permissions).toEqual({ contents: 'read' });
    const more = Object.entries(workflow?.jobs ?? {}).flatMap(([name, { permissions }]) =>
      permissions ? [[name, permissions]] : [],
    );
    expect(Object.fromEntries(more)).toEqual(rights[path] ?? {});
  });

  test('uses actions of one commit each, and says which version that is', () => {
    const used = text(path)
      .split('\n')
      .filter((line) => /\buses:/.test(line));
    expect(used.length > 2).toBe(path !== comment);
    expect(used.filter((line) => !/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('keeps no key to the repository beside the code', () => {
    const checkouts = stepsOf(path).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.every((step) => step.with?.['persist-credentials'] === false)).toBe(true);
  });

  test('runs no words that others choose', () => {
    expect(stepsOf(path).filter(({ run }) => run?.includes('${{'))).toEqual([]);
    expect(Object.keys(workflow?.on ?? {})).not.toContain('pull_request_target');
  });

  test('ends by itself, on one machine that is named', () => {
    for (const job of Object.values(workflow?.jobs ?? {})) {
      expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
      expect(job['runs-on']).toMatch(/^ubuntu-\d+\.\d+$/);
    }
  });

  test('runs scripts that there are', () => {
    const commands = stepsOf(path).map(({ run = '' }) => run);
    expect(named(commands.join('\n')).filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('what a pull request does', () => {
  const runsOf = (path: string) => stepsOf(path).map(({ run = '' }) => run);

  test('is found out where no secret is and nothing may be written', () => {
    expect(Object.keys(workflows.get(blast)?.on ?? {})).toEqual(['pull_request']);
    expect(text(blast)).not.toMatch(/secrets\.|github\.token|: write/);
    expect(runsOf(blast).join('\n')).toContain('npm run -s diff -- HEAD^1 --format markdown');
  });

  test('is named without partners where everybody reads', () => {
    expect(runsOf(blast).join('\n')).toContain('names=--unnamed\nif [ "$PRIVATE" = true ]; then names=; fi');
  });

  test('is posted by a job that runs nothing of the pull request', () => {
    expect(workflows.get(comment)?.on).toEqual({ workflow_run: { workflows: ['Blast radius'], types: ['completed'] } });
    expect(parse(text(blast))).toMatchObject({ name: 'Blast radius' });
    expect(stepsOf(comment).every(({ uses }) => uses === undefined)).toBe(true);
    expect(runsOf(comment).join('\n')).not.toMatch(/npm|node|git |\. found|(ba)?sh found|eval|source/);
  });
});

describe('a large program', () => {
  test('is printed by as many machines as it has parts, and joined from all of them', () => {
    const jobs = parse(text(large)) as { jobs: { part: { strategy: { matrix: { part: number[] } } } } };
    const parts = jobs.jobs.part.strategy.matrix.part;
    const runs = stepsOf(large).map(({ run = '' }) => run);
    expect(runs.join('\n')).toContain(`--shard "$PART/${parts.length}" --cache ".channelbook/part-$PART"`);
    expect(runs.join('\n')).toContain(`--merge ${parts.map((part) => `.channelbook/part-${part}`).join(',')}`);
    expect(runs.filter((run) => run.includes('--as-of "${DAY:0:10}"'))).toHaveLength(2);
  });
});

describe('the public recipes', () => {
  test('try the commands of the README and lint', () => {
    const runs = stepsOf('.github/workflows/ci.yml').map(({ run }) => run);
    expect(runs).toEqual(expect.arrayContaining(['bash .ci/run', 'npm run lint', 'npm audit signatures']));
  });

  test('publish the public handbook and nothing else', () => {
    const uploads = stepsOf('.github/workflows/pages.yml').filter(({ uses }) => uses?.includes('upload'));
    expect(uploads.map((step) => step.with?.['path'])).toEqual(['dist/handbook']);
  });

  test('publish from the main branch only', () => {
    expect(workflows.get('.github/workflows/pages.yml')?.on).toMatchObject({ push: { branches: ['main'] } });
  });

  test('keep no keys of share links in a cache', () => {
    const caches = stepsOf('.github/workflows/pages.yml').filter(({ uses }) => uses?.startsWith('actions/cache@'));
    expect(caches.map((step) => String(step.with?.['path']).trim().split('\n'))).toEqual([
      ['.channelbook', '!.channelbook/shares.json'],
    ]);
  });
});

describe('.gitlab-ci.yml', () => {
  const file = parse(text('.gitlab-ci.yml')) as Record<string, Record<string, never> & { script?: string[] }>;
  const pages = file['pages'] as unknown as {
    artifacts: { paths: string[] };
    pages: { publish: string };
    rules: { if: string }[];
  };

  test('publishes the public handbook and nothing else, from the main branch only', () => {
    expect(pages.artifacts.paths).toEqual(['dist/handbook']);
    expect(pages.pages.publish).toBe('dist/handbook');
    expect(pages.rules).toEqual([{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }]);
  });

  test('names its image by a full version', () => {
    expect((file['default'] as unknown as { image: string }).image).toMatch(/^node:\d+\.\d+\.\d+-\w+$/);
  });

  test('tries the commands of the README and lint, and runs scripts that there are', () => {
    const commands = Object.values(file).flatMap((job) => job.script ?? []);
    expect(commands).toEqual(expect.arrayContaining(['bash .ci/run', 'npm run lint', 'npm audit signatures']));
    expect(named(commands.join('\n')).filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the container of the internal edition', () => {
  const lines = text('scripts/deploy/Containerfile').split('\n');
  const values = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));

  test('begins with an image of a full version and runs without rights', () => {
    expect(values('FROM')).toEqual([
      expect.stringMatching(/^docker\.io\/library\/nginx:\d+\.\d+\.\d+-alpine\d+\.\d+$/),
    ]);
    expect(values('USER')).toEqual(['101:101']);
  });

  test('holds the internal edition and its configuration, and sends no more to be built', () => {
    const copied = values('COPY').map((value) => value.split(' ')[0] ?? '');
    const sent = text('scripts/deploy/Containerfile.dockerignore')
      .split('\n')
      .filter((line) => /^[*!]/.test(line));
    expect(copied.toSorted()).toEqual(['dist/internal', 'scripts/deploy/nginx.conf']);
    expect(sent).toEqual(['*', '!dist/internal', '!scripts/deploy/nginx.conf']);
    expect(existsSync(join(root, 'scripts/deploy/nginx.conf'))).toBe(true);
  });
});
