-- Wishes to be forgotten that this service has fulfilled. Asked again, it answers again and erases nothing.
create table erasure (
    request_id uuid        primary key,
    erased_at  timestamptz not null
);
