// Indexing: `get`, `set`, `at`.
export {};
