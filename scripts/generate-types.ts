/** Rewrites src/data/database.types.ts from the migrations. Needs PostgreSQL 15; run: npx jiti scripts/generate-types.ts */
import { writeFileSync } from 'node:fs';
import { generateDatabaseTypes, typesFile } from '../test/system/database-types.ts';

writeFileSync(typesFile, await generateDatabaseTypes());
