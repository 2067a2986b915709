import type { LessonView } from '../../../src/domain/views.ts';
import type { Handbook } from '../../../src/playbook.ts';

const syllables = [
  'ba',
  'cor',
  'del',
  'fin',
  'gra',
  'hol',
  'lim',
  'mar',
  'nev',
  'os',
  'pra',
  'ret',
  'sul',
  'tan',
  'ver',
];
const wordsPerPage = 60;
const vocabulary = 6_000;

/**
 * A handbook with many pages: its lessons again and again, each with a name and with words of its own, as a program that
 * has so much to say would have. The same every time.
 * @param count how many lessons there are to be
 */
export function withLessons(handbook: Handbook, count: number): Handbook {
  const { moments } = handbook;
  const originals = moments.flatMap(({ lessons }) => lessons);
  const lessons = Array.from({ length: count }, (_, index) => lessonLike(originals[index % originals.length]!, index));
  return {
    ...handbook,
    moments: moments.map((moment, at) => ({
      ...moment,
      lessons: lessons.filter((_, index) => index % moments.length === at),
    })),
  };
}

function lessonLike(lesson: LessonView, index: number): LessonView {
  const words = Array.from({ length: wordsPerPage }, (_, at) =>
    wordNumber((index * 7_919 + at * at * 104_729) % vocabulary),
  );
  return {
    ...lesson,
    id: `${lesson.id}-${index + 1}`,
    title: `${lesson.title} ${wordNumber(index)}`,
    body: [...lesson.body, `<p>${words.join(' ')}.</p>`],
  };
}

/** A word that no other number has. */
function wordNumber(number: number): string {
  const { length } = syllables;
  const places = [number % length, Math.floor(number / length) % length, Math.floor(number / length ** 2) % length];
  return [...places, Math.floor(number / length ** 3)].map((place) => syllables[place]).join('');
}
