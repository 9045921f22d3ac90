import { SegmentedControl } from "@mantine/core";
import { letsKeysPass } from "@/components/shell/pressed-key.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { countShown, feedbackTitles, filterFeedback } from "../model/feedback.ts";
import { useReader } from "../model/reader-context.tsx";
import { type Feedback, feedbackFilters } from "../model/reader-state.ts";

/** All marks, those that review changed, or those that were spoken of, each with how many they are. */
export function FeedbackSwitch({ feedback, spans }: { feedback: Feedback; spans: readonly Span[] }) {
  const reader = useReader();
  return (
    <SegmentedControl
      {...letsKeysPass}
      size="xs"
      fullWidth
      mb={6}
      aria-label="Show marks"
      value={feedback.filter}
      data={feedbackFilters.map((value) => ({
        value,
        label: `${feedbackTitles[value]} ${countShown(feedback, value, spans)}`,
      }))}
      onChange={(value) =>
        filterFeedback(reader, feedbackFilters.find((filter) => filter === value) ?? "all")
      }
    />
  );
}
