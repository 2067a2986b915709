import { describe, expect, test } from 'vitest';
import type { Content } from '../../../src/domain/content.ts';
import { planView } from '../../../src/domain/planView.ts';
import { planBoard, type PlanBoard } from '../../../src/domain/program/board/planBoard.ts';
import { item, sample, samplePartner, samplePlan, type DraftContent } from '../sample.ts';

/** Monday, 1 March 2027, is the first day of the plan of the sample; Easter is on 28 March. */
function boardOn(asOf: string, change: (content: DraftContent) => void = () => undefined): PlanBoard {
  const content = sample();
  Object.assign(content.program.deadlines, { staleAfterDays: 45, atRiskAfterDays: 14 });
  for (const each of item(content.plans).data.commitments) each.metOn = '2027-03-01';
  change(content);
  const sound = content as unknown as Content;
  return planBoard(
    sound,
    sound.plans.map(({ id }) => planView(sound, id, asOf)),
  );
}
const healthOn = (asOf: string, change?: (content: DraftContent) => void) => item(boardOn(asOf, change).plans).health;
const progress = (entries: Readonly<Record<string, string>>) => (content: DraftContent) =>
  void (item(content.plans).data.progress = Object.entries(entries).map(([milestone, date]) => ({
    milestone,
    date,
    evidence: 'Seen.',
  })));
const all = ['kickoff', 'agreed', 'portal', 'test-order', 'kit', 'call', 'demo', 'won', 'second', 'accredited'];

describe('a plan on the board', () => {
  test('has not begun before its first day, and is on track on it', () => {
    expect(healthOn('2027-02-28')).toBe('to-come');
    expect(healthOn('2027-03-01')).toBe('on-track');
  });

  test('is at risk once a milestone on the critical path is late', () => {
    expect(healthOn('2027-03-02')).toBe('at-risk');
    expect(item(boardOn('2027-03-02').plans).reasons).toEqual([
      { kind: 'critical-late', title: 'Title of kickoff', due: '2027-03-01' },
    ]);
  });

  test('is at risk by a commitment of either side alone', () => {
    const open = (index: number) => (content: DraftContent) => {
      const commitment = item(item(content.plans).data.commitments, index);
      delete commitment.metOn;
      delete commitment.milestone;
      commitment.by = '2027-02-28';
    };
    expect(item(boardOn('2027-03-01', open(0)).plans).reasons).toEqual([{ kind: 'partner-overdue', count: 1 }]);
    expect(item(boardOn('2027-03-01', open(1)).plans)).toMatchObject({
      health: 'at-risk',
      reasons: [{ kind: 'vendor-overdue', count: 1 }],
      overdue: [{ party: 'vendor', what: 'Help.', due: '2027-02-28', owner: 'Manager' }],
    });
  });

  test('is at risk when first revenue is expected later than the program bears, and not a day before', () => {
    const slipped = (atRiskAfterDays: number) => (content: DraftContent) => {
      // The call, due on 25 March, was reached so late that everything after it moves.
      progress({
        kickoff: '2027-03-01',
        agreed: '2027-03-15',
        portal: '2027-03-17',
        kit: '2027-03-19',
        call: '2027-04-15',
        'test-order': '2027-03-24',
      })(content);
      content.program.deadlines.atRiskAfterDays = atRiskAfterDays;
    };
    const days = item(boardOn('2027-04-15', slipped(1500)).plans).forecast.days;
    expect(days).toBeGreaterThan(14);
    // The demo was due before; its lateness would put the plan at risk as well.
    const onlyRevenue = (limit: number) =>
      item(
        boardOn('2027-04-08', (content) => {
          slipped(limit)(content);
          item(content.plans).data.progress = item(content.plans).data.progress.map((each) =>
            each.milestone === 'call' ? { ...each, date: '2027-04-08' } : each,
          );
        }).plans,
      ).reasons.map(({ kind }) => kind);
    expect(onlyRevenue(0)).toContain('revenue-late');
    expect(onlyRevenue(1500)).not.toContain('revenue-late');
  });

  test('is stalled once something is late and nothing was reached for longer than the program bears', () => {
    // From 1 March to 15 April are 45 days.
    expect(healthOn('2027-04-15')).toBe('at-risk');
    expect(healthOn('2027-04-16')).toBe('stalled');
    expect(healthOn('2027-04-16', progress({ kickoff: '2027-03-02' }))).toBe('at-risk');
    expect(item(boardOn('2027-04-16').plans).reasons[0]).toEqual({
      kind: 'no-progress',
      since: '2027-03-01',
      days: 46,
    });
  });

  test('is complete when nothing is open', () => {
    const done = progress(Object.fromEntries(all.map((id) => [id, '2027-03-01'])));
    expect(item(boardOn('2027-06-01', done).plans)).toMatchObject({ health: 'complete', stage: null, late: 0 });
  });

  test('stands in the stage of the milestone that is expected next', () => {
    const done = progress({ kickoff: '2027-03-01', agreed: '2027-03-15' });
    expect(item(boardOn('2027-03-01').plans).stage).toMatchObject({ id: 'management', number: 1 });
    expect(item(boardOn('2027-03-16', done).plans).stage).toMatchObject({ id: 'operational' });
  });
});

