-- What session-service's events said of a session, as they said it: reconciliation compares it with the bill made of it.
create table session_fact (
    session_id      uuid        not null,
    kind            text        not null check (kind in ('metered', 'ended', 'corrected')),
    elapsed_seconds bigint      not null,
    due             integer     not null,
    at              timestamptz not null,
    primary key (session_id, kind)
) with (fillfactor = 80);
