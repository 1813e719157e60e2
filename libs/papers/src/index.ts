export { flavour, NotRenderedError, renderPaper, type Rendered } from './render.js';
