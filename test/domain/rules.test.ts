import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/domain/content.ts';
import { domainFindings } from '../../src/domain/rules/index.ts';
import { catalogue, type Code } from '../../src/problems/catalogue.ts';
import { explain } from '../../src/problems/finding.ts';
import { brokenContent, criterion, planOf, score, secondPlan } from './brokenContent.ts';
import { item, milestoneOf, sample, samplePartner, today, type DraftContent } from './sample.ts';

/** Findings as `code place`, where the place is `collection/entry:path`, with # before a path that means the key. */
function found(content: DraftContent, asOf = today): string[] {
  const findings = domainFindings(content as unknown as Content, asOf);
  return findings.map(
    ({ code, place: { collection, entry, path, key } }) =>
      `${code} ${collection}/${entry}:${key ? '#' : ''}${path.join('.')}`,
  );
}

describe('the rules of the domain', () => {
  test('find nothing in a sound program', () => {
    expect(found(sample())).toEqual([]);
  });

  test('let a first annual review record what is agreed anew after what it takes over', () => {
    const of = (kind: 'annual-review' | 'recruitment', portal: string) => {
      const content = sample();
      const plan = planOf(content);
      plan.kind = kind;
      plan.progress.push(
        { milestone: 'kickoff', date: '2027-03-01', evidence: 'E' },
        { milestone: 'agreed', date: '2027-03-10', evidence: 'E' },
        { milestone: 'portal', date: portal, evidence: 'E' },
      );
      return found(content, '2027-03-20').filter((each) => each.startsWith('progress-before-dependency'));
    };
    // The plan starts on 1 March 2027.
    expect(of('annual-review', '2025-05-05')).toEqual([]);
    expect([of('annual-review', '2027-03-01').length, of('recruitment', '2025-05-05').length]).toEqual([1, 1]);
  });

  for (const [code, examples] of Object.entries(brokenContent)) {
    test.each(examples)(`report ${code} for %s`, (_name, breakIt, places) => {
      const content = sample();
      breakIt(content);
      const own = found(content).filter((each) => each.startsWith(`${code} `));
      expect(own).toEqual([places].flat().map((place) => `${code} ${place}`));
    });
  }

  test('have an example for every code', () => {
    expect(Object.keys(catalogue).filter((code) => !(code in brokenContent))).toEqual([]);
  });

  test('report one mistake once', () => {
    const single: Code[] = [
      'unknown-id',
      'milestone-cycle',
      'gap-open',
      'forecast-sum',
      'before-agreement',
      'closure-empty',
      'wrong-party',
      'plan-declined',
    ];
    for (const code of single) {
      for (const [name, breakIt] of brokenContent[code] ?? []) {
        const content = sample();
        breakIt(content);
        const others = found(content).filter((each) => !each.startsWith(`${code} `));
        const follow = others.filter(
          (each) => !/^(not-a-working-day|agreement-waits|pin-before|stage-missing)/.test(each),
        );
        expect(follow, name).toEqual([]);
      }
    }
  });

  test('report several mistakes at once', () => {
    const content = sample();
    criterion(content, 3).weight = 60;
    item(content.tiers, 1).data.margin = 5;
    milestoneOf(content, 'demo').dependsOn.push('kid');
    expect(found(content)).toEqual([
      'unknown-id stages/sales-marketing:milestones.1.dependsOn.1',
      'weights-not-100 criteria/c-offering:weight',
      'tier-margin-not-rising tiers/top:margin',
    ]);
  });

  test('leave plans alone that another plan has followed', () => {
    const content = sample();
    Object.assign(planOf(content), { profileVersion: '1', reviewBy: '2027-02-28', start: '2026-02-02', progress: [] });
    item(content.plans).data.commitments = item(content.plans).data.commitments.map((each) => ({ ...each }));
    secondPlan(content, 'acme/second', { follows: 'first' });
    expect(found(content).filter((each) => /outdated|overdue/.test(each))).toEqual([]);
  });

  test('ask nothing of the gaps of a declined partner', () => {
    const content = sample();
    score(content, 'c-skills', 1);
    score(content, 'c-customers', 1);
    expect(found(content)).toEqual(['plan-declined plans/acme/first:scores.c-skills.level']);
  });

  test('bear a second partner without plans and a plan without partner', () => {
    const content = sample();
    content.partners = [
      { id: 'other', data: samplePartner(), body: [] } as unknown as DraftContent['partners'][number],
    ];
    expect(found(content)).toEqual(['unknown-id plans/acme/first:']);
  });

  test('bear a program from which nearly everything is gone', () => {
    const content = sample();
    Object.assign(content, { stages: [], criteria: [], tiers: [], lessons: [], partners: [] });
    expect(found(content).length).toBeGreaterThan(10);
  });
});

describe('the words of a finding', () => {
  test('say what is wrong, why it matters and what to do', () => {
    const content = sample();
    score(content, 'c-customers', 1);
    const [finding] = domainFindings(content as unknown as Content, today);
    expect(finding && explain(finding)).toEqual({
      severity: 'error',
      rule: 'G3',
      message: '“Title of customers” is on level 1, below its minimum 2, and nothing closes this gap.',
      hint: 'Add a closure for c-customers with an action, a milestone or a waiver.',
    });
  });

  test('suggest the id that was probably meant', () => {
    const content = sample();
    content.program.agreement = 'agreedd';
    const [finding] = domainFindings(content as unknown as Content, today);
    expect(finding && explain(finding)).toMatchObject({
      message: 'There is no milestone with the id agreedd, so nothing can be looked up here.',
      hint: 'Did you mean agreed?',
    });
  });

  test('are whole sentences for every example', () => {
    for (const [code, examples] of Object.entries(brokenContent)) {
      for (const [name, breakIt] of examples) {
        const content = sample();
        breakIt(content);
        for (const finding of domainFindings(content as unknown as Content, today)) {
          const { message, hint } = explain(finding);
          for (const words of [message, hint]) {
            expect(words, `${code} ${name}`).toMatch(/[.?]$|…\.$/);
            expect(words, `${code} ${name}`).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
          }
        }
      }
    }
  });
});
