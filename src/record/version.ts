/** Version of the record's schema, and of the program that writes it. Apart from the schema so that nothing loads zod for it. */
export const SCHEMA_VERSION = '1.0';

/** Kept equal to package.json by a test. */
export const VERSION = '0.1.0';
