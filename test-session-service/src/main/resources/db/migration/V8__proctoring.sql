-- What pages tell about how a test is taken: data, no judgement. Of a paste its length, never its text.
create table proctoring_event (
    id           uuid        primary key,
    test_id      uuid        not null references test_session (id) on delete cascade,
    candidate_id uuid        not null,
    organisation text        not null,
    kind         text        not null check (kind in ('hidden', 'visible', 'paste', 'fullscreen', 'offline', 'online')),
    -- by the page's clock, and by this service's
    at           timestamptz not null,
    recorded_at  timestamptz not null,
    length       integer,
    address      text        not null
);
create index proctoring_event_of_test on proctoring_event (test_id, recorded_at, id);
create index proctoring_event_by_address on proctoring_event (organisation, address);
create index proctoring_event_by_age on proctoring_event (recorded_at);
create index proctoring_event_of_candidate on proctoring_event (candidate_id);
