-- What an operator gave back of what billing had charged.
alter table session_view add column credits_refunded integer not null default 0;
