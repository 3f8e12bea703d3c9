export const load = () => ({ lang: 'en' });
