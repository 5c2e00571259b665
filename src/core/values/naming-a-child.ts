// Whether a text names somebody's child or says how old one is: pure. It knows plain wordings in English, Russian and Belarusian, and no more.

/** In small letters in English, where capitals begin names and titles. */
const CHILD = '(?:son|daughter|child|baby|[Сс]ын(?:а|у|ом|е)?|[Дд]оч(?:ь|ери|ерью|ка|ки|ке|ку|кой)|[Рр]еб[её]н(?:ок|ка|ку|ком|ке)|[Дд]зіця(?:ці)?|[Дд]ачк(?:а|і|у|ой)|[Дд]ачце)';
const NAMED = new RegExp(`(?<!\\p{L})${CHILD}(?:,?\\s+)(?:(?:named|called|по имени|па імені)\\s+)?\\p{Lu}\\p{Ll}`, 'u');
const WHOSE = '(?:her|his|their|the|a|an|one|only|её|ее|его|их|яе|яго|іх)';
/** The name first, and then in apposition or in a sentence of its own whose child it is: `Name, her son.` and `Name (son)`, but not the place in `lives in Name, her son is free`. */
const NAMED_FIRST = new RegExp(
  `\\p{Lu}\\p{Ll}+(?:,\\s+(?:${WHOSE}\\s+)*${CHILD}(?=\\s*(?:[,.;:)]|$))|\\s+\\((?:${WHOSE}\\s+)*${CHILD}(?!\\p{L})|\\s+(?:is|was)\\s+(?:${WHOSE}\\s+)+${CHILD}(?!\\p{L}))`,
  'u',
);
const CALLED = new RegExp(`(?<!\\p{L})${CHILD}(?:['’]s name(?: is)?|\\s+(?:is|was) (?:named|called)|\\s+зовут|\\s+завуць|\\s+клічуць)\\s+\\p{Lu}\\p{Ll}`, 'u');
const AGED = new RegExp(`(?<!\\p{L})${CHILD}(?:,?\\s*\\(?|,?\\s+aged\\s+|\\s+of\\s+)\\d{1,2}(?![\\d.])`, 'u');

export function namesAChild(text: string): boolean {
  return NAMED.test(text) || NAMED_FIRST.test(text) || CALLED.test(text) || AGED.test(text);
}
