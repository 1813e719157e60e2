/** `estimatedValue` → `EstimatedValue`. */
export const pascal = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

/** `WriteNeedsAnalysis` → `write-needs-analysis`, the command's part of an address. */
export const kebab = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
