import { SegmentedControl } from "@mantine/core";
import { letsKeysPass } from "@/components/shell/pressed-key.ts";
import { type MarkOrder, markOrders } from "./list-marks.ts";

const titles: Record<MarkOrder, string> = { text: "Text", label: "Label" };

export function OrderSwitch({ order, onChange }: { order: MarkOrder; onChange: (order: MarkOrder) => void }) {
  return (
    <SegmentedControl
      {...letsKeysPass}
      size="xs"
      aria-label="Order of the marks"
      value={order}
      data={markOrders.map((value) => ({ value, label: titles[value] }))}
      onChange={(value) => onChange(markOrders.find((other) => other === value) ?? "text")}
    />
  );
}
