declare module '*.css' {
  const style: {
    readonly text: string;
    /** As a content security policy names it: `sha256-…`. */
    readonly hash: string;
  };
  export default style;
}
