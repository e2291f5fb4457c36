export * from './layers';
export * from './option-layers';
export * from './rectifiers';
export * from './smooth';
