/** The tests of a rebuild, with those that take a minute each. */
process.env['SAKKHI_SLOW'] = '1';
await import('../faults/rebuild.test.ts');
export {};
