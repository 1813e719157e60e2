/**
 * The rules that were not seen both holding and refusing, one line each.
 * @param records of each file: how often each rule held and refused there, by the rule's id
 */
export function untested(records) {
  const ids = [...new Set(records.flatMap((one) => Object.keys(one)))].toSorted();
  const times = (id, answer) => records.reduce((sum, one) => sum + (one[id]?.[answer] ?? 0), 0);
  return ids.flatMap((id) => {
    const never = ['held', 'refused'].filter((answer) => times(id, answer) === 0);
    return never.length === 0 ? [] : [`${id}: never ${never.join(', never ')}`];
  });
}
