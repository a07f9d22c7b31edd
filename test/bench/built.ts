/** Where a module of `src` lies in the program as it is built and run; measured as it runs, not as tsx would run it. */
export function built(module: string): string {
  return new URL(`../../dist/${module}.js`, import.meta.url).href;
}
