import tseslint from 'typescript-eslint';

const determinism = [
  { object: 'Math', property: 'random', message: 'Determinism: no randomness in base and domain.' },
  { object: 'Date', property: 'now', message: 'Determinism: no clock in base and domain.' },
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'example/',
      'src/web/locales/',
      '*.config.ts',
      '*.config.js',
      '*.cjs',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.domain.json',
          './tsconfig.node.json',
          './tsconfig.web.json',
          './tsconfig.test.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/base/**/*.ts', 'src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': ['error', ...determinism],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Determinism: no clock.',
        },
        {
          selector: "CallExpression[callee.property.name='localeCompare']",
          message: 'Determinism: use byCodeUnit.',
        },
        {
          selector: 'CallExpression[callee.property.name=/^(sort|toSorted)$/][arguments.length=0]',
          message: 'Determinism: name the order.',
        },
      ],
    },
  },
  { files: ['scripts/**/*.mjs', 'bin/**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
