// Whether a text names somebody's child or says how old one is: pure. It knows plain wordings in English, Russian and Belarusian, and no more.

/** In small letters in English, where capitals begin names and titles. */
const CHILD = '(?:son|daughter|child|baby|[Сс]ын(?:а|у|ом|е)?|[Дд]оч(?:ь|ери|ерью|ка|ки|ке|ку|кой)|[Рр]еб[её]н(?:ок|ка|ку|ком|ке)|[Дд]зіця(?:ці)?|[Дд]ачк(?:а|і|у|ой)|[Дд]ачце)';
const NAMED = new RegExp(`(?<!\\p{L})${CHILD}(?:,?\\s+)(?:(?:named|called|по имени|па імені)\\s+)?\\p{Lu}\\p{Ll}`, 'u');
const AGED = new RegExp(`(?<!\\p{L})${CHILD}(?:,?\\s*\\(?|,?\\s+aged\\s+|\\s+of\\s+)\\d{1,2}(?![\\d.])`, 'u');

export function namesAChild(text: string): boolean {
  return NAMED.test(text) || AGED.test(text);
}
