declare module '*/messages.yaml' {
  const texts: Readonly<Record<string, { readonly da: string; readonly en: string }>>;
  export default texts;
}
