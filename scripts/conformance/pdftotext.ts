export const pdftotext = { name: 'pdftotext', judge: async () => [] };
