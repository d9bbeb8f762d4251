import { fileURLToPath } from 'node:url';
import { prepareIndex } from '../answers/load.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { loadNamingFaults } from '../check-data.ts';
import { runCommand } from './run-command.ts';

const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

/** A step of the build: the index of the question base, so that a start reads it instead of building it. */
await runCommand('prepare-index', () =>
  loadNamingFaults(DATA, () => prepareIndex(DATA, loadCatalogue(DATA))),
);
