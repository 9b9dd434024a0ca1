/**
 * How long a test waits for a state before it fails, in ms. Nothing is said by how long it took: a computer whose cores are
 * busy with something else comes there as well.
 */
export const PATIENCE = 60_000;

/** How long a whole test may take, in ms. */
export const TEST_TIMEOUT = 600_000;
