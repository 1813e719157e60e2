import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Data that people read: a changed letter changes no behaviour, and the generated documents are compared with it. */
const texts = ['says', 'sv', 'en', 'basis', 'source', 'example', 'name', 'title', 'demands', 'risks', 'unknown', 'law'];

/** What is set aside: properties that hold texts, and examples. Predicates, numbers, ids and conditions are mutated. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'texts', {
    shouldIgnore({ node, parentPath }) {
      const of = parentPath?.node;
      if (of?.type !== 'ObjectProperty' || of.value !== node) return undefined;
      const key = of.key.name ?? of.key.value;
      return texts.includes(key) ? 'a text for people' : undefined;
    },
  }),
];
