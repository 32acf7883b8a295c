-- Purchases of credit packages. What was offered is kept with the purchase: prices may change while somebody pays.
create table checkout (
    id             uuid        primary key,
    user_id        uuid        not null,
    package_id     text        not null,
    amount         bigint      not null check (amount > 0),
    price          bigint      not null check (price > 0),
    currency       text        not null check (currency ~ '^[a-z]{3}$'),
    status         text        not null check (status in ('open', 'paid')),
    -- where to pay; null until the provider has told it
    payment_url    text,
    paid_reference text,
    grant_id       uuid        references credit_grant (id),
    created_at     timestamptz not null,
    paid_at        timestamptz,
    constraint paid_is_granted check ((status = 'paid') = (grant_id is not null and paid_at is not null))
);

-- Every payment a provider told of, under the provider's own event id, and what came of it.
create table payment_event (
    event_id    text        primary key,
    checkout_id text,
    reference   text        not null,
    outcome     text        not null check (outcome in ('granted', 'repeated', 'paid-twice', 'unknown-checkout')),
    received_at timestamptz not null
);
create index payment_event_unmatched on payment_event (received_at) where outcome in ('paid-twice', 'unknown-checkout');
