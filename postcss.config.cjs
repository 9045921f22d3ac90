/**
 * A font that is there at the first paint is used; one that comes later is used from the next page on. So no text moves
 * while it is read, and the packages of fonts, which ask for a swap, are read as asking for this.
 */
const fontsThatDoNotSwap = {
  postcssPlugin: "fonts-that-do-not-swap",
  Declaration: {
    "font-display": (declaration) => {
      declaration.value = "optional";
    },
  },
};

module.exports = {
  plugins: [require("postcss-preset-mantine")(), fontsThatDoNotSwap],
};
