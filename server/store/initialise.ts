/** Makes an empty database folder, run as a process of its own: what `initdb` takes (some 230 MB) goes back with it. */
import { PGlite } from "@electric-sql/pglite";

const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error("the folder of the database is missing");
const database = await PGlite.create({ dataDir });
await database.close();
