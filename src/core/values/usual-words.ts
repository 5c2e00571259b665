// Words that lists of others write for codes of ours, in the languages they are written in. Only words that can mean nothing else.

/** For `sex`. */
export const SEX_WORDS = {
  female: ['f', 'w', 'woman', 'ж', 'жен', 'женский', 'женщина', 'жаночы', 'жінка', 'жіноча'],
  male: ['m', 'man', 'м', 'муж', 'мужской', 'мужчина', 'мужчынскі', 'мужчына', 'чоловік', 'чоловіча'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The code that a text is a word for, or is itself; undefined where there is none. */
export function codeOf<T extends string>(words: Readonly<Record<T, readonly string[]>>, text: string): T | undefined {
  const word = text.replace(/\s+/g, ' ').trim().toLowerCase();
  return (Object.keys(words) as T[]).find((code) => code === word || words[code].includes(word));
}
