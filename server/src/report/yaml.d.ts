declare module '*/report.yaml' {
  const texts: Readonly<Record<string, { readonly da: string; readonly en: string }>>;
  export default texts;
}
