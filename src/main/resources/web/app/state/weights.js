/** Shares of siblings in percent: how one slider moves the others. All functions are pure. */

/** Children of a node of the rule set that carry weight. */
export const children = (node) =>
  [...(node.factors ?? []), ...(node.criteria ?? [])].filter((child) => !child.reportOnly);

/** @returns the siblings of the node at this path, itself included; empty for an unknown path */
export function siblings(ruleSet, path) {
  let group = children(ruleSet);
  const parts = path.split('.');
  for (let depth = 1; depth < parts.length; depth++) {
    const parent = group.find((node) => node.path === parts.slice(0, depth).join('.'));
    if (!parent) return [];
    group = children(parent);
  }
  return group.some((node) => node.path === path) ? group : [];
}

/**
 * Shares of these siblings in percent, after the overrides. As in the service, an override replaces a weight and the group
 * is normalised afterwards; a weight that is not replaced counts with its share.
 */
export function shares(group, overrides) {
  const given = group.map((node) => overrides[node.path] ?? node.share * 100);
  const sum = given.reduce((total, value) => total + value, 0);
  return Object.fromEntries(group.map((node, i) => [node.path, sum > 0 ? (given[i] / sum) * 100 : 0]));
}

/**
 * Moves one share; the siblings that are not locked shrink or grow in proportion.
 *
 * @returns the shares of the whole group; unchanged where all others are locked
 */
export function moveShare(group, current, path, wanted, locks) {
  const others = group.filter((node) => node.path !== path);
  const free = others.filter((node) => !locks.includes(node.path));
  if (free.length === 0) return current;
  const held = others.filter((node) => locks.includes(node.path)).reduce((sum, node) => sum + current[node.path], 0);
  const mine = Math.max(0, Math.min(wanted, 100 - held));
  const rest = 100 - held - mine;
  const before = free.reduce((sum, node) => sum + current[node.path], 0);
  const moved = { ...current, [path]: mine };
  free.forEach((node) => {
    moved[node.path] = before > 0 ? (current[node.path] / before) * rest : rest / free.length;
  });
  return moved;
}

/** Whether a share differs visibly from the rule file's. */
export const differs = (node, percent) => Math.abs(node.share * 100 - percent) > 0.05;
