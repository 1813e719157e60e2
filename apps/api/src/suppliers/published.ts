import type { Publication } from '@behov/persistence';
import { publishedKinds, type PublicationView, type PublishedView } from './procurement-view.js';

/**
 * What is revealed with a publication (documents, items of a package) has a name for a key and is no publication of its own. What the
 * notice publishes second is the package: information.
 */
const kindOf = ({ id, kind }: Publication): string | undefined => {
  if (!/^\d+\/\d+$/.test(id)) return undefined;
  const isNotice = kind === 'NoticePublished' || kind === 'PublicationRecorded';
  return isNotice && !id.endsWith('/1') ? 'information' : publishedKinds[kind];
};

/** A publication with what it publishes to all. */
export const withKind = (one: Publication): PublicationView => {
  const published = kindOf(one);
  return { ...one, ...(published === undefined ? {} : { published }) };
};

/** A publication in short; nothing where it publishes nothing to all. */
export const inShort = (one: Publication): readonly PublishedView[] => {
  const kind = kindOf(one);
  return kind === undefined ? [] : [{ kind, id: one.id, at: one.at }];
};
