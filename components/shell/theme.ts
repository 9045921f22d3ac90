import {
  type ButtonFactory,
  type CheckboxFactory,
  type CSSVariablesResolver,
  createTheme,
  type DrawerFactory,
  defaultVariantColorsResolver,
  type ExtendComponent,
  type InputFactory,
  type MantineColorsTuple,
  type MenuFactory,
  type ModalFactory,
  type NotificationFactory,
  type PaperFactory,
  type PasswordInputFactory,
  type RadioFactory,
  type SegmentedControlFactory,
  type VariantColorsResolver,
} from "@mantine/core";

const pencil: MantineColorsTuple = [
  "#fdf1ee",
  "#f8ddd7",
  "#f1bdb3",
  "#eb9f90",
  "#e5826f",
  "#cf5a45",
  "#b53c2c",
  "#9f2d20",
  "#84241a",
  "#641a12",
];

const warmGray: MantineColorsTuple = [
  "#faf8f3",
  "#f4f2ec",
  "#ebe8df",
  "#e2ded3",
  "#d3cec0",
  "#a8a294",
  "#736d60",
  "#5f5a50",
  "#3a362f",
  "#1d1b18",
];

const warmDark: MantineColorsTuple = [
  "#ece8df",
  "#cdc7ba",
  "#b0a999",
  "#948e80",
  "#35322c",
  "#2a2823",
  "#1f1e1b",
  "#171614",
  "#11100f",
  "#0b0a09",
];

const dialogTitle = { fontFamily: "var(--serif)", fontWeight: 600, fontSize: 18, lineHeight: 1.3 };

// Inside a dialog a `header` would be read as a second banner of the page.
const plainHeader = { header: { role: "none" } };

const onAccent = { defaultProps: { iconColor: "var(--on-accent)" } };

/** Typed by the components, which are not named: each page would load those it does not show. */
const components = {
  Button: {
    defaultProps: { variant: "default", loaderProps: { type: "dots" } },
    vars: (_theme, props) => ({
      root: props.size ? {} : { "--button-height": "32px", "--button-padding-x": "12px" },
    }),
    styles: { root: { flexShrink: 0 }, label: { fontWeight: 500 } },
  } satisfies ExtendComponent<ButtonFactory>,
  Notification: {
    defaultProps: { closeButtonProps: { "aria-label": "Dismiss" } },
  } satisfies ExtendComponent<NotificationFactory>,
  Input: {
    vars: (_theme, props) => ({
      wrapper:
        !props.size || props.size === "sm"
          ? // Of a field with pills, which is as high as a line of them.
            { "--input-height": "32px", "--input-padding-y-sm": "3.8px" }
          : {},
    }),
  } satisfies ExtendComponent<InputFactory>,
  // The eye is a button like any other, so Tab reaches it.
  PasswordInput: {
    defaultProps: { visibilityToggleButtonProps: { tabIndex: 0 } },
  } satisfies ExtendComponent<PasswordInputFactory>,
  Checkbox: onAccent satisfies ExtendComponent<CheckboxFactory>,
  Radio: onAccent satisfies ExtendComponent<RadioFactory>,
  Menu: {
    defaultProps: { withInitialFocusPlaceholder: false, transitionProps: { duration: 0 } },
  } satisfies ExtendComponent<MenuFactory>,
  Drawer: {
    defaultProps: {
      transitionProps: { duration: 0 },
      closeButtonProps: { "aria-label": "Close" },
      overlayProps: { backgroundOpacity: 0.35 },
      attributes: plainHeader,
    },
    styles: { title: dialogTitle },
  } satisfies ExtendComponent<DrawerFactory>,
  Modal: {
    defaultProps: {
      centered: true,
      transitionProps: { duration: 0 },
      closeButtonProps: { "aria-label": "Close" },
      overlayProps: { backgroundOpacity: 0.35 },
      attributes: plainHeader,
    },
    styles: { title: dialogTitle },
  } satisfies ExtendComponent<ModalFactory>,
  Paper: { defaultProps: { radius: "md" } } satisfies ExtendComponent<PaperFactory>,
  SegmentedControl: {
    defaultProps: { transitionDuration: 0 },
  } satisfies ExtendComponent<SegmentedControlFactory>,
};

/** Writing on the accent has to be dark where the accent is light. */
const resolveVariant: VariantColorsResolver = (input) => {
  const isAccent = !input.color || input.color === input.theme.primaryColor;
  const resolved = defaultVariantColorsResolver(input);
  return input.variant === "filled" && isAccent ? { ...resolved, color: "var(--on-accent)" } : resolved;
};

export const theme = createTheme({
  primaryColor: "pencil",
  primaryShade: { light: 7, dark: 4 },
  variantColorResolver: resolveVariant,
  black: "#1d1b18",
  colors: { pencil, gray: warmGray, dark: warmDark },
  fontFamily: "var(--sans)",
  fontFamilyMonospace: "var(--mono)",
  fontSizes: { xs: "12.5px", sm: "14px", md: "14px", lg: "16px", xl: "18px" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.45", lg: "1.5", xl: "1.55" },
  radius: { xs: "3px", sm: "6px", md: "9px", lg: "10px", xl: "14px" },
  defaultRadius: "sm",
  respectReducedMotion: true,
  cursorType: "pointer",
  headings: { fontFamily: "var(--serif)", fontWeight: "600", textWrap: "balance" },
  components,
});

const shared = {
  "--mantine-color-body": "var(--paper)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-dimmed": "var(--ink-2)",
  "--mantine-color-placeholder": "var(--ink-3)",
  "--mantine-color-anchor": "var(--accent)",
  "--mantine-color-error": "var(--accent)",
  "--mantine-color-default": "var(--paper)",
  "--mantine-color-default-hover": "var(--panel)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--line)",
  "--mantine-primary-color-contrast": "var(--on-accent)",
};

export const resolveVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
