import eslint from 'typescript-eslint'

const sameEverywhere = [
  { selector: "MemberExpression[property.name=/^(localeCompare|toLocale[A-Z].*)$/]", message: 'differs between machines: use byCodePoint' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'the clock never changes an answer' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'the clock never changes an answer' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'the same input gives the same output' },
  { selector: "MemberExpression[object.name='process'][property.name='exit']", message: 'loses output: set process.exitCode' },
  { selector: "MemberExpression[object.name='console']", message: 'write through the Io argument' },
  { selector: 'TSNonNullExpression', message: 'say what happens when it is missing' },
]

export default eslint.config(
  { ignores: ['dist*/', 'coverage/', 'node_modules/', '.stryker-tmp/'] },
  ...eslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', ...sameEverywhere],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }],
      'no-console': 'error',
    },
  },
  {
    // Tests start programs and look at the clock of the machine.
    files: ['test/**', 'scripts/**', '*.config.*'],
    rules: { 'no-restricted-syntax': 'off', 'no-console': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    ...eslint.configs.disableTypeChecked,
  },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
)
