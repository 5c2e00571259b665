// Objects whose properties are made when they are first read: most are never asked for, and hundreds take long to make.

/** The properties of the parts, made when they are first read; a later part's come in place of an earlier one's of the same name. */
export function joined<T>(...parts: readonly Readonly<Record<string, T>>[]): Record<string, T> {
  return Object.defineProperties({}, Object.assign({}, ...parts.map((part) => Object.getOwnPropertyDescriptors(part)))) as Record<string, T>;
}

/** An object of these properties, each made when it is first read, and once. */
export function lazily<T extends object>(makers: { readonly [Name in keyof T]: () => T[Name] }): T {
  const made = {} as T;
  for (const name of Object.keys(makers) as (keyof T & string)[]) {
    let known: { value: T[typeof name] } | undefined;
    Object.defineProperty(made, name, { enumerable: true, configurable: true, get: () => (known ??= { value: makers[name]() }).value });
  }
  return made;
}