describe('the board', () => {
  const follow = (content: DraftContent) => {
    const second = samplePlan({ start: '2028-03-06', follows: 'first', kind: 'annual-review', reviewBy: '2029-03-01' });
    content.plans.push({ id: 'acme/second', data: second as DraftContent['plans'][number]['data'], body: [] });
  };

  test('leaves out what another plan follows, and whom the verdict declines', () => {
    expect(boardOn('2027-03-01', follow).plans.map(({ id }) => id)).toEqual(['acme/second']);
    const knockedOut = (content: DraftContent) => {
      const score = item(content.plans).data.scores['c-skills'];
      if (score) score.level = 1;
    };
    expect(boardOn('2027-03-01', knockedOut)).toMatchObject({ plans: [], declined: ['acme'], owners: [] });
  });

  test('takes the progress of the plan before for progress', () => {
    const moved = (content: DraftContent) => {
      progress({ kickoff: '2028-05-01' })(content);
      follow(content);
    };
    expect(item(boardOn('2028-05-10', moved).plans).health).toBe('at-risk');
    expect(item(boardOn('2028-05-10', follow).plans).health).toBe('stalled');
  });

  test('gives each person of the vendor their open work, by date', () => {
    const { owners } = boardOn('2027-03-02', (content) => {
      delete item(item(content.plans).data.commitments, 1).metOn;
    });
    const [vic] = owners;
    expect(owners).toHaveLength(1);
    expect(vic).toMatchObject({ id: 'vic', name: 'Vic', leads: ['acme/first'] });
    // Ten milestones, all owned by both, and one commitment.
    expect(vic?.tasks).toHaveLength(11);
    expect(vic?.tasks[0]).toMatchObject({
      kind: 'milestone',
      id: 'kickoff',
      due: '2027-03-01',
      expected: '2027-03-02',
    });
    expect(vic?.tasks.map(({ due }) => due)).toEqual(vic?.tasks.map(({ due }) => due).toSorted());
  });

  test('takes what is done off their lists', () => {
    const { owners } = boardOn('2027-03-02', progress({ kickoff: '2027-03-01' }));
    expect(owners[0]?.tasks.map(({ id }) => id)).not.toContain('kickoff');
    expect(owners[0]?.tasks).toHaveLength(9);
  });

  test('lets the role lead that the program names, and gives everybody an address of their own', () => {
    const people = [
      { name: 'Zoë Ångström', role: 'boss', email: 'a@example.com' },
      { name: 'Zoe Angstrom', role: 'manager', email: 'b@example.com' },
      { name: '张伟', role: 'manager' },
    ];
    const board = boardOn('2027-03-01', (content) => {
      content.program.planLead = 'manager';
      item(content.partners).data = samplePartner({ vendorTeam: people }) as DraftContent['partners'][number]['data'];
    });
    expect(item(board.plans).lead.name).toBe('Zoe Angstrom');
    expect(board.owners.map(({ id }) => id).toSorted()).toEqual(['owner', 'zoe-angstrom', 'zoe-angstrom-2']);
  });
});
