import { fileURLToPath } from 'node:url';
import { loadCatalogue } from '../../src/catalogue/load.ts';

/** The data folder of the repository. */
export const DATA_DIR = fileURLToPath(new URL('../../data', import.meta.url));

/** The real catalogue, read once per test file. */
export const catalogue = loadCatalogue(DATA_DIR);
