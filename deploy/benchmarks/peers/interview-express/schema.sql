CREATE TABLE account (
    user_id   uuid PRIMARY KEY,
    available integer NOT NULL CHECK (available >= 0)
);

CREATE TABLE session (
    id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id        uuid NOT NULL,
    job_title      text NOT NULL,
    company        text,
    status         text NOT NULL DEFAULT 'created' CHECK (status IN ('created', 'active', 'completed')),
    created_at     timestamptz NOT NULL DEFAULT now(),
    started_at     timestamptz,
    ended_at       timestamptz,
    last_heartbeat timestamptz
);
CREATE INDEX session_of_user ON session (user_id, created_at DESC);

CREATE TABLE ledger (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id    uuid NOT NULL,
    session_id uuid NOT NULL REFERENCES session,
    amount     integer NOT NULL,
    at         timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE interview (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    session_id  uuid NOT NULL UNIQUE REFERENCES session,
    finished_at timestamptz
);

CREATE TABLE exchange (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    interview_id  uuid NOT NULL REFERENCES interview,
    position      integer NOT NULL,
    number        integer NOT NULL,
    follow_up_of  uuid,
    question_text text NOT NULL,
    answer_text   text,
    overall       numeric(3, 1),
    answered_at   timestamptz
);
CREATE INDEX exchange_of_interview ON exchange (interview_id, position);

CREATE TABLE segment (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    segment_id uuid NOT NULL,
    session_id uuid NOT NULL REFERENCES session,
    speaker    text NOT NULL,
    text       text NOT NULL,
    at         timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX segment_of_session ON segment (session_id, id);
