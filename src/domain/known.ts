/** The value of a key that must be there, since findings report content in which it is not. @throws RangeError */
export function known<Value>(map: ReadonlyMap<string, Value>, key: string, what: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`There is no ${what} ${key}`);
  return value;
}
