interface Entry<V> {
  readonly value: Promise<V>;
  readonly until: number;
}

/**
 * A look-up remembered briefly: those who ask while it is under way share it, a failed one is forgotten at once, and at
 * most `atMost` are kept.
 */
export function remembered<V>(
  look: (key: string) => Promise<V>,
  { milliseconds, atMost, now = Date.now }: { milliseconds: number; atMost: number; now?: () => number },
): (key: string) => Promise<V> {
  const entries = new Map<string, Entry<V>>();
  return (key) => {
    const at = now();
    const known = entries.get(key);
    if (known && at < known.until) return known.value;
    entries.delete(key);
    if (entries.size >= atMost) entries.delete(entries.keys().next().value!);
    const value = look(key);
    const entry = { value, until: at + milliseconds };
    entries.set(key, entry);
    value.catch(() => entries.get(key) === entry && entries.delete(key));
    return value;
  };
}
