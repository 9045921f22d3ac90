-- The audit trail is only added to. When a person or a project is deleted, their foreign keys take the reference away, and nothing else.
CREATE FUNCTION audit_event_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A depth of 1 is a statement that somebody sent; what a foreign key does lies deeper.
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1
    AND to_jsonb(NEW) - 'actorId' - 'projectId' = to_jsonb(OLD) - 'actorId' - 'projectId'
    AND (NEW."actorId" IS NULL OR NEW."actorId" = OLD."actorId")
    AND (NEW."projectId" IS NULL OR NEW."projectId" = OLD."projectId")
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'The audit trail is only added to.'
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'AuditEvent_stands';
END $$;

CREATE TRIGGER "AuditEvent_stands" BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION audit_event_stands();

CREATE TRIGGER "AuditEvent_stands_whole" BEFORE TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_event_stands();
