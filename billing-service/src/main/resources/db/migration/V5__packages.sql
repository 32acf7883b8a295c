-- What is sold, as operators set it: the last row of a package counts, and goes before the configured one of the same id.
-- Nothing is updated or deleted, so it stays visible who set which price and why.
create table credit_package_version (
    seq        bigint      generated always as identity primary key,
    package_id text        not null,
    amount     bigint      not null check (amount > 0),
    price      bigint      not null check (price > 0),
    currency   text        not null check (currency ~ '^[a-z]{3}$'),
    on_sale    boolean     not null,
    set_by     uuid        not null,
    reason     text        not null,
    set_at     timestamptz not null
);
create index credit_package_version_of_package on credit_package_version (package_id, seq desc);
