-- The table of requirement 2 (test sessions), as its plan describes it.
CREATE TABLE candidate (
    candidate_id uuid PRIMARY KEY
);

CREATE TABLE test_session (
    candidate_id          uuid PRIMARY KEY REFERENCES candidate,
    test_start_time       timestamptz NOT NULL DEFAULT now(),
    test_duration_minutes integer NOT NULL DEFAULT 60,
    last_heartbeat        timestamptz NOT NULL DEFAULT now(),
    last_activity         timestamptz NOT NULL DEFAULT now(),
    status                text NOT NULL DEFAULT 'active'
        CHECK (status IN ('active', 'completed', 'abandoned')),
    completion_method     text
        CHECK (completion_method IN ('manual', 'tab_close', 'timer_expired', 'heartbeat_timeout', 'auto')),
    completed_at          timestamptz,
    sections_completed    jsonb NOT NULL DEFAULT '[]',
    pending_answers       jsonb NOT NULL DEFAULT '{}',
    created_at            timestamptz NOT NULL DEFAULT now(),
    updated_at            timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX test_session_status ON test_session (status);

CREATE FUNCTION touch_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.updated_at = now();
    RETURN NEW;
END $$;

CREATE TRIGGER test_session_updated_at BEFORE UPDATE ON test_session
    FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- The load's candidates: 00000000-0000-4000-8000-<n as 12 hex digits>, n = 1..100000.
INSERT INTO candidate
SELECT ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
FROM generate_series(1, 100000) AS n;
