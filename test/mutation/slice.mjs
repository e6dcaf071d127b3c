// A part of a module's mutants: `MUTATION_SLICE=1/8` tries those of about every eighth function, table and constant, and
// 2/8 those of others, so that eight runs try all of them. A statement of a file is in one slice, whole.

const [, number, count] = /^(\d+)\/(\d+)$/.exec(process.env.MUTATION_SLICE ?? '1/1')?.map(Number) ?? [];
if (count === undefined) throw new Error('MUTATION_SLICE is the number of a slice and how many there are: 1/8.');

const slice = {
  shouldIgnore(path) {
    if (!path.isStatement() || !path.parentPath?.isProgram()) return undefined;
    return sliceOf(path.node) === number ? undefined : 'In another slice.';
  },
};

/** Spread by where it stands and how long it is: neighbours come into different slices. */
function sliceOf({ start, end }) {
  return ((Math.imul(start * 31 + end, 2654435761) >>> 0) % count) + 1;
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'slice', value: slice }];
