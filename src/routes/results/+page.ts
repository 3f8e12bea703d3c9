export const load = () => ({ lang: 'en', skip: 'results' as const });
