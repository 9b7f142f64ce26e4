import tseslint from 'typescript-eslint';

export default tseslint.config({ ignores: ['dist', 'coverage', 'fixtures'] }, ...tseslint.configs.strict, {
  rules: {
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
  },
});
