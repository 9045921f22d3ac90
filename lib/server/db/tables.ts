import type { ColumnType } from "kysely";
import type { LayerKind, LayerStatus, Tables as SchemaTables } from "@/prisma/client/tables.ts";

// Tables without a key, which Prisma's generators leave out. A test holds them to the database.

type LayerGroup = {
  projectId: string;
  isArchived: boolean;
  kind: LayerKind;
  ownerId: string | null;
};

type CountTables = {
  ArticleCount: {
    projectId: string;
    isArchived: boolean;
    assigned: number;
    inProgress: number;
    submitted: number;
    inReview: number;
    returned: number;
    accepted: number;
    goldOpen: number;
    goldSettled: number;
    status: string;
    count: number;
  };
  StoryCount: { storyId: string; isArchived: boolean; count: number };
  LayerCount: LayerGroup & { reviewerId: string | null; status: LayerStatus; count: number; seconds: number };
  DayCount: LayerGroup & { what: LayerStatus; day: ColumnType<Date, string, string>; count: number };
  SpanCount: LayerGroup & { status: LayerStatus; isTimed: boolean; labelId: string; count: number };
};

/** The tables of the database as queries of Kysely see them: the columns of `prisma/schema.prisma` as `pg` returns them. */
export type Tables = SchemaTables & CountTables;
