import { disagreementKinds, type Walk } from "@/lib/core/agreement/walk/walk.ts";
import type { DisagreementQuery } from "@/lib/schemas/disagreement.ts";
import { AppError } from "../app-error.ts";
import { db } from "../db/database.ts";
import { readRelationTypes } from "../projects/label-rows.ts";
import { findLabels, type Scope } from "./scope.ts";

/**
 * The walk that a query asks for.
 * @throws AppError INVALID for a label or relation type that the project does not have, and for what cannot be asked together.
 */
export async function toWalk(scope: Scope, query: DisagreementQuery): Promise<Walk> {
  const { a, b } = query;
  if ((a === "") !== (b === "")) {
    throw new AppError("INVALID", "Name two annotators, a and b, or one as a and gold as b.");
  }
  const pair = a === "" ? null : { a, b: b === "gold" ? null : b };
  return { labels: scope.labelIds, pair, of: await toSubject(scope, query) };
}

async function toSubject(scope: Scope, query: DisagreementQuery): Promise<Walk["of"]> {
  const { kind, confused, attribute, relation } = query;
  if (attribute !== "") {
    const [labelId, ...others] = scope.labelIds ?? [];
    if (labelId === undefined || others.length > 0) {
      throw new AppError("INVALID", "An attribute is asked for together with its one label.");
    }
    return { attribute: { labelId, name: attribute } };
  }
  if (relation !== "" || kind.includes("relation")) {
    return { relationType: await findRelationType(scope, relation) };
  }
  const [one, other] = findLabels(scope.labels, confused) ?? [];
  if (confused.length > 0 && (confused.length !== 2 || !one || !other)) {
    throw new AppError("INVALID", "Name the two labels that are confused.");
  }
  const kinds = kind.flatMap((name) => (name === "relation" ? [] : [name]));
  return {
    kinds: kinds.length > 0 ? kinds : disagreementKinds,
    confused: one && other ? [one, other] : null,
  };
}

async function findRelationType({ projectId }: Scope, name: string): Promise<string | null> {
  if (name === "" || name === "any") return null;
  const types = await readRelationTypes(db, projectId);
  const type = types.find((other) => other.name === name || other.id === name);
  if (!type) throw new AppError("INVALID", `The project has no relation type “${name}”; check its spelling.`);
  return type.id;
}
