export const passwordRule = "12 to 128 characters. A sentence you will remember is best; pasting is fine.";
