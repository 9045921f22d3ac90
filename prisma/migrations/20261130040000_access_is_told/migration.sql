-- Whoever loses a session, a key, a role, a membership or the right to sign in is told of at once, whatever took it away: every
-- process asks again what their open streams may go on telling. `*` is everybody: a layer has gone.
CREATE FUNCTION access_is_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('copydesk_access', coalesce(to_jsonb(OLD) ->> 'userId', to_jsonb(OLD) ->> 'id'));
  RETURN NULL;
END $$;

CREATE FUNCTION layer_loss_is_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('copydesk_access', '*');
  RETURN NULL;
END $$;

CREATE TRIGGER "Session_end_is_told" AFTER DELETE ON "Session"
  FOR EACH ROW EXECUTE FUNCTION access_is_told();

CREATE TRIGGER "ApiToken_end_is_told" AFTER DELETE ON "ApiToken"
  FOR EACH ROW EXECUTE FUNCTION access_is_told();

CREATE TRIGGER "Member_end_is_told" AFTER DELETE ON "Member"
  FOR EACH ROW EXECUTE FUNCTION access_is_told();

CREATE TRIGGER "Member_role_is_told" AFTER UPDATE OF "role" ON "Member"
  FOR EACH ROW WHEN (OLD."role" IS DISTINCT FROM NEW."role") EXECUTE FUNCTION access_is_told();

CREATE TRIGGER "User_right_is_told" AFTER UPDATE OF "disabledAt", "isAdmin" ON "User"
  FOR EACH ROW WHEN (OLD."disabledAt" IS DISTINCT FROM NEW."disabledAt" OR OLD."isAdmin" IS DISTINCT FROM NEW."isAdmin")
  EXECUTE FUNCTION access_is_told();

CREATE TRIGGER "Layer_end_is_told" AFTER DELETE ON "Layer"
  FOR EACH STATEMENT EXECUTE FUNCTION layer_loss_is_told();
