// What takes long to make and hangs on nothing but an object that never changes, such as a definition: made once for all servers of a process.

/** The same for the same object, made when it is first asked for and kept as long as the object is. */
export function once<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, { value: T }>();
  return (of) => {
    const known = made.get(of) ?? { value: make(of) };
    made.set(of, known);
    return known.value;
  };
}
