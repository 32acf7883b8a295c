-- Events leave by this table, in the transaction of the state they speak of.
create table outbox (
    seq         bigint generated always as identity primary key,
    id          uuid        not null unique,
    shard       smallint    not null,
    topic       text        not null,
    key         uuid        not null,
    type        text        not null,
    data        text        not null,
    traceparent text,
    created_at  timestamptz not null,
    sent_at     timestamptz
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
create index outbox_unsent on outbox (shard, seq) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

-- Events enter through this table, in the transaction of their effect: an id that is here has had its effect.
create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null,
    primary key (consumer, event_id)
);
create index inbox_received on inbox (received_at);

-- The first answer to a request with an Idempotency-Key.
create table idempotency_key (
    caller       uuid        not null,
    path         text        not null,
    key          text        not null,
    request_hash text        not null,
    status       integer     not null,
    location     text,
    body         text,
    created_at   timestamptz not null,
    primary key (caller, path, key)
);
create index idempotency_key_created on idempotency_key (created_at);
