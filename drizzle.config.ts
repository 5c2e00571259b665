// Where drizzle-kit finds the schema and keeps the migrations. The SQL it writes is made portable by migrations/portable.ts.
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './src/core/db/tables/index.ts',
  out: './migrations',
});
