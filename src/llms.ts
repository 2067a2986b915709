import type { HandbookView } from './domain/views.ts';
import { speak } from './i18n/speak.ts';
import { sections } from './navigation.ts';
import { paths } from './urls.ts';

/** The public handbook in brief for programs that read: plain Markdown, after the convention of llms.txt. */
export function llmsText(book: HandbookView): string {
  const { program, profile } = book;
  const { t } = speak(program.language);
  const root = program.site.url + program.site.base;
  const about = new Map([
    [paths.profile(), profile.summary],
    ...book.stages.map((stage) => [paths.stage(stage.id), stage.goal] as const),
    ...book.chapters.map((chapter) => [paths.chapter(chapter.id), chapter.summary] as const),
  ]);
  const contents = sections(book, t).map(({ title, pages }) => [
    `## ${title}`,
    pages.map((page) => entry(page.title, root + page.path, about.get(page.path))).join('\n'),
  ]);
  const lessons = book.moments.flatMap((moment) =>
    moment.lessons.map((lesson) => entry(lesson.title, root + paths.lesson(lesson.id), lesson.outcome)),
  );
  const blocks = [
    `# ${program.title}`,
    `> ${oneLine(program.promise)}`,
    ...contents.flat(),
    `## ${t.nav.lessons}`,
    lessons.join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const entry = (title: string, address: string, text: string | undefined) =>
  `- [${title}](${address})${text ? `: ${oneLine(text)}` : ''}`;

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
