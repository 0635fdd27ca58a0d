declare module '*/commandLine.yaml' {
  const texts: Readonly<Record<string, { readonly da: string; readonly en: string }>>;
  export default texts;
}
