import { writeFileSync } from 'node:fs';
import { logSchema, SCHEMA_FILE } from './log-schema.ts';

writeFileSync(SCHEMA_FILE, logSchema());
