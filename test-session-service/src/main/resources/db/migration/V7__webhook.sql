-- Where an organisation's own systems are told what happens. Secrets are encrypted.
create table webhook (
    id           uuid        primary key,
    organisation text        not null,
    url          text        not null,
    events       jsonb       not null,
    active       boolean     not null,
    secret       text        not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);
create index webhook_list on webhook (organisation, created_at desc, id desc);

-- What was and is to be told: ids and points only.
create table webhook_delivery (
    id           uuid        primary key,
    webhook_id   uuid        not null references webhook (id) on delete cascade,
    test_id      uuid,
    candidate_id uuid        not null,
    event        text        not null,
    data         jsonb       not null,
    status       text        not null check (status in ('queued', 'delivered', 'failed')),
    attempts     integer     not null,
    due_at       timestamptz not null,
    happened_at  timestamptz not null,
    created_at   timestamptz not null,
    done_at      timestamptz,
    last_status  integer,
    last_error   text
);
create index webhook_delivery_due on webhook_delivery (due_at) where status = 'queued';
create index webhook_delivery_of_webhook on webhook_delivery (webhook_id, created_at desc, id desc);
create index webhook_delivery_of_test on webhook_delivery (test_id) where status = 'queued';
create index webhook_delivery_of_candidate on webhook_delivery (candidate_id);
