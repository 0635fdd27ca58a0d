declare module 'validator:*' {
  const validate: import('./yamlFile.ts').Validator;
  export default validate;
}
