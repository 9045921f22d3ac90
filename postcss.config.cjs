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
  plugins: [
    require("postcss-preset-mantine")(),
    require("postcss-simple-vars")({
      variables: {
        "mantine-breakpoint-xs": "36em",
        "mantine-breakpoint-sm": "48em",
        "mantine-breakpoint-md": "62em",
        "mantine-breakpoint-lg": "75em",
        "mantine-breakpoint-xl": "88em",
      },
    }),
    fontsThatDoNotSwap,
  ],
};
