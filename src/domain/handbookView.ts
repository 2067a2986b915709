import type { Criterion } from '../schema/criterion.ts';
import type { Lesson } from '../schema/lesson.ts';
import { usedAssets } from './assets.ts';
import type { Content, Entry } from './content.ts';
import { criticalPath } from './criticalPath.ts';
import { learningLoad, lessonLink, momentOf } from './learning.ts';
import { milestoneViews, named, titlesOf } from './milestoneViews.ts';
import { paybackView } from './paybackView.ts';
import { planView } from './planView.ts';
import { programModel, type ProgramModel } from './programModel.ts';
import { resolveReferences, type ReferenceIndex } from './references.ts';
import { programSchedule } from './programSchedule.ts';
import { stageViews } from './stageViews.ts';
import { tierReach } from './tierReach.ts';
import { tierViews } from './tierViews.ts';
import type { CriterionView, HandbookView, IsoDate, LessonView, MomentView, ProfileView } from './views.ts';
import { known } from './known.ts';

/**
 * Everything that the handbook of one edition shows.
 * @param content what that edition may see, without errors
 * @param asOf the day that "late" and "next" hang on
 */
export function handbookView(content: Content, asOf: IsoDate): HandbookView {
  const model = programModel(content);
  const schedule = programSchedule(model);
  const path = criticalPath(schedule, content.program.firstRevenue);
  const titles = titlesOf(model.milestones);
  const milestones = milestoneViews(model, schedule, path);
  const tiers = tierViews(model);
  const reach = tierReach(tiers, milestones);
  return {
    program: content.program,
    asOf,
    profile: profileView(content, model),
    stages: stageViews(model, milestones),
    tiers,
    tierReach: reach,
    payback: paybackView(content.program, tiers, reach, milestones),
    moments: momentViews(model),
    learning: learningLoad(model, schedule, named(titles, content.program.learning.firstConversation)),
    chapters: chapterViews(content, model),
    terms: termViews(content),
    assets: assetsOfPages(content),
    samplePlans: content.plans.filter(({ data }) => data.public).map(({ id }) => planView(content, id, asOf)),
  };
}

/** The files that pages fetch: drawings stand in the pages themselves. */
function assetsOfPages({ assets, criteria, stages, tiers, lessons, chapters, partners, plans }: Content) {
  const entries = [...criteria, ...stages, ...tiers, ...lessons, ...chapters, ...partners, ...plans];
  const used = usedAssets(
    assets,
    entries.map(({ body }) => body),
  );
  return used.filter(({ type }) => type !== 'image/svg+xml');
}

function profileView({ profile }: Content, { criteria, references }: ProgramModel): ProfileView {
  const { version, effective, summary, notForYouIf, changes } = profile;
  return {
    version,
    effective,
    summary,
    notForYouIf,
    changes,
    criteria: criteria.map((criterion) => criterionView(criterion, references)),
  };
}

function criterionView({ id, data, body }: Entry<Criterion>, references: ReferenceIndex): CriterionView {
  const { assumptions: _internal, ...rest } = data;
  return { id, ...rest, body: resolveReferences(body, references) };
}

/** The moments in the order of the program, each with its lessons. */
function momentViews(model: ProgramModel): MomentView[] {
  const milestones = new Map(model.milestones.map((milestone) => [milestone.id, milestone]));
  const byMoment = Map.groupBy(model.lessons, ({ data }) => data.moment);
  return model.program.moments.map(({ id, name, milestone }) => {
    const { title, stage } = known(milestones, milestone, 'milestone');
    const lessons = (byMoment.get(id) ?? []).map((lesson) => lessonView(model, lesson, { id: milestone, title }));
    return { id, name, milestone: { id: milestone, title, stage }, lessons };
  });
}

function lessonView(model: ProgramModel, lesson: Entry<Lesson>, milestone: LessonView['milestone']): LessonView {
  const { id, name } = momentOf(model, lesson);
  const body = resolveReferences(lesson.body, model.references);
  return { ...lessonLink(model, lesson), outcome: lesson.data.outcome, moment: { id, name }, milestone, body };
}

function chapterViews({ chapters }: Content, { references }: ProgramModel): HandbookView['chapters'] {
  const sorted = chapters.toSorted((a, b) => a.data.order - b.data.order);
  return sorted.map(({ id, data, body }) => {
    return { id, title: data.title, summary: data.summary, body: resolveReferences(body, references) };
  });
}

function termViews({ glossary, program }: Content): HandbookView['terms'] {
  const { compare } = new Intl.Collator(program.language);
  return glossary.terms.toSorted((a, b) => compare(a.term, b.term));
}
