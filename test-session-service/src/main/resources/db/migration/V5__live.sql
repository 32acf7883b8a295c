-- What pages of candidates are told. Whoever adds a row holds the lock of the test's row, so that ids of a test grow as they commit.
create table page_event (
    id      bigint      generated always as identity primary key,
    test_id uuid        not null references test_session (id) on delete cascade,
    kind    text        not null check (kind in ('time_changed', 'announcement', 'revived', 'ended', 'execution')),
    data    jsonb       not null,
    at      timestamptz not null
);
create index page_event_of_test on page_event (test_id, id);
