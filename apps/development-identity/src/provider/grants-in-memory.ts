import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Entry {
  readonly payload: AdapterPayload;
  readonly untilMilliseconds: number;
}

/**
 * Sessions, codes and grants, one store for each kind, forgotten at restart. The provider's own store keeps a thousand
 * entries in all, which a load test's sign-ins push out before they are used.
 */
export function grantsInMemory(): AdapterFactory {
  return () => store(new Map());
}

function store(entries: Map<string, Entry>): Adapter {
  const find = (id: string): AdapterPayload | undefined => {
    const entry = entries.get(id);
    return entry && entry.untilMilliseconds > Date.now() ? entry.payload : undefined;
  };
  const findBy = (member: 'uid' | 'userCode', value: string): AdapterPayload | undefined => {
    for (const [id, { payload }] of entries) if (payload[member] === value) return find(id);
    return undefined;
  };
  return {
    upsert(id, payload, expiresIn) {
      forgetExpired(entries);
      entries.delete(id);
      entries.set(id, { payload, untilMilliseconds: expiresIn ? Date.now() + expiresIn * 1_000 : Infinity });
      return Promise.resolve();
    },
    find: (id) => Promise.resolve(find(id)),
    findByUid: (uid) => Promise.resolve(findBy('uid', uid)),
    findByUserCode: (userCode) => Promise.resolve(findBy('userCode', userCode)),
    consume(id) {
      const payload = find(id);
      if (payload) payload.consumed = Math.floor(Date.now() / 1_000);
      return Promise.resolve();
    },
    destroy(id) {
      entries.delete(id);
      return Promise.resolve();
    },
    revokeByGrantId(grantId) {
      for (const [id, { payload }] of entries) if (payload.grantId === grantId) entries.delete(id);
      return Promise.resolve();
    },
  };
}

/** Entries of a kind live equally long, so the expired ones stand first. */
function forgetExpired(entries: Map<string, Entry>): void {
  const now = Date.now();
  for (const [id, { untilMilliseconds }] of entries) {
    if (untilMilliseconds > now) return;
    entries.delete(id);
  }
}
